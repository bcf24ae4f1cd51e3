package studio.backlot.audio.recording;

import java.util.Optional;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Voice;
import studio.backlot.kit.json.Json;

/**
 * A line to be spoken.
 *
 * @param manner parenthetical, such as whispering
 */
public record Line(Voice voice, Optional<String> manner, String text) {

    private record Identity(String engine, Line line) {}

    public Line {
        manner = Absent.optional(manner);
    }

    public static Line of(DialogueRequested request) {
        return new Line(request.voice(), request.line().manner(), request.line().text());
    }

    /** What the recording is kept under: a hash of the line and of the engine that speaks it. */
    public String key(String engine) {
        return Json.sha256(Json.canonical(new Identity(engine, this)));
    }
}
