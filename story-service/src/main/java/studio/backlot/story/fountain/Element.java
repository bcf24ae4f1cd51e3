package studio.backlot.story.fountain;

import java.util.List;
import java.util.Optional;

/** One thing that a screenplay says, and the line of the file on which it begins, from 1. Text keeps its emphasis marks. */
public sealed interface Element {

    int line();

    /** A place and a time; {@code number} is what stands between the hashes of {@code #12A#}. */
    record SceneHeading(int line, String text, Optional<String> number) implements Element {}

    /** What is seen and heard; line breaks and indents are the writer's. */
    record Action(int line, String text) implements Element {}

    /** A character's cue and everything below it; {@code dual} speaks beside the dialogue before. */
    record Dialogue(int line, Cue cue, boolean dual, List<Speech> speeches) implements Element {
        public Dialogue {
            speeches = List.copyOf(speeches);
        }
    }

    /** A sung line outside of a dialogue. */
    record Lyric(int line, String text) implements Element {}

    /** How one scene becomes the next, such as {@code CUT TO:}. */
    record Transition(int line, String text) implements Element {}

    /** Text in the middle of the page. */
    record Centred(int line, String text) implements Element {}

    /** A heading of the outline, level 1 the highest. */
    record Section(int line, int level, String text) implements Element {}

    /** What a scene is about, for its readers only. */
    record Synopsis(int line, String text) implements Element {}

    /** A remark of the writer. */
    record Note(int line, String text) implements Element {}

    /** A new page. */
    record PageBreak(int line) implements Element {}
}
