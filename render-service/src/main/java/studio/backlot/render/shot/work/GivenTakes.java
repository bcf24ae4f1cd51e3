package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.take.db.TakeLibrary;

/**
 * Takes that were not filmed here, beside the one in the cut under the same slate with the next number. They wait in the
 * ledger to be circled; a shot that could not be filmed takes what it is given at once.
 */
@ApplicationScoped
public class GivenTakes {
    private final ShotTable shots;
    private final TakeLibrary library;
    private final LedgerTable ledger;
    private final Scripts scripts;
    private final Circling circling;
    private final Floor floor;
    private final Outbox outbox;
    private final TakeKey.Engine engine;
    private final Clock clock;

    GivenTakes(
            ShotTable shots,
            TakeLibrary library,
            LedgerTable ledger,
            Scripts scripts,
            Circling circling,
            Floor floor,
            Outbox outbox,
            TakeKey.Engine engine,
            Clock clock) {
        this.shots = shots;
        this.library = library;
        this.ledger = ledger;
        this.scripts = scripts;
        this.circling = circling;
        this.floor = floor;
        this.outbox = outbox;
        this.engine = engine;
        this.clock = clock;
    }

    /** What a take of the shot has to be like; fails when there is no such shot, or it is not to be given one now. */
    public Uni<ScriptedShot> wanted(Mutiny.Session session, OrgId org, ShotRef ref) {
        return row(session, org, ref)
                .chain(row -> ready(session, scene(org, ref, row), row))
                .map(ShotOrder::scripted);
    }

    /**
     * Gives the shot a take; the same again changes nothing.
     *
     * @param notes what was done to it, one sentence each
     */
    public Uni<Void> give(Mutiny.Session session, OrgId org, ShotRef ref, LibraryTake take, List<String> notes) {
        return row(session, org, ref).chain(found -> {
            SceneRef scene = scene(org, ref, found);
            return shots.lock(session, scene)
                    .chain(() -> session.refresh(found))
                    .chain(() -> library.keep(session, org, take, Optional.empty()))
                    .chain(kept -> ready(session, scene, found)
                            .map(order -> order.given(kept.key()))
                            .chain(order -> give(session, scene, found, new Gift(order, kept, notes))));
        });
    }

    private Uni<Void> give(Mutiny.Session session, SceneRef scene, ShotRow row, Gift gift) {
        if (row.status == ShotStatus.FAILED) {
            row.circle(Optional.empty(), Optional.of(gift.take().key()), clock.instant());
            row.filming(Optional.empty(), gift.order().scripted().after());
            return circling.circle(session, scene.org(), row, gift.order(), new Circling.Filmed(gift.take(), true))
                    .chain(() -> floor.advance(session, scene));
        }
        return library.slate(
                        session,
                        scene.org(),
                        scene.production().project(),
                        gift.order().ref().shot(),
                        gift.take().key())
                .chain(slate -> enter(
                        session,
                        scene,
                        gift,
                        gift.order().rendered(gift.take().slated(slate), new Circling.Filmed(gift.take(), false))));
    }

    private Uni<Void> enter(Mutiny.Session session, SceneRef scene, Gift gift, ShotRendered rendered) {
        LedgerEntry entry = gift.order().entry(rendered, Cause.FOOTAGE, gift.notes(), gift.take());
        return ledger.of(session, scene.org(), scene.production(), rendered.shot())
                .chain(lines -> lines.stream()
                                .anyMatch(line -> line.entry().passage().equals(entry.passage())
                                        && line.entry()
                                                .outcome()
                                                .isOf(rendered.take().slate()))
                        ? Uni.createFrom().voidItem()
                        : ledger.keep(
                                        session,
                                        scene.org(),
                                        gift.order().request().world())
                                .chain(() -> ledger.enter(session, scene.org(), entry))
                                .chain(() -> outbox.publish(session, scene.org(), told(rendered, gift.notes()))));
    }

    private static TakeFilmed told(ShotRendered rendered, List<String> notes) {
        return new TakeFilmed(
                rendered.production(), rendered.scene(), rendered.shot(), rendered.take(), notes, rendered.facts());
    }

    private Uni<ShotRow> row(Mutiny.Session session, OrgId org, ShotRef ref) {
        return shots.find(session, org, ref).map(found -> {
            ShotRow row =
                    found.orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + ref + "."));
            if (row.status != ShotStatus.RENDERED && row.status != ShotStatus.FAILED) {
                throw new ProblemException(
                        KitError.CONFLICT,
                        "Shot %s is being made; give it footage once it is rendered or has failed.".formatted(ref));
            }
            return row;
        });
    }

    private Uni<ShotOrder> ready(Mutiny.Session session, SceneRef scene, ShotRow row) {
        return shots.inScene(session, scene)
                .chain(rows -> scripts.ready(session, scene, rows, row, Optional.empty())
                        .map(ready -> ready.order(row, row.continued(rows), engine)))
                .onFailure(Unfilmable.class)
                .transform(GivenTakes::problem);
    }

    private static Throwable problem(Throwable failure) {
        return failure instanceof Unfilmable refused
                ? new ProblemException(refused.error(), String.valueOf(refused.getMessage()), refused)
                : failure;
    }

    private static SceneRef scene(OrgId org, ShotRef ref, ShotRow row) {
        return new SceneRef(org, ref.production(), new SceneId(row.scene));
    }

    private record Gift(ShotOrder order, LibraryTake take, List<String> notes) {}
}
