package studio.backlot.audio.music.work;

import java.time.Duration;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.kit.problem.ProblemException;

/** What becomes of music that was not played: the error's class says whether it is tried again. */
public final class Refusals {

    /** How often music is asked for whose answer does not come: each may be paid. */
    private static final int MOST_LOST = 2;

    private Refusals() {}

    /** Of a task's attempt, 1 for the first. */
    public static ProblemException problem(Unplayed unplayed, int attempt) {
        AudioError error =
                switch (unplayed.why()) {
                    case UNSET -> AudioError.MUSIC_ENGINE_UNSET;
                    case ACCOUNT -> AudioError.MUSIC_ACCOUNT;
                    case REFUSED -> AudioError.MUSIC_REFUSED;
                    case BUSY -> AudioError.MUSIC_FAILED;
                    case LOST -> attempt < MOST_LOST ? AudioError.MUSIC_FAILED : AudioError.MUSIC_LOST;
                    case UNUSABLE -> AudioError.MUSIC_UNUSABLE;
                };
        return new ProblemException(
                error, unplayed.message(), unplayed, unplayed.pause().orElse(Duration.ZERO));
    }
}
