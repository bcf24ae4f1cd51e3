package studio.backlot.render.measure.expected;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.measure.picture.Picture;

/**
 * What a take should show.
 *
 * @param frames in order, one for each frame that is looked at
 * @param before what the shot that this one continues should end with, and did end with
 * @param detail in which the set is compared
 */
public record Expectation(FilmFormat format, List<ExpectedFrame> frames, Optional<Before> before, Detail detail) {

    public Expectation {
        frames = List.copyOf(frames);
    }

    public Expectation(FilmFormat format, List<ExpectedFrame> frames, Optional<Before> before) {
        this(format, frames, before, Detail.FINE);
    }

    /**
     * The other side of a seam.
     *
     * @param expected last frame that was expected
     * @param taken last frame of the circled take
     */
    public record Before(Picture expected, Picture taken) {}

    /** The same, going on from a take. */
    public Expectation after(Before taken) {
        return new Expectation(format, frames, Optional.of(taken), detail);
    }

    /** The same of a take that is compared as it was decoded. */
    public Expectation asDecoded() {
        return new Expectation(format, frames, before, Detail.COARSE);
    }

    /** The same in half the size, of what goes on from nothing. */
    public Expectation halved() {
        FilmFormat half = new FilmFormat(format.width() / 2, format.height() / 2, format.frameRate());
        return new Expectation(half, frames.stream().map(ExpectedFrame::halved).toList(), Optional.empty(), detail);
    }
}
