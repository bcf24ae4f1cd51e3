package studio.backlot.story.script.writer;

import java.util.List;
import java.util.Optional;
import studio.backlot.story.script.Genre;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.ScriptKind;

/** Briefs for tests. */
public final class Briefs {
    private Briefs() {}

    public static ScriptBrief of(String logline, String... characters) {
        return new ScriptBrief(
                ScriptKind.FILM,
                Optional.empty(),
                logline,
                Genre.FANTASY,
                List.of(characters),
                3,
                Optional.of("warm"),
                7);
    }
}
