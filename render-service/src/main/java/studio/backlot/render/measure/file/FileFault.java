package studio.backlot.render.measure.file;

import studio.backlot.contracts.film.FilmFormat;

/** What is wrong with a take's file. */
public sealed interface FileFault {

    /** What, in a sentence. */
    String says();

    /** Other pixels than ordered. */
    record WrongSize(int width, int height, FilmFormat ordered) implements FileFault {
        @Override
        public String says() {
            return "The picture has %d by %d pixels, not %d by %d."
                    .formatted(width, height, ordered.width(), ordered.height());
        }
    }

    /** Another frame rate than ordered. */
    record WrongRate(double perSecond, FilmFormat ordered) implements FileFault {
        @Override
        public String says() {
            return "The picture has %.3f frames a second, not %d.".formatted(perSecond, ordered.frameRate());
        }
    }

    /** Whole, but of another length than ordered. */
    record WrongLength(long frames, long ordered) implements FileFault {
        @Override
        public String says() {
            return "The picture has %d frames, not %d.".formatted(frames, ordered);
        }
    }

    /** It says that it holds more than can be read. */
    record Truncated(long readable, long promised) implements FileFault {
        @Override
        public String says() {
            return "The file breaks off: %d of %d frames can be read.".formatted(readable, promised);
        }
    }

    /** No picture can be read at all. */
    record Unreadable(String why) implements FileFault {
        @Override
        public String says() {
            return why;
        }
    }
}
