package studio.backlot.audio.recording.work;

import java.time.Duration;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.kit.problem.ProblemException;

/** What becomes of a line that was not spoken: the error's class says whether it is tried again. */
final class Refusals {

    /** How often a line is asked for whose answer does not come: each may be paid. */
    private static final int MOST_LOST = 2;

    private Refusals() {}

    static ProblemException problem(Unspoken unspoken, int attempt) {
        AudioError error =
                switch (unspoken.why()) {
                    case UNSET -> AudioError.VOICE_ENGINE_UNSET;
                    case ACCOUNT -> AudioError.SPEECH_ACCOUNT;
                    case REFUSED -> AudioError.SPEECH_REFUSED;
                    case TOO_LONG -> AudioError.TEXT_TOO_LONG;
                    case BUSY -> AudioError.SPEECH_FAILED;
                    case LOST -> attempt < MOST_LOST ? AudioError.SPEECH_FAILED : AudioError.SPEECH_LOST;
                    case UNUSABLE -> AudioError.SPEECH_UNUSABLE;
                };
        return new ProblemException(
                error, unspoken.message(), unspoken, unspoken.pause().orElse(Duration.ZERO));
    }
}
