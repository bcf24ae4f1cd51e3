package studio.backlot.story.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.fountain.Cue;
import studio.backlot.story.look.Slug;

/** Knows people by their cues: {@code SARAH'S VOICE} is Sarah unseen, {@code SARAH & TOM} is spoken by the first of them. */
final class Cues {

    private static final Pattern VOICE = Pattern.compile("(.+?)['’]S\\s+VOICE", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOGETHER = Pattern.compile("\\s*(?:&|\\+|/|,|\\bAND\\b)\\s*");

    private final Map<CharacterId, Speaker> known = new HashMap<>();

    record Heard(Speaker speaker, boolean offScreen) {}

    /** Whom a name means; {@code THE MAN} is {@code MAN}. */
    private static CharacterId id(String name) {
        return new CharacterId(Slug.of(ScriptScene.titled(name)));
    }

    Heard heard(Cue cue) {
        String name = cue.name().replaceAll("\\s+", " ").replaceFirst(":$", "").strip();
        boolean unseen = cue.offScreen();
        Matcher voice = VOICE.matcher(name);
        if (voice.matches()) {
            name = voice.group(1);
            unseen = true;
        }
        String first = TOGETHER.split(name, 2)[0];
        if (!first.equals(name) && known.containsKey(id(first))) {
            name = first;
        }
        CharacterId id = id(name);
        String title = ScriptScene.titled(name);
        return new Heard(known.computeIfAbsent(id, key -> new Speaker(key, title)), unseen);
    }
}
