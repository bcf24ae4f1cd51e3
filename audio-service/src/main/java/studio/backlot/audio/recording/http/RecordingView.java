package studio.backlot.audio.recording.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.RecordingState;

/** A recording as callers see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RecordingView(
        @JsonPropertyDescription("Its name, the hash of the line.")
        String id,

        @JsonPropertyDescription("pending, recorded or failed.")
        String state,

        @JsonPropertyDescription("What is spoken, and how.") Line line,

        @JsonPropertyDescription("Sound, length and mouth shapes, when it is recorded.")
        Optional<RecordedLine> recording,

        @JsonPropertyDescription("Where the sound can be had, when it is recorded.")
        Optional<String> url,

        @JsonPropertyDescription("Why it failed, when it did.")
        Optional<RecordingState.Refusal> problem) {

    static RecordingView of(String id, RecordingState state) {
        return switch (state) {
            case RecordingState.Pending(Line line) ->
                new RecordingView(id, "pending", line, Optional.empty(), Optional.empty(), Optional.empty());
            case RecordingState.Recorded(Line line, RecordedLine result) ->
                new RecordingView(
                        id,
                        "recorded",
                        line,
                        Optional.of(result),
                        Optional.of("/api/v1/assets/" + result.sound().sha256()),
                        Optional.empty());
            case RecordingState.Failed(Line line, RecordingState.Refusal refusal) ->
                new RecordingView(id, "failed", line, Optional.empty(), Optional.empty(), Optional.of(refusal));
        };
    }
}
