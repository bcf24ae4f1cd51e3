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
 */
public record Expectation(FilmFormat format, List<ExpectedFrame> frames, Optional<Before> before) {

    public Expectation {
        frames = List.copyOf(frames);
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
        return new Expectation(format, frames, Optional.of(taken));
    }

    /** The same in half the size, of what goes on from nothing. */
    public Expectation halved() {
        FilmFormat half = new FilmFormat(format.width() / 2, format.height() / 2, format.frameRate());
        return new Expectation(half, frames.stream().map(ExpectedFrame::halved).toList(), Optional.empty());
    }
}
