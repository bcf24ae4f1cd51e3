package studio.backlot.gateway.production;

import java.time.Instant;
import studio.backlot.contracts.id.ProductionRef;

/**
 * A revision of a production, where it stands.
 *
 * @param ref name and revision
 * @param applied when its source was accepted
 * @param updated when its last event became known
 * @param lastSequence sequence of that event, 0 when there is none
 * @param progress folded from its events
 */
public record Revision(ProductionRef ref, Instant applied, Instant updated, long lastSequence, Progress progress) {

    public Timetable timetable() {
        return new Timetable(progress, applied);
    }
}
