package studio.backlot.render.take;

import java.util.Map;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.film.Absent;

/**
 * What was found in a take, kept with it: whoever is given the take later is told the same.
 *
 * @param continuity verdict and worst numbers
 * @param measurements every number, as the ledger keeps them
 * @param seed that the attempt was filmed with
 * @param later frames by which the shot's lines were moved to the mouths; earlier when negative
 */
public record Judged(Continuity continuity, Map<String, Object> measurements, long seed, int later) {
    public Judged {
        measurements = Absent.map(measurements);
    }
}
