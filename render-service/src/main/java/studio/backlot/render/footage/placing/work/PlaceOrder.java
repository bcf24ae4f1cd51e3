package studio.backlot.render.footage.placing.work;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.shot.ShotRef;

/**
 * Footage that is to be made into a take.
 *
 * @param script of the shot, when something is drawn
 * @param key of the take
 * @param notes what is done to it, one sentence each
 */
record PlaceOrder(
        ShotRef shot,
        Placement placement,
        FilmFormat format,
        Optional<ShotScript> script,
        String key,
        List<String> notes) {
    PlaceOrder {
        script = Absent.optional(script);
        notes = List.copyOf(notes);
    }
}
