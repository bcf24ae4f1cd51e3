package studio.backlot.render.plan;

import java.util.List;
import java.util.function.Predicate;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.take.TakeKey;

/**
 * What a build of a revision would do, as the library stood when it was planned. It does not change any more.
 *
 * @param engine that would film
 * @param workers that film side by side
 * @param shots in the order of the film, in which they are also filmed as far as they need not wait for each other
 */
public record Plan(ProductionRef production, TakeKey.Engine engine, int workers, List<PlannedShot> shots) {
    public Plan {
        shots = List.copyOf(shots);
    }

    /** Of how many shots this is the prospect. */
    public int count(Predicate<Prospect> which) {
        return Math.toIntExact(
                shots.stream().map(PlannedShot::prospect).filter(which).count());
    }

    /** How long filming takes. */
    public Schedule schedule() {
        return Schedule.of(shots, workers);
    }
}
