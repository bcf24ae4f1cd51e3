package studio.backlot.render.route;

import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.compile.CallLengths;
import studio.backlot.render.prompt.profile.Abilities;

/**
 * What a shot needs of a model.
 *
 * @param speaks whether lines sound in it
 * @param pictures number of reference pictures that there are for it: portraits of people in it, and a plate of the place
 * @param goesOn whether its picture goes on from a frame
 * @param begins whether it had better begin with a picture, because somebody has approved that
 * @param endsOn whether it had better end on a frame, because the shot after goes on from that
 * @param choice of the film's author
 */
public record Requirement(
        FilmFormat format,
        RationalTime duration,
        boolean speaks,
        int pictures,
        boolean goesOn,
        boolean begins,
        boolean endsOn,
        EngineChoice choice) {

    /** Of a shot of which nobody has approved a picture. */
    public Requirement(
            FilmFormat format,
            RationalTime duration,
            boolean speaks,
            int pictures,
            boolean goesOn,
            boolean endsOn,
            EngineChoice choice) {
        this(format, duration, speaks, pictures, goesOn, false, endsOn, choice);
    }

    /** Whether a model is given a first frame, and therefore no reference pictures. */
    boolean framesAlone(Abilities.Pictures takes) {
        return (goesOn || begins) && takes.firstFrame() && !takes.together();
    }

    /** @param references whether the first call is given pictures besides a first frame */
    CallLengths.Shot shot(boolean references) {
        return new CallLengths.Shot(format, duration, references, endsOn);
    }
}
