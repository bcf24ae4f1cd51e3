package studio.backlot.story.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.story.fountain.Element;
import studio.backlot.story.fountain.Emphasis;
import studio.backlot.story.fountain.Screenplay;
import studio.backlot.story.fountain.Speech;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Place;

/** Divides a screenplay into scenes and gives each its number. What stands before the first heading is a scene of its own. */
public final class SceneReader {

    private static final String SILENCES = "(?i)(an? )?(long |short )?(beat|pause|silence)|then";

    private final String file;
    private final Complaints complaints;
    private final Cues cues = new Cues();
    private final List<ScriptScene> scenes = new ArrayList<>();
    private final Map<String, Integer> numbered = new HashMap<>();

    private Optional<Element.SceneHeading> heading = Optional.empty();
    private Transition transition = Transition.CUT;
    private Transition next = Transition.CUT;
    private Optional<String> synopsis = Optional.empty();
    private List<Beat> beats = new ArrayList<>();

    private SceneReader(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    public static List<ScriptScene> read(String file, Screenplay screenplay, Complaints complaints) {
        SceneReader reader = new SceneReader(file, complaints);
        screenplay.elements().stream()
                .filter(Element.SceneHeading.class::isInstance)
                .forEach(element -> reader.number((Element.SceneHeading) element));
        screenplay.elements().forEach(reader::take);
        reader.close();
        reader.end();
        if (reader.scenes.isEmpty()) {
            complaints.add(
                    file,
                    Place.START,
                    "",
                    "there is no scene in it; write at least a heading, such as 'INT. LAB - NIGHT', and what happens");
        }
        return List.copyOf(reader.scenes);
    }

    private void number(Element.SceneHeading found) {
        found.number().ifPresent(written -> {
            String number = id(written);
            Integer earlier = numbered.putIfAbsent(number, found.line());
            if (earlier != null) {
                complaints.add(
                        file,
                        new Place(found.line(), 1),
                        "",
                        "scene number '" + written + "' is given twice; the first is on line " + earlier);
            }
        });
    }

    private void take(Element element) {
        switch (element) {
            case Element.SceneHeading found -> {
                close();
                heading = Optional.of(found);
            }
            case Element.Action action -> happen(action.line(), action.text());
            case Element.Centred centred -> happen(centred.line(), centred.text());
            case Element.Lyric lyric -> happen(lyric.line(), lyric.text());
            case Element.Dialogue dialogue -> talk(dialogue);
            case Element.Transition found -> change(found.text());
            case Element.Synopsis found -> synopsis = synopsis.or(() -> Optional.of(plain(found.text())));
            case Element.Section _, Element.Note _, Element.PageBreak _ -> {}
        }
    }

    private void happen(int line, String text) {
        String plain = plain(text);
        if (plain.matches("(?i)(FADE|DISSOLVE|CUT|SMASH CUT|WIPE|IRIS)( (IN|OUT|UP|TO)\\b.*)?[.:]?")
                && plain.length() < 40) {
            change(plain);
        } else if (!plain.isEmpty() && !plain.matches("(?i)(the )?end\\.?")) {
            beats.add(new Beat.Happening(line, plain));
        }
    }

    private void talk(Element.Dialogue dialogue) {
        List<Beat.Said> said = new ArrayList<>();
        Optional<String> manner = Optional.empty();
        for (Speech speech : dialogue.speeches()) {
            switch (speech) {
                case Speech.Parenthetical(int _, String text) ->
                    manner = Optional.of(plain(text)).filter(how -> !how.matches(SILENCES));
                case Speech.Spoken(int line, String text) -> {
                    add(said, line, text, manner);
                    manner = Optional.empty();
                }
                case Speech.Sung(int line, String text) -> add(said, line, text, Optional.of("singing"));
            }
        }
        if (!said.isEmpty()) {
            Cues.Heard heard = cues.heard(dialogue.cue());
            beats.add(new Beat.Talk(dialogue.line(), heard.speaker(), heard.offScreen(), said));
        }
    }

    private static void add(List<Beat.Said> said, int line, String text, Optional<String> manner) {
        String plain = plain(text);
        if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
            said.add(new Beat.Said(line, plain, manner.filter(how -> !how.isEmpty())));
        }
    }

    private static Transition kind(String word) {
        if (word.contains("FADE") || word.contains("WHITE OUT") || word.contains("BLACK OUT")) {
            return word.contains("WHITE") ? Transition.FADE_WHITE : Transition.FADE;
        }
        if (word.contains("DISSOLVE")) {
            return Transition.DISSOLVE;
        }
        if (word.contains("WIPE")) {
            return Transition.WIPE;
        }
        return word.contains("MATCH") ? Transition.MATCH : Transition.CUT;
    }

    /** A fade at the end of a scene is how the next one begins. */
    private void change(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        Transition kind = kind(word);
        if (heading.isEmpty() || !beats.isEmpty()) {
            next = kind;
        } else {
            transition = kind;
        }
    }

    private void close() {
        if (heading.isPresent() || !beats.isEmpty()) {
            Element.SceneHeading written = heading.orElseGet(
                    () -> new Element.SceneHeading(beats.getFirst().line(), "INT. STAGE", Optional.empty()));
            scenes.add(new ScriptScene(
                    sceneId(written),
                    written.line(),
                    plain(written.text()),
                    Slugline.parse(plain(written.text())),
                    transition,
                    Optional.empty(),
                    synopsis,
                    beats));
        }
        transition = next;
        next = Transition.CUT;
        beats = new ArrayList<>();
        synopsis = Optional.empty();
        heading = Optional.empty();
    }

    /** A fade after everything is how the film ends. */
    private void end() {
        boolean fades = transition == Transition.FADE || transition == Transition.FADE_WHITE;
        if (fades && !scenes.isEmpty()) {
            scenes.add(scenes.removeLast().ending(transition));
        }
    }

    private SceneId sceneId(Element.SceneHeading written) {
        if (written.number().isPresent()) {
            return new SceneId(id(written.number().get()));
        }
        Set<String> taken = new HashSet<>(numbered.keySet());
        scenes.forEach(scene -> taken.add(scene.id().value()));
        int number = scenes.size() + 1;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        return new SceneId(Integer.toString(number));
    }

    private static String id(String written) {
        String id = written.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|[-.]+$", "");
        return id.isEmpty() ? "0" : id.length() > 20 ? id.substring(0, 20) : id;
    }

    private static String plain(String text) {
        return Emphasis.plain(text).replaceAll("\\s+", " ").strip();
    }
}
