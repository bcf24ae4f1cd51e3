package studio.backlot.render.footage.placing.work;

import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.shot.ShotRef;

/**
 * Footage that is to be made into a take.
 *
 * @param key of the take
 * @param notes what is done to it, one sentence each
 */
record PlaceOrder(ShotRef shot, Placement placement, FilmFormat format, String key, List<String> notes) {
    PlaceOrder {
        notes = List.copyOf(notes);
    }
}
