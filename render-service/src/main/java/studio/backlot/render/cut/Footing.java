package studio.backlot.render.cut;

import java.nio.file.Path;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.animatic.ShotScript;

/** Where the frames of a take come from once more, when something is to be laid over them. */
public sealed interface Footing {

    /** Length in frames. */
    long frames();

    FilmFormat format();

    /** They are drawn again. */
    record Drawn(ShotScript script) implements Footing {
        @Override
        public long frames() {
            return script.frames();
        }

        @Override
        public FilmFormat format() {
            return script.format();
        }
    }

    /**
     * They are those of another from its frame {@code in} on, also beyond the last that is shown.
     *
     * @param frames that are shown
     */
    record Part(Footing whole, long in, long frames) implements Footing {
        @Override
        public FilmFormat format() {
            return whole.format();
        }
    }

    /** They are read from the take, which nobody can draw; after its last frame that one stays. */
    record Real(Path picture, long frames, FilmFormat format) implements Footing {}
}
