package studio.backlot.render.footage.placing.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.Framing;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.footage.placing.Stretch;
import studio.backlot.render.footage.placing.db.PlacementRow;
import studio.backlot.render.footage.placing.db.PlacementTable;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.work.GivenTakes;
import studio.backlot.render.take.TakeKey;

/** Has takes made of footage. The same placement again is the same take. */
@ApplicationScoped
public class Placing {
    private final FootageTable footage;
    private final PlacementTable placements;
    private final GivenTakes given;
    private final Tasks tasks;
    private final TenantTransactions transactions;
    private final TakeKey.Engine engine;

    Placing(
            FootageTable footage,
            PlacementTable placements,
            GivenTakes given,
            Tasks tasks,
            TenantTransactions transactions,
            TakeKey.Engine engine) {
        this.footage = footage;
        this.placements = placements;
        this.given = given;
        this.tasks = tasks;
        this.transactions = transactions;
        this.engine = engine;
    }

    /**
     * What somebody wants in a shot.
     *
     * @param in number or timecode of the first frame
     * @param frames of the film
     */
    public record Wish(UUID footage, Optional<String> in, Optional<Long> frames, Framing framing) {}

    /** Puts footage into a shot, as a take beside those that it has. */
    public Uni<Placement> place(OrgId org, ShotRef ref, Wish wish) {
        return transactions.in(org, session -> given.wanted(session, org, ref)
                .map(wanted -> wanted.script().format())
                .chain(format -> ready(session, org, wish.footage())
                        .map(found -> placement(found, wish, format))
                        .chain(placement -> order(session, org, ref, placement, format))));
    }

    /** Makes the same take with another grade. */
    public Uni<Placement> again(OrgId org, ShotRef ref, Placement placement) {
        return transactions.in(org, session -> given.wanted(session, org, ref)
                .chain(wanted ->
                        order(session, org, ref, placement, wanted.script().format())));
    }

    /** What was put into a shot, the first first. */
    public Uni<List<PlacementRow>> of(OrgId org, ShotRef ref) {
        return transactions.in(org, session -> placements.of(session, org, ref));
    }

    private static Placement placement(Footage found, Wish wish, FilmFormat format) {
        Stretch stretch = Stretch.of(found.media().orElseThrow(), wish.in(), wish.frames(), format.frameRate());
        return new Placement(found.id(), found.original().orElseThrow(), stretch, wish.framing(), Optional.empty());
    }

    private Uni<Placement> order(
            Mutiny.Session session, OrgId org, ShotRef ref, Placement placement, FilmFormat format) {
        String key = placement.key(format, engine.encoder());
        return footage.find(session, org, placement.footage())
                .map(found -> new PlaceOrder(
                        ref,
                        placement,
                        format,
                        key,
                        placement.notes(found.map(Footage::name).orElse("that is gone"))))
                .chain(order -> placements
                        .ask(session, org, ref, key, placement)
                        .chain(asked -> asked
                                ? tasks.submit(session, org, MakeTake.KIND, ref + "/" + key, order)
                                : Uni.createFrom().voidItem()))
                .replaceWith(placement);
    }

    private Uni<Footage> ready(Mutiny.Session session, OrgId org, UUID id) {
        return footage.find(session, org, id).map(found -> {
            Footage known = found.orElseThrow(
                    () -> new ProblemException(KitError.NOT_FOUND, "There is no footage " + id + "."));
            return switch (known.status()) {
                case READY, PROCESSING -> known;
                case INSPECTING ->
                    throw new ProblemException(KitError.CONFLICT, "The footage is still being looked at.");
                case FAILED ->
                    throw new ProblemException(
                            KitError.CONFLICT,
                            "The footage cannot be used: "
                                    + known.failure()
                                            .map(Footage.Failure::detail)
                                            .orElse("it is damaged."));
            };
        });
    }
}
