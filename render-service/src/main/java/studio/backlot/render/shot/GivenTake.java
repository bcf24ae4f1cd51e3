package studio.backlot.render.shot;

import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.RenderError;

/**
 * A take of footage that was put into the cut.
 *
 * @param format of the film that it was made for
 */
public record GivenTake(String key, FilmFormat format) {

    /** Fails with {@link Unfilmable} when the take was made for a film of another format, such as a draft of half the size. */
    public GivenTake requireFits(ShotRequested request) {
        FilmFormat film = request.format();
        if (format.equals(film)) {
            return this;
        }
        throw new Unfilmable(
                RenderError.FOOTAGE_OTHER_FORMAT,
                ("The footage in shot %s was circled in a film of %s, and this one has %s. Put the footage into the shot again,"
                                + " by PUT /api/v1/shots/%s/footage: the take is made as this film needs it.")
                        .formatted(
                                request.shot().id(),
                                words(format),
                                words(film),
                                new ShotRef(request.production(), request.shot().id())));
    }

    private static String words(FilmFormat format) {
        return "%d by %d pixels at %d frames a second".formatted(format.width(), format.height(), format.frameRate());
    }
}
