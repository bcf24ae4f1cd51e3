package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.story.look.Slug;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.source.Cursor;

/** The spoken lines of a scene as shots take them: in order, none twice, none left over. A shot may take part of a line. */
final class DialogueSheet {

    private final ScriptScene scene;
    private final List<ScriptScene.Line> lines;
    private int next;
    private int spoken;
    private boolean lost;

    DialogueSheet(ScriptScene scene) {
        this.scene = scene;
        this.lines = scene.lines();
    }

    /** A passage to be spoken, with the line that it is from. */
    record Passage(ScriptScene.Line line, String text) {}

    List<Passage> take(int count, Cursor at) {
        List<Passage> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (next >= lines.size()) {
                lost = true;
                at.complain(
                        "expected at most " + i + ", because scene " + scene.id() + " has no further line of dialogue");
                break;
            }
            taken.add(rest());
        }
        return taken;
    }

    private Passage rest() {
        ScriptScene.Line line = lines.get(next++);
        String text = line.said().text().substring(spoken).strip();
        spoken = 0;
        return new Passage(line, text);
    }

    /** The passage that {@code written} names, with or without its speaker in front. */
    List<Passage> take(String written, Cursor at) {
        int colon = written.indexOf(':');
        String words = colon > 0 && isSpeaker(written.substring(0, colon))
                ? written.substring(colon + 1).strip()
                : written.strip();
        for (int i = next; i < lines.size(); i++) {
            String text = lines.get(i).said().text();
            int found = find(text, words, i == next ? spoken : 0);
            if (found >= 0) {
                skipTo(i, at);
                int end = Math.min(text.length(), found + words.length());
                Passage passage =
                        new Passage(lines.get(i), text.substring(found, end).strip());
                spoken = end;
                if (text.substring(end).codePoints().noneMatch(Character::isLetterOrDigit)) {
                    next = i + 1;
                    spoken = 0;
                }
                return List.of(passage);
            }
        }
        lost = true;
        at.complain(
                "expected words that are said next in scene " + scene.id() + " of the screenplay, not '" + words + "'"
                        + (next < lines.size()
                                ? "; the next line there is '"
                                        + lines.get(next)
                                                .said()
                                                .text()
                                                .substring(spoken)
                                                .strip() + "' (line "
                                        + lines.get(next).said().line() + ")"
                                : ", where nothing more is said"));
        return List.of();
    }

    private boolean isSpeaker(String word) {
        String id = Slug.of(word);
        return lines.stream().anyMatch(line -> line.speaker().id().value().equals(id));
    }

    private static int find(String text, String words, int from) {
        return flat(text).indexOf(flat(words), from);
    }

    /** As long as the text itself, so that places in one are places in the other. */
    private static String flat(String text) {
        StringBuilder flat =
                new StringBuilder(text.replace('’', '\'').replace('“', '"').replace('”', '"'));
        for (int i = 0; i < flat.length(); i++) {
            flat.setCharAt(i, Character.toLowerCase(flat.charAt(i)));
        }
        return flat.toString();
    }

    private void skipTo(int line, Cursor at) {
        while (next < line) {
            leftOver(at);
        }
    }

    private void leftOver(Cursor at) {
        at.complain("no shot speaks '"
                + lines.get(next).said().text().substring(spoken).strip() + "' (line "
                + lines.get(next).said().line()
                + " of the screenplay) before this; add it to a shot's dialogue, or take it out there");
        next++;
        spoken = 0;
    }

    /** Complains of every line that nobody took, unless a passage was not found: then it is that one that is missing. */
    void finish(Cursor at) {
        while (!lost && next < lines.size()) {
            at.complain("no shot of scene " + scene.id() + " speaks '"
                    + lines.get(next).said().text().substring(spoken).strip() + "' (line "
                    + lines.get(next).said().line() + " of the screenplay); add it to a shot's dialogue");
            next++;
            spoken = 0;
        }
    }

    /** All lines over {@code shots} shots, evenly and in order; for scenes whose shots name no dialogue. */
    List<List<Passage>> spread(int shots) {
        List<List<Passage>> spread = new ArrayList<>();
        for (int shot = 0; shot < shots; shot++) {
            List<Passage> taken = new ArrayList<>();
            while (next < lines.size() && (long) next * shots / lines.size() <= shot) {
                taken.add(rest());
            }
            spread.add(taken);
        }
        return spread;
    }
}
