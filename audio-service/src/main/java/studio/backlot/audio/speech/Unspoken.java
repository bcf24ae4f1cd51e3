package studio.backlot.audio.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A line that was not spoken; the message says what is wrong and what to do, without any secret. */
public final class Unspoken extends IOException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient Optional<Duration> pause;

    /** What may be done about it. */
    public enum Why {
        /** The engine is not set up here. */
        UNSET,
        /** The provider does not take the account: its key, its credit or its plan. */
        ACCOUNT,
        /** The provider refuses this text or this voice, and would again. */
        REFUSED,
        /** The text is longer than the engine takes. */
        TOO_LONG,
        /** Nothing was spoken, and asking again later may help. */
        BUSY,
        /** It may have been spoken and paid, and no whole answer came. */
        LOST,
        /** What came is no usable speech, and has been paid. */
        UNUSABLE;

        public boolean mayBePaid() {
            return this == LOST || this == UNUSABLE;
        }
    }

    public Unspoken(Why why, String message) {
        this(why, message, Optional.empty());
    }

    /** With what the provider asks to be left alone for. */
    public Unspoken(Why why, String message, Optional<Duration> pause) {
        super(message);
        this.why = why;
        this.pause = pause;
    }

    public Why why() {
        return why;
    }

    public Optional<Duration> pause() {
        return pause;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
