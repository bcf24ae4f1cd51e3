package studio.backlot.story.scene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SceneId;

/**
 * One heading and what is below it.
 *
 * @param line of the heading in the screenplay
 * @param transition how it begins
 * @param ending how the film ends with it, when it is the last and says so
 * @param synopsis the writer's own
 */
public record ScriptScene(
        SceneId id,
        int line,
        String heading,
        Slugline slugline,
        Transition transition,
        Optional<Transition> ending,
        Optional<String> synopsis,
        List<Beat> beats) {

    public ScriptScene {
        beats = List.copyOf(beats);
    }

    /** The same scene as the film's last. */
    ScriptScene ending(Transition how) {
        return new ScriptScene(id, line, heading, slugline, transition, Optional.of(how), synopsis, beats);
    }

    /** A passage, who says it and whether from outside the picture. */
    public record Line(Speaker speaker, boolean offScreen, Beat.Said said) {}

    /** Everything that is spoken, in order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Beat beat : beats) {
            if (beat instanceof Beat.Talk talk) {
                talk.said().forEach(said -> lines.add(new Line(talk.speaker(), talk.offScreen(), said)));
            }
        }
        return lines;
    }

    /** Everyone who speaks, in order. */
    public Set<CharacterId> speakers() {
        return lines().stream().map(line -> line.speaker().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All action, one paragraph a line. */
    public String action() {
        return beats.stream()
                .filter(Beat.Happening.class::isInstance)
                .map(beat -> ((Beat.Happening) beat).text())
                .collect(Collectors.joining("\n"));
    }

    /** All words: action and dialogue, for their mood. */
    public String words() {
        return heading + "\n" + action() + "\n"
                + lines().stream().map(line -> line.said().text()).collect(Collectors.joining("\n"));
    }

    /** A cue in capitals, without an article, as a name: {@code DR. O'HARA} is "Dr. O'Hara"; what has small letters stays as it is. */
    public static String titled(String written) {
        String cue = written.replaceFirst("(?i)^the\\s+(?=\\S)", "");
        if (!cue.equals(cue.toUpperCase(Locale.ROOT))) {
            return cue;
        }
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < cue.length(); i += Character.charCount(cue.codePointAt(i))) {
            int c = cue.codePointAt(i);
            title.appendCodePoint(start ? Character.toTitleCase(c) : Character.toLowerCase(c));
            boolean possessive = c == '\'' && i + 2 == cue.length();
            start = !Character.isLetterOrDigit(c) && !possessive;
        }
        return title.toString();
    }
}
