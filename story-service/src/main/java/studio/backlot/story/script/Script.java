package studio.backlot.story.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A script of an organisation with its latest version.
 *
 * @param draft whether the latest version is still as the templates made it
 * @param beats of the draft that it began as
 */
public record Script(
        String id,
        String title,
        ScriptBrief brief,
        boolean draft,
        int version,
        String fountain,
        List<Draft.Beat> beats,
        Instant created) {

    public Script {
        beats = List.copyOf(beats);
    }

    /** A version in the history; {@code note} says why it came about. */
    public record Version(int number, Optional<String> note, String author, Instant created) {}
}
