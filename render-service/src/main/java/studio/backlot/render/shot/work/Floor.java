package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.RenderError;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.SceneJoin;
import studio.backlot.render.shot.SceneJoin.Move;
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
 * Where shots wait until what they need is there, in whatever order it arrives, and where they are handed to the camera.
 * Everything happens under the scene's lock, in the transaction of the event or the task that brought it about.
 */
@ApplicationScoped
public class Floor {
    private static final Logger LOG = Logger.getLogger(Floor.class);

    private final ShotTable shots;
    private final TakeLibrary library;
    private final LedgerTable ledger;
    private final Outbox outbox;
    private final Tasks tasks;
    private final TakeKey.Engine engine;

    Floor(ShotTable shots, TakeLibrary library, LedgerTable ledger, Outbox outbox, Tasks tasks, TakeKey.Engine engine) {
        this.shots = shots;
        this.library = library;
        this.ledger = ledger;
        this.outbox = outbox;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** A shot is asked for. Asking for the same again changes nothing, unless it had failed. */
    public Uni<Void> requested(Mutiny.Session session, OrgId org, ShotRequested request) {
        SceneRef scene = new SceneRef(org, request.production(), request.scene());
        return shots.lock(session, scene)
                .chain(() -> shots.ask(session, org, request))
                .chain(asked ->
                        asked ? advance(session, scene) : Uni.createFrom().voidItem());
    }

    /** A line was recorded. */
    public Uni<Void> recorded(Mutiny.Session session, OrgId org, DialogueRecorded recorded) {
        SceneRef scene = new SceneRef(org, recorded.production(), recorded.scene());
        return shots.lock(session, scene)
                .chain(() -> shots.record(session, org, recorded))
                .chain(() -> advance(session, scene));
    }

    /** A take is there, new or from the library. */
    Uni<Void> filmed(Mutiny.Session session, OrgId org, ShotOrder order, LibraryTake take, boolean fromLibrary) {
        SceneRef scene = order.scene(org);
        return shots.lock(session, scene)
                .chain(() -> library.keep(session, org, take))
                .chain(kept -> shots.find(session, org, order.ref())
                        .chain(row -> isCurrent(row, order)
                                ? circle(session, org, row.get(), order, kept, fromLibrary)
                                        .chain(() -> advance(session, scene))
                                : Uni.createFrom().voidItem()));
    }

    /** A shot cannot be filmed; the rest of the scene goes on as far as it can without it. */
    Uni<Void> failed(Mutiny.Session session, OrgId org, ShotOrder order, ShotRow.ShotFailure failure) {
        SceneRef scene = order.scene(org);
        return shots.lock(session, scene)
                .chain(() -> shots.find(session, org, order.ref()))
                .chain(row -> isCurrent(row, order)
                        ? fail(session, row.get(), scene, failure).chain(() -> advance(session, scene))
                        : Uni.createFrom().voidItem());
    }

    /** What a shot that has been filmed was filmed from. */
    public Uni<ScriptedShot> scripted(Mutiny.Session session, OrgId org, ShotRow row) {
        SceneRef scene = new SceneRef(org, row.id.ref().production(), new SceneId(row.scene));
        return shots.inScene(session, scene)
                .chain(rows -> script(session, scene, rows, row))
                .map(Ready::scripted);
    }

    /** What a shot still waits for, in words. */
    public Uni<List<String>> missing(Mutiny.Session session, OrgId org, ShotRow row) {
        if (row.status != ShotStatus.WAITING) {
            return Uni.createFrom().item(List.of());
        }
        ShotRef ref = row.id.ref();
        SceneRef scene = new SceneRef(org, ref.production(), new SceneId(row.scene));
        return shots.inScene(session, scene).chain(rows -> shots.recorded(session, scene, row.lineIds())
                .map(recorded ->
                        new SceneJoin(rows.stream().map(ShotRow::awaited).toList(), recorded).missing(ref.shot())));
    }

    private static boolean isCurrent(Optional<ShotRow> row, ShotOrder order) {
        return row.filter(shot -> shot.round == order.round() && shot.status == ShotStatus.FILMING)
                .isPresent();
    }

    private Uni<Void> advance(Mutiny.Session session, SceneRef scene) {
        return shots.inScene(session, scene).chain(rows -> {
            List<LineId> awaited = rows.stream()
                    .filter(row -> row.status == ShotStatus.WAITING)
                    .flatMap(row -> row.lineIds().stream())
                    .toList();
            return shots.recorded(session, scene, awaited).chain(recorded -> {
                List<Move> moves =
                        new SceneJoin(rows.stream().map(ShotRow::awaited).toList(), recorded).moves();
                return moves.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : make(session, scene, rows, moves).chain(() -> advance(session, scene));
            });
        });
    }

    private Uni<Void> make(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, List<Move> moves) {
        Uni<Boolean> made = Uni.createFrom().item(true);
        for (Move move : new ArrayList<>(moves)) {
            made = made.chain(goesOn ->
                    goesOn ? make(session, scene, rows, move) : Uni.createFrom().item(false));
        }
        return made.replaceWithVoid();
    }

    /** False when the shot turned out to be impossible, so that what was to come after it has to be thought over. */
    private Uni<Boolean> make(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, Move move) {
        ShotRow row = row(rows, move.shot().value());
        return switch (move) {
            case Move.Break broken ->
                fail(
                                session,
                                row,
                                scene,
                                new ShotRow.ShotFailure(RenderError.SHOT_CHAIN_BROKEN.slug(), broken.reason()))
                        .replaceWith(true);
            case Move.Script _ ->
                script(session, scene, rows, row)
                        .invoke(scripted -> row.scripted(scripted.scripted().after()))
                        .replaceWith(true)
                        .onFailure(Unfilmable.class)
                        .recoverWithUni(refused ->
                                fail(session, row, scene, failure(refused)).replaceWith(false));
            case Move.Film _ ->
                script(session, scene, rows, row)
                        .chain(ready -> film(session, scene, rows, row, ready))
                        .replaceWith(true);
        };
    }

    private Uni<Void> film(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, ShotRow row, Ready ready) {
        ShotRequested request = ready.request();
        Optional<String> continued = row.awaited().continued().map(previous -> row(rows, previous.value()).lastFrame);
        String key = TakeKey.of(ready.scripted().script(), continued, engine);
        ShotOrder order = new ShotOrder(request, row.round, ready.scripted(), key);
        row.filming();
        return library.find(session, scene.org(), key)
                .chain(take -> take.isPresent()
                        ? circle(session, scene.org(), row, order, take.get(), true)
                        : tasks.submit(session, scene.org(), FilmShot.KIND, order.taskKey(), order));
    }

    private Uni<Ready> script(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, ShotRow row) {
        return shots.request(session, row.id)
                .chain(request -> shots.recordings(session, scene.org(), scene.production(), row.lineIds())
                        .map(recordings -> ready(request, before(rows, row, request), recordings)));
    }

    /** A request that the renderer cannot even plan fails on its own; it must not hold up its scene. */
    private static Ready ready(ShotRequested request, SceneState before, Map<LineId, Recording> recordings) {
        try {
            return new Ready(request, ScriptedShot.of(request, before, recordings));
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | NullPointerException failure) {
            LOG.errorf(
                    failure, "Shot %s of %s cannot be planned", request.shot().id(), request.production());
            throw new Unfilmable(
                    RenderError.RENDER_FAILED,
                    "Shot %s could not be planned; simplify its brief, and report this."
                            .formatted(request.shot().id()));
        }
    }

    /** The state that a shot starts from: that of the shot it follows, else what it opens with. */
    static SceneState before(List<ShotRow> rows, ShotRow row, ShotRequested request) {
        return Optional.ofNullable(row.follows)
                .flatMap(previous -> row(rows, previous).endsIn())
                .orElseGet(() -> SceneState.opening(request.shot(), request.world()));
    }

    private Uni<Void> circle(
            Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, LibraryTake take, boolean fromLibrary) {
        ShotRequested request = order.request();
        ScriptedShot scripted = order.scripted();
        ShotId shot = request.shot().id();
        return library.slate(session, org, request.production().project(), shot, take.key())
                .chain(slate -> {
                    ShotRendered rendered = new ShotRendered(
                            request.production(),
                            request.scene(),
                            shot,
                            take.slated(slate),
                            scripted.timing().lines(),
                            new RenderFacts(
                                    fromLibrary,
                                    request.seed(),
                                    fromLibrary ? 0 : take.renderMillis(),
                                    scripted.timing().warnings()));
                    row.rendered(rendered);
                    LedgerEntry entry = new LedgerEntry(
                            order.slot(),
                            order.passage(),
                            order.outcome(rendered, fromLibrary ? Cause.LIBRARY : Cause.FILMED),
                            Optional.empty());
                    return ledger.keep(session, org, request.world())
                            .chain(() -> ledger.enter(session, org, entry, rendered.take()))
                            .chain(() -> outbox.publish(session, org, rendered));
                });
    }

    private Uni<Void> fail(Mutiny.Session session, ShotRow row, SceneRef scene, ShotRow.ShotFailure failure) {
        row.failed(failure);
        return outbox.publish(
                session,
                scene.org(),
                new WorkFailed(scene.production(), Step.SHOT, row.id.shot(), failure.code(), failure.detail()));
    }

    private static ShotRow.ShotFailure failure(Unfilmable refused) {
        return new ShotRow.ShotFailure(refused.error().slug(), String.valueOf(refused.getMessage()));
    }

    private static ShotRow row(List<ShotRow> rows, String shot) {
        return rows.stream()
                .filter(row -> row.id.shot().equals(shot))
                .findFirst()
                .orElseThrow();
    }

    private record Ready(ShotRequested request, ScriptedShot scripted) {}
}
