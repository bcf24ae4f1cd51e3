package studio.backlot.audio.atmosphere;

import java.util.Set;

/**
 * The sound of a place for a stretch of film.
 *
 * @param start first sample
 * @param end sample after the last
 * @param pulse alarms a second
 */
public record Atmosphere(long start, long end, Set<Bed> beds, double pulse) {

    public Atmosphere {
        beds = Set.copyOf(beds);
    }
}
