package studio.backlot.audio.recording;

import studio.backlot.contracts.problem.ErrorCode;

/** How far the recording of a line is. */
public sealed interface RecordingState {

    /** It waits for its turn or is being spoken. */
    record Pending(Line line) implements RecordingState {}

    record Recorded(Line line, RecordedLine result) implements RecordingState {}

    /** It cannot be recorded; slug and detail say why. */
    record Failed(Line line, Refusal refusal) implements RecordingState {}

    /** Why, in the terms of an error code. */
    record Refusal(String code, String title, String detail) {

        public static Refusal of(ErrorCode code, String detail) {
            return new Refusal(code.slug(), code.title(), detail);
        }
    }

    Line line();
}
