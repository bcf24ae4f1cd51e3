package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ApprovedStillTable;
import studio.backlot.render.shot.db.RetakeTable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;

/**
 * Does what reviews decide: a retake is ordered, a circled take is put into the cut. A decision about a take that is not
 * there, or about a shot that is to be another one by now, comes too late and changes nothing.
 */
@ApplicationScoped
public class Reviews {
    private static final Logger LOG = Logger.getLogger(Reviews.class);
    private static final String UNKNOWN_TAKE = "there is no such take of this revision";

    private final ShotTable shots;
    private final RetakeTable retaken;
    private final LedgerTable ledger;
    private final Scripts scripts;
    private final Retakes retakes;
    private final Circling circling;
    private final Floor floor;
    private final ApprovedStillTable stills;

    Reviews(
            ShotTable shots,
            RetakeTable retaken,
            LedgerTable ledger,
            Scripts scripts,
            Retakes retakes,
            Circling circling,
            Floor floor,
            ApprovedStillTable stills) {
        this.shots = shots;
        this.retaken = retaken;
        this.ledger = ledger;
        this.scripts = scripts;
        this.retakes = retakes;
        this.circling = circling;
        this.floor = floor;
        this.stills = stills;
    }

    /** Somebody has decided about a take. */
    public Uni<Void> decided(Mutiny.Session session, OrgId org, ReviewDecided decided) {
        SceneRef scene = new SceneRef(org, decided.production(), decided.scene());
        ShotRef ref = new ShotRef(decided.production(), decided.shot());
        return shots.lock(session, scene)
                .chain(() -> shots.find(session, org, ref))
                .chain(row -> row.filter(shot -> shot.status == ShotStatus.RENDERED)
                        .map(shot -> act(session, scene, shot, decided))
                        .orElseGet(() -> late(decided, "the shot has no take now")))
                .onFailure(Unfilmable.class)
                .recoverWithUni(refused -> late(decided, String.valueOf(refused.getMessage())));
    }

    private Uni<Void> act(Mutiny.Session session, SceneRef scene, ShotRow row, ReviewDecided decided) {
        return switch (decided.decision()) {
            case APPROVE -> approve(session, scene, row, decided);
            case RETAKE ->
                stills.withdraw(session, scene.org(), scene.production().project(), decided.shot(), decided.take())
                        .chain(() -> line(session, scene, decided))
                        .chain(line -> line.isPresent() || isInCut(row, decided)
                                ? retakes.order(session, scene, row, decided.notes())
                                : late(decided, UNKNOWN_TAKE));
            case CIRCLE ->
                (isInCut(row, decided) ? Uni.createFrom().voidItem() : circle(session, scene, row, decided))
                        .chain(() -> isInCut(row, decided)
                                ? approve(session, scene, row, decided)
                                : Uni.createFrom().voidItem());
        };
    }

    /** A video of the shot is to begin with a still that is approved; other takes are only well. */
    private Uni<Void> approve(Mutiny.Session session, SceneRef scene, ShotRow row, ReviewDecided decided) {
        if (!row.isStill()) {
            return Uni.createFrom().voidItem();
        }
        return line(session, scene, decided)
                .map(line -> line.flatMap(found -> found.entry().outcome().rendered())
                        .map(ShotRendered::take))
                .chain(take -> take.isEmpty()
                        ? late(decided, UNKNOWN_TAKE)
                        : shots.request(session, row.id)
                                .chain(request -> stills.approve(session, scene.org(), request, take.get())));
    }

    private static boolean isInCut(ShotRow row, ReviewDecided decided) {
        return row.rendering()
                .filter(now -> now.take().slate().equals(decided.take()))
                .isPresent();
    }

    /** What the ledger said last about the take that was decided about. */
    private Uni<Optional<LedgerLine>> line(Mutiny.Session session, SceneRef scene, ReviewDecided decided) {
        return ledger.of(session, scene.org(), scene.production(), decided.shot())
                .map(lines -> lines.reversed().stream()
                        .filter(line -> line.entry().outcome().isOf(decided.take()))
                        .findFirst());
    }

    private Uni<Void> circle(Mutiny.Session session, SceneRef scene, ShotRow row, ReviewDecided decided) {
        return line(session, scene, decided)
                .chain(line -> line.isPresent()
                        ? retakeOf(session, row, line.get())
                                .chain(retake -> circle(session, scene, row, new Choice(line.get(), retake, decided)))
                        : late(decided, UNKNOWN_TAKE));
    }

    private Uni<Void> circle(Mutiny.Session session, SceneRef scene, ShotRow row, Choice choice) {
        return shots.inScene(session, scene).chain(rows -> scripts.ready(session, scene, rows, row, choice.retake())
                .chain(ready -> fits(choice.line().entry(), ready, row.continued(rows))
                        ? circling.again(session, scene, row, choice.line(), choice.retake())
                                .chain(() -> floor.advance(session, scene))
                        : late(choice.decided(), "the shot is to be another one by now")));
    }

    /** The retake that a line is of; empty when it is of the plain request. */
    private Uni<Optional<Retake>> retakeOf(Mutiny.Session session, ShotRow row, LedgerLine line) {
        return shots.request(session, row.id)
                .chain(request -> retaken.ever(session, row.id).map(all -> all.stream()
                        .filter(one -> isOf(line.entry(), one.of(request)))
                        .findFirst()));
    }

    private static boolean isOf(LedgerEntry entry, ShotRequested request) {
        return entry.outcome().seed() == request.seed()
                && entry.passage().brief().equals(request.shot().brief());
    }

    /** Whether a take is still of what the shot is asked to be, from the state and the picture that it starts from. */
    private static boolean fits(LedgerEntry entry, Scripts.Ready ready, Optional<String> continued) {
        Passage passage = entry.passage();
        return isOf(entry, ready.request())
                && passage.before().equals(ready.scripted().before())
                && passage.world()
                        .equals(Optional.of(Passage.address(ready.request().world())))
                && passage.continued().equals(continued);
    }

    private static Uni<Void> late(ReviewDecided decided, String why) {
        LOG.warnf(
                "The decision to %s %s of %s changes nothing: %s",
                decided.decision(), decided.take(), decided.production(), why);
        return Uni.createFrom().voidItem();
    }

    /** A take that is to be in the cut, as the ledger knows it. */
    private record Choice(LedgerLine line, Optional<Retake> retake, ReviewDecided decided) {}
}
