package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.db.TakeLibrary;

/**
 * Puts takes into the cut, all in one transaction under the scene's lock: the shot has the take, the ledger says so, the
 * event tells it, and shots that were filmed from another state or last frame than it leaves wait to be filmed again.
 */
@ApplicationScoped
class Circling {
    private final ShotTable shots;
    private final TakeLibrary library;
    private final LedgerTable ledger;
    private final Outbox outbox;
    private final Clock clock;

    Circling(ShotTable shots, TakeLibrary library, LedgerTable ledger, Outbox outbox, Clock clock) {
        this.shots = shots;
        this.library = library;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A take that was asked for with the shot. */
    Uni<Void> circle(Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, Filmed filmed) {
        return library.slate(
                        session,
                        org,
                        order.request().production().project(),
                        order.request().shot().id(),
                        filmed.take().key())
                .chain(slate -> {
                    ShotRendered rendered = order.rendered(filmed.take().slated(slate), filmed);
                    row.rendered(rendered);
                    Cause cause = filmed.fromLibrary() ? Cause.LIBRARY : Cause.FILMED;
                    return ledger.keep(session, org, order.request().world())
                            .chain(() ->
                                    ledger.enter(session, org, order.entry(rendered, cause, List.of(), filmed.take())))
                            .chain(() -> outbox.publish(session, org, rendered))
                            .chain(() -> follow(session, order.scene(org), row));
                });
    }

    /** A take that the ledger knows, again: another entry that refers to the old one. */
    Uni<Void> again(Mutiny.Session session, SceneRef scene, ShotRow row, LedgerLine line, Optional<Retake> retake) {
        LedgerEntry entry = line.entry().again(line.number());
        ShotRendered rendered = entry.outcome().rendered().orElseThrow();
        row.scripted(entry.passage().after());
        row.rendered(rendered);
        Optional<String> given = Optional.of(rendered)
                .filter(take -> take.facts().footage().isPresent())
                .map(take -> take.take().key());
        row.circle(retake, given, clock.instant());
        return ledger.enter(session, scene.org(), entry)
                .chain(() -> outbox.publish(session, scene.org(), rendered))
                .chain(() -> follow(session, scene, row));
    }

    /** Early cut-off: whoever started from the same state, and the same last frame when continuing, is left alone. */
    private Uni<Void> follow(Mutiny.Session session, SceneRef scene, ShotRow changed) {
        return shots.inScene(session, scene)
                .invoke(rows ->
                        rows.stream().filter(row -> row.isOutdatedBy(changed)).forEach(ShotRow::again))
                .replaceWithVoid();
    }

    /** A take and whether it was there before. */
    record Filmed(LibraryTake take, boolean fromLibrary) {}
}
