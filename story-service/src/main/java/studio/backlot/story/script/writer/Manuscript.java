package studio.backlot.story.script.writer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import studio.backlot.contracts.film.Absent;

/** A draft as a model answers it; see {@code writer/manuscript.json}. */
record Manuscript(String title, List<Beat> beats) {

    Manuscript {
        beats = Absent.list(beats);
    }

    /** A step of the story with the scene that tells it. */
    record Beat(String name, String act, String purpose, String heading, List<Part> parts) {
        Beat {
            parts = Absent.list(parts);
        }
    }

    /**
     * A paragraph of a scene.
     *
     * @param speaker of a dialogue, else empty
     * @param manner of a dialogue, may be empty
     */
    record Part(Kind kind, String speaker, String manner, String text) {}

    /** What a part is. */
    enum Kind {
        @JsonProperty("action")
        ACTION,
        @JsonProperty("dialogue")
        DIALOGUE
    }
}
