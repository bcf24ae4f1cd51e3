package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.Remarks;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ApprovedStillTable;
import studio.backlot.render.shot.db.RetakeRow;
import studio.backlot.render.shot.db.RetakeTable;
import studio.backlot.render.shot.db.ReviewRow;
import studio.backlot.render.shot.db.ReviewTable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.Reviews.Answer.Done;
import studio.backlot.render.shot.work.Reviews.Answer.Refused;
import studio.backlot.render.shot.work.Reviews.Answer.Waits;

/**
 * Does what reviews decide: a retake is ordered, a circled take is put into the cut. A decision about what is not there yet
 * waits until it is; one that cannot be done is refused. Nothing is lost, and what became of each can be read.
 */
@ApplicationScoped
public class Reviews {
    private final ShotTable shots;
    private final RetakeTable retaken;
    private final ReviewTable reviews;
    private final LedgerTable ledger;
    private final Scripts scripts;
    private final Retakes retakes;
    private final Circling circling;
    private final Floor floor;
    private final ApprovedStillTable stills;

    Reviews(
            ShotTable shots,
            RetakeTable retaken,
            ReviewTable reviews,
            LedgerTable ledger,
            Scripts scripts,
            Retakes retakes,
            Circling circling,
            Floor floor,
            ApprovedStillTable stills) {
        this.shots = shots;
        this.retaken = retaken;
        this.reviews = reviews;
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
        return shots.lock(session, scene)
                .chain(() -> reviews.add(session, org, decided))
                .chain(() -> decide(session, scene));
    }

    /** Does what waited and can be done now. */
    Uni<Void> goOn(Mutiny.Session session, SceneRef scene) {
        return shots.lock(session, scene).chain(() -> decide(session, scene));
    }

    /** Gives up what waits. */
    Uni<Void> refuse(Mutiny.Session session, SceneRef scene, String why) {
        return shots.lock(session, scene)
                .chain(() -> reviews.waiting(session, scene))
                .invoke(rows -> rows.forEach(row -> row.refused(why)))
                .replaceWithVoid();
    }

    private Uni<Void> decide(Mutiny.Session session, SceneRef scene) {
        return reviews.waiting(session, scene).chain(rows -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (ReviewRow row : rows) {
                ReviewDecided decided = row.decided();
                all = all.chain(() -> decide(session, scene, decided))
                        .invoke(answer -> note(rows, row, answer))
                        .replaceWithVoid();
            }
            return all;
        });
    }

    private static void note(List<ReviewRow> rows, ReviewRow row, Answer answer) {
        switch (answer) {
            case Waits(String forWhat) -> row.waits(forWhat);
            case Refused(String why) -> row.refused(why);
            case Done() -> {
                row.done();
                supersede(rows, row);
            }
        }
    }

    /** The decision that came last holds: a circle that still waits does not undo it. */
    private static void supersede(List<ReviewRow> rows, ReviewRow last) {
        if (last.decided().decision() == ReviewDecision.CIRCLE) {
            rows.subList(0, rows.indexOf(last)).stream()
                    .filter(row -> row.status() == ReviewRow.Status.WAITING && isCircleOfSameShot(row, last))
                    .forEach(row -> row.refused("Another take was circled after it."));
        }
    }

    private static boolean isCircleOfSameShot(ReviewRow row, ReviewRow other) {
        ReviewDecided decided = row.decided();
        return decided.decision() == ReviewDecision.CIRCLE
                && decided.shot().equals(other.decided().shot());
    }

    private Uni<Answer> decide(Mutiny.Session session, SceneRef scene, ReviewDecided decided) {
        return shots.find(session, scene.org(), new ShotRef(decided.production(), decided.shot()))
                .chain(row -> row.map(shot -> decide(session, scene, shot, decided))
                        .orElseGet(() -> waits("The shot has not been asked for here yet.")))
                .onFailure(Unfilmable.class)
                .recoverWithUni(refused -> refused(String.valueOf(refused.getMessage())));
    }

    private Uni<Answer> decide(Mutiny.Session session, SceneRef scene, ShotRow row, ReviewDecided decided) {
        return switch (row.status) {
            case WAITING, FILMING -> waits("The shot is being made.");
            case FAILED -> refused("The shot could not be made. Have it made again, then decide about its take.");
            case RENDERED ->
                line(session, scene, decided)
                        .chain(line -> line.isPresent() || row.has(decided.take())
                                ? act(session, scene, row, new Decided(decided, line))
                                : unknown(session, row, decided.take()));
        };
    }

    /** A take that is not in the ledger is being filmed, or there will never be one. */
    private Uni<Answer> unknown(Mutiny.Session session, ShotRow row, String take) {
        return retaken.of(session, row.id).chain(all -> all.stream()
                .filter(retake -> retake.slate().toString().equals(take))
                .findFirst()
                .map(Reviews::unknown)
                .orElseGet(() -> refused("This revision of the shot has no take %s.".formatted(take))));
    }

    private static Uni<Answer> unknown(RetakeRow retake) {
        return retake.whyFailed()
                .map(why -> refused("Take %s could not be filmed: %s".formatted(retake.slate(), why.detail())))
                .orElseGet(() -> waits("The take is being filmed."));
    }

    private Uni<Answer> act(Mutiny.Session session, SceneRef scene, ShotRow row, Decided about) {
        return switch (about.decided().decision()) {
            case APPROVE -> approve(session, scene, row, about.line()).chain(Reviews::done);
            case RETAKE -> retake(session, scene, row, about.decided()).chain(Reviews::done);
            case CIRCLE -> circle(session, scene, row, about);
        };
    }

    private Uni<Void> retake(Mutiny.Session session, SceneRef scene, ShotRow row, ReviewDecided decided) {
        return retakes.order(session, scene, row, Remarks.of(decided))
                .chain(() -> stills.withdraw(
                        session, scene.org(), scene.production().project(), decided.shot(), decided.take()));
    }

    /** A video of the shot is to begin with a still that is approved; other takes are only well. */
    private Uni<Void> approve(Mutiny.Session session, SceneRef scene, ShotRow row, Optional<LedgerLine> line) {
        Optional<ShotRendered> rendered =
                line.flatMap(found -> found.entry().outcome().rendered());
        if (!row.isStill() || rendered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return shots.request(session, row.id)
                .chain(request -> stills.approve(
                        session, scene.org(), request, rendered.get().take()));
    }

    private Uni<Answer> circle(Mutiny.Session session, SceneRef scene, ShotRow row, Decided about) {
        if (row.has(about.decided().take())) {
            return approve(session, scene, row, about.line()).chain(Reviews::done);
        }
        LedgerLine line = about.line().orElseThrow();
        return retakeOf(session, row, line).chain(retake -> shots.inScene(session, scene)
                .chain(rows -> scripts.ready(session, scene, rows, row, retake)
                        .chain(ready -> fits(line.entry(), ready, row.continued(rows))
                                ? circling.again(session, scene, row, line, retake)
                                        .chain(() -> floor.advance(session, scene))
                                        .chain(() -> approve(session, scene, row, about.line()))
                                        .chain(Reviews::done)
                                : refused("The shot is to be another one by now than take %s is."
                                        .formatted(about.decided().take())))));
    }

    /** What the ledger said last about the take that was decided about. */
    private Uni<Optional<LedgerLine>> line(Mutiny.Session session, SceneRef scene, ReviewDecided decided) {
        return ledger.of(session, scene.org(), scene.production(), decided.shot())
                .map(lines -> lines.reversed().stream()
                        .filter(line -> line.entry().outcome().isOf(decided.take()))
                        .findFirst());
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

    private static Uni<Answer> done() {
        return Uni.createFrom().item(new Done());
    }

    private static Uni<Answer> waits(String forWhat) {
        return Uni.createFrom().item(new Waits(forWhat));
    }

    private static Uni<Answer> refused(String why) {
        return Uni.createFrom().item(new Refused(why));
    }

    /** What becomes of a decision. */
    sealed interface Answer {
        record Done() implements Answer {}

        record Waits(String forWhat) implements Answer {}

        record Refused(String why) implements Answer {}
    }

    /** A decision, with what the ledger knows of its take. */
    private record Decided(ReviewDecided decided, Optional<LedgerLine> line) {}
}
