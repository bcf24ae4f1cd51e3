package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.db.RetakeRow;
import studio.backlot.render.shot.db.RetakeTable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.take.db.TakeLibrary;

/**
 * Films other takes of a shot beside the one in the cut, under the same slate with the next number. They wait in the
 * ledger to be decided about. All of it runs under the scene's lock.
 */
@ApplicationScoped
class Retakes {
    private final ShotTable shots;
    private final RetakeTable retakes;
    private final KeptReviews waiting;
    private final TakeLibrary library;
    private final LedgerTable ledger;
    private final Scripts scripts;
    private final Outbox outbox;
    private final Tasks tasks;
    private final TakeKey.Engine engine;
    private final Engines engines;

    Retakes(
            ShotTable shots,
            RetakeTable retakes,
            KeptReviews waiting,
            TakeLibrary library,
            LedgerTable ledger,
            Scripts scripts,
            Outbox outbox,
            Tasks tasks,
            TakeKey.Engine engine,
            Engines engines) {
        this.shots = shots;
        this.retakes = retakes;
        this.waiting = waiting;
        this.library = library;
        this.ledger = ledger;
        this.scripts = scripts;
        this.outbox = outbox;
        this.tasks = tasks;
        this.engine = engine;
        this.engines = engines;
    }

    /** Orders another take of a rendered shot; the caller holds the scene's lock. */
    Uni<Void> order(Mutiny.Session session, SceneRef scene, ShotRow row, List<String> notes) {
        return shots.inScene(session, scene).chain(rows -> retakes.ever(session, row.id)
                .map(earlier -> Retake.after(earlier, notes))
                .chain(retake -> scripts.ready(session, scene, rows, row, Optional.of(retake))
                        .chain(ready -> hired(
                                session,
                                scene.org(),
                                row,
                                ready.order(row, row.continued(rows), engine),
                                row.goesOnInto(rows)))
                        .map(ready -> new RetakeOrder(ready, retake)))
                .chain(ordered -> order(session, scene.org(), row, ordered)));
    }

    private Uni<ShotOrder> hired(
            Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, Optional<AssetRef> next) {
        return engines.arePaid(order.request(), order.scripted())
                ? engines.retaken(session, org, row, order, next)
                : Uni.createFrom().item(order);
    }

    private Uni<Void> order(Mutiny.Session session, OrgId org, ShotRow row, RetakeOrder ordered) {
        String key = ordered.order().key();
        return library.slate(
                        session,
                        org,
                        row.id.ref().production().project(),
                        row.id.ref().shot(),
                        key)
                .chain(slate -> retakes.ask(session, row.id, ordered.retake(), slate, key))
                .chain(() -> library.find(session, org, key))
                .chain(take -> take.isPresent()
                        ? filmed(session, org, ordered, new Circling.Filmed(take.get(), true))
                        : tasks.submit(session, org, FilmRetake.KIND, ordered.taskKey(), ordered));
    }

    /** A retake is there, new or from the library. */
    Uni<Void> filmed(Mutiny.Session session, OrgId org, RetakeOrder ordered, Circling.Filmed filmed) {
        return shots.lock(session, ordered.order().scene(org))
                .chain(() -> library.keep(
                        session, org, filmed.take(), ordered.order().document(engine)))
                .chain(kept -> retakes.open(session, org, ordered.order().ref(), ordered.retake())
                        .chain(row -> row.map(open -> enter(
                                        session, org, ordered, new Circling.Filmed(kept, filmed.fromLibrary()), open))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .chain(() -> waiting.wake(session, ordered.order().scene(org)));
    }

    /** A retake cannot be filmed; the take in the cut stays. */
    Uni<Void> failed(Mutiny.Session session, OrgId org, RetakeOrder ordered, ShotRow.ShotFailure why) {
        return shots.lock(session, ordered.order().scene(org))
                .chain(() -> retakes.open(session, org, ordered.order().ref(), ordered.retake()))
                .invoke(row -> row.ifPresent(open -> open.failed(why)))
                .chain(() -> waiting.wake(session, ordered.order().scene(org)));
    }

    private Uni<Void> enter(
            Mutiny.Session session, OrgId org, RetakeOrder ordered, Circling.Filmed filmed, RetakeRow row) {
        ShotOrder order = ordered.order();
        List<String> notes = ordered.retake().notes();
        ShotRendered rendered = order.rendered(filmed.take().slated(row.slate()), filmed);
        row.filmed();
        return ledger.keep(session, org, order.request().world())
                .chain(() -> ledger.enter(session, org, order.entry(rendered, Cause.RETAKE, notes, filmed.take())))
                .chain(() -> outbox.publish(
                        session,
                        org,
                        new TakeFilmed(
                                rendered.production(),
                                rendered.scene(),
                                rendered.shot(),
                                rendered.take(),
                                notes,
                                rendered.facts())));
    }
}
