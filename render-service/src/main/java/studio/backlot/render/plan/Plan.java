package studio.backlot.render.plan;

import java.util.List;
import java.util.function.Predicate;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.take.TakeKey;

/**
 * What a build of a revision would do, as the library stood when it was planned. It does not change any more.
 *
 * @param engine that would film
 * @param workers that film side by side
 * @param shots in the order of the film, in which they are also filmed as far as they need not wait for each other
 * @param beside what the film buys beside them
 */
public record Plan(
        ProductionRef production, TakeKey.Engine engine, int workers, List<PlannedShot> shots, List<Beside> beside) {
    public Plan {
        shots = List.copyOf(shots);
        beside = Absent.list(beside);
    }

    /** Of a film that buys nothing beside its shots. */
    public Plan(ProductionRef production, TakeKey.Engine engine, int workers, List<PlannedShot> shots) {
        this(production, engine, workers, shots, List.of());
    }

    /** The same with what the film buys beside its shots. */
    public Plan buying(List<Beside> bought) {
        return new Plan(production, engine, workers, shots, bought);
    }

    /** Whether a shot may have to be filmed. */
    public boolean films() {
        return shots.stream().anyMatch(shot -> shot.prospect().mayBeFilmed());
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
