package studio.backlot.story.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A script of an organisation with its latest version.
 *
 * @param title the brief's, or {@code Untitled}, until the draft has one
 * @param draft whether the latest version is still the one that its writer made of the brief
 * @param version 0 until there is one
 * @param beats of the draft that it began as
 * @param writer who wrote the draft, or is at it
 */
public record Script(
        String id,
        String title,
        ScriptBrief brief,
        boolean draft,
        int version,
        Optional<String> fountain,
        List<Draft.Beat> beats,
        Commission writer,
        Instant created) {

    public Script {
        beats = List.copyOf(beats);
    }

    /** A version in the history; {@code note} says why it came about. */
    public record Version(int number, Optional<String> note, String author, Instant created) {}
}
