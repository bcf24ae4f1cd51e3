package studio.backlot.render.footage.placing.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.Framing;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.footage.placing.ChromaKey;
import studio.backlot.render.footage.placing.Composition;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.footage.placing.Stretch;
import studio.backlot.render.footage.placing.db.PlacementRow;
import studio.backlot.render.footage.placing.db.PlacementTable;
import studio.backlot.render.shot.ScriptedShot;
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
    public record Wish(
            UUID footage, Optional<String> in, Optional<Long> frames, Framing framing, Optional<Together> together) {}

    /**
     * What it is to be composed with.
     *
     * @param key colour of the screen in the footage
     * @param matte footage that shows where it is to be seen
     * @param plate footage behind it; the shot's set when empty
     */
    public record Together(Optional<Colour> key, Optional<UUID> matte, Optional<UUID> plate) {
        Together requireOneWay() {
            if (key.isPresent() && matte.isPresent()) {
                throw invalid("/composite", "name a key or a matte, not both");
            }
            if (plate.isPresent() && key.isEmpty() && matte.isEmpty()) {
                throw invalid("/composite/plate", "only what is keyed or has a matte can stand before a plate");
            }
            return this;
        }
    }

    /** Puts footage into a shot, as a take beside those that it has. */
    public Uni<Placement> place(OrgId org, ShotRef ref, Wish wish) {
        return transactions.in(org, session -> given.wanted(session, org, ref)
                .map(ScriptedShot::script)
                .chain(script -> ready(session, org, wish.footage())
                        .chain(found ->
                                composition(session, org, wish, script).map(how -> placement(found, wish, script, how)))
                        .chain(placement -> order(session, org, ref, placement, script))));
    }

    /** Makes a take with another grade. */
    public Placement again(OrgId org, ShotRef ref, Placement placement) {
        return transactions.await(org, session -> given.wanted(session, org, ref)
                .chain(wanted -> order(session, org, ref, placement, wanted.script())));
    }

    /** What was put into a shot, the first first. */
    public Uni<List<PlacementRow>> of(OrgId org, ShotRef ref) {
        return transactions.in(org, session -> placements.of(session, org, ref));
    }

    private static Placement placement(Footage found, Wish wish, ShotScript script, Optional<Composition> how) {
        Stretch stretch = Stretch.of(
                found.media().orElseThrow(),
                wish.in(),
                wish.frames(),
                script.format().frameRate());
        if (how.flatMap(Composition::drawn).isPresent() && stretch.frames() > script.frames()) {
            throw invalid("/frames", "the shot is drawn for %d frames: name no more".formatted(script.frames()));
        }
        return new Placement(
                found.id(), found.original().orElseThrow(), stretch, wish.framing(), Optional.empty(), how);
    }

    private Uni<Optional<Composition>> composition(Mutiny.Session session, OrgId org, Wish wish, ShotScript script) {
        if (wish.together().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Together with = wish.together().get().requireOneWay();
        Optional<ChromaKey> key = with.key().map(ChromaKey::new).map(ChromaKey::requireScreen);
        boolean drawn = with.plate().isEmpty() || (key.isEmpty() && with.matte().isEmpty());
        return layer(session, org, with.matte()).chain(matte -> layer(session, org, with.plate())
                .map(plate -> Optional.of(new Composition(
                        key,
                        matte,
                        plate,
                        drawn ? Optional.of(TakeKey.of(script, Optional.empty(), engine)) : Optional.empty()))));
    }

    private Uni<Optional<Composition.Layer>> layer(Mutiny.Session session, OrgId org, Optional<UUID> footageId) {
        return footageId
                .map(id -> ready(session, org, id)
                        .map(found -> Optional.of(
                                new Composition.Layer(id, found.original().orElseThrow()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Placement> order(
            Mutiny.Session session, OrgId org, ShotRef ref, Placement placement, ShotScript script) {
        FilmFormat format = script.format();
        String key = placement.key(format, engine.encoder());
        Optional<ShotScript> drawn =
                placement.composition().flatMap(Composition::drawn).map(_ -> script);
        return footage.find(session, org, placement.footage())
                .map(found -> new PlaceOrder(
                        ref,
                        placement,
                        format,
                        drawn,
                        key,
                        placement.notes(found.map(Footage::name).orElse("that is gone"))))
                .chain(order -> placements
                        .ask(session, org, ref, key, placement)
                        .chain(asked -> asked
                                ? tasks.submit(session, org, MakeTake.KIND, ref + "/" + key, order)
                                : Uni.createFrom().voidItem()))
                .replaceWith(placement);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at(pointer, detail)));
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
