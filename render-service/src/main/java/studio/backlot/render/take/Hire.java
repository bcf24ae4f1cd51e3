package studio.backlot.render.take;

import java.util.Optional;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.film.Absent;

/**
 * A model that was given a shot, and what it is asked for.
 *
 * @param profile of the model
 * @param engine the model as it stands in the take's key
 * @param asked SHA-256 of what it is asked for, without the names of shots
 * @param purchase what is asked for and what it costs, as whoever hired it writes that
 * @param plate that it is shown
 */
public record Hire(String profile, TakeKey.Engine engine, String asked, String purchase, Optional<ShownPlate> plate) {
    public Hire {
        plate = Absent.optional(plate);
    }

    /** One that is shown no plate. */
    public Hire(String profile, TakeKey.Engine engine, String asked, String purchase) {
        this(profile, engine, asked, purchase, Optional.empty());
    }

    /** The same, shown a plate. */
    public Hire shown(ShownPlate other) {
        return new Hire(profile, engine, asked, purchase, Optional.of(other));
    }
}
