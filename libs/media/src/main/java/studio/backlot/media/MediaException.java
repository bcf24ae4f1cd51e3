package studio.backlot.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Media work that did not come to its end; the kind says who can do something about it. */
public abstract sealed class MediaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MediaException(String message) {
        super(message);
    }

    private MediaException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no usable ffmpeg on this machine, or it cannot be unpacked or started. */
    public static final class Missing extends MediaException {
        private static final long serialVersionUID = 1L;

        public Missing(String message) {
            super(message);
        }

        public Missing(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The tool kept its caller waiting for longer than allowed and was ended. */
    public static final class TimedOut extends MediaException {
        private static final long serialVersionUID = 1L;

        public TimedOut(String tool, Duration limit) {
            super("%s did not answer within %s seconds and was ended"
                    .formatted(tool, String.format(Locale.ROOT, "%.1f", limit.toMillis() / 1000.0)));
        }
    }

    /** The calling thread was interrupted; the tool was ended. The thread's interrupt flag is set again. */
    public static final class Cancelled extends MediaException {
        private static final long serialVersionUID = 1L;

        public Cancelled(String tool) {
            super(tool + " was cancelled");
        }
    }

    /** The input is not media, is damaged, or is of a kind that is not accepted. */
    public static final class CorruptInput extends MediaException {
        private static final long serialVersionUID = 1L;

        public CorruptInput(String message) {
            super(message);
        }

        static CorruptInput of(Path file, String why) {
            return new CorruptInput("%s %s".formatted(file.getFileName(), why));
        }
    }

    /** The tool ended with an error; its own last words are the message. */
    public static final class Failed extends MediaException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines;

        public Failed(String tool, int exit, List<String> lines) {
            super("%s ended with code %d: %s"
                    .formatted(tool, exit, lines.isEmpty() ? "it said nothing" : String.join("; ", lines)));
            this.lines = List.copyOf(lines);
        }

        /** Its last lines, cleaned of addresses and noise. */
        public List<String> lines() {
            return lines;
        }
    }
}
