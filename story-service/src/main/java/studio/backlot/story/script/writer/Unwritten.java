package studio.backlot.story.script.writer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A draft that was not written; the message says what is wrong and what to do, without any secret. */
public final class Unwritten extends IOException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient Optional<Duration> pause;

    /** What may be done about it. */
    public enum Why {
        /** The engine is not set up here, or its model cannot do what is asked. */
        UNSET,
        /** The provider does not take the key. */
        ACCOUNT,
        /** The account has no money left. */
        CREDIT,
        /** The model or its provider does not write this. */
        REFUSED,
        /** Nothing was written, and asking again later may help. */
        BUSY,
        /** It may have been written and paid, and no whole answer came. */
        LOST,
        /** The answer is longer than it may be, and has been paid. */
        TRUNCATED,
        /** What came is no draft, and has been paid. */
        UNUSABLE;

        /** Of a question that got no answer. */
        public boolean mayBePaid() {
            return this == LOST || this == UNUSABLE;
        }
    }

    public Unwritten(Why why, String message) {
        this(why, message, Optional.empty());
    }

    /** With what the provider asks to be left alone for. */
    public Unwritten(Why why, String message, Optional<Duration> pause) {
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
