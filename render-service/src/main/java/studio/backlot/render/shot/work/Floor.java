package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.RenderError;
import studio.backlot.render.shot.Circled;
import studio.backlot.render.shot.SceneJoin;
import studio.backlot.render.shot.SceneJoin.Move;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.CircledTable;
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
    private final ShotTable shots;
    private final CircledTable circled;
    private final KeptReviews kept;
    private final TakeLibrary library;
    private final Scripts scripts;
    private final Circling circling;
    private final Outbox outbox;
    private final Tasks tasks;
    private final TakeKey.Engine engine;
    private final Engines engines;

    Floor(
            ShotTable shots,
            CircledTable circled,
            KeptReviews kept,
            TakeLibrary library,
            Scripts scripts,
            Circling circling,
            Outbox outbox,
            Tasks tasks,
            TakeKey.Engine engine,
            Engines engines) {
        this.shots = shots;
        this.circled = circled;
        this.kept = kept;
        this.library = library;
        this.scripts = scripts;
        this.circling = circling;
        this.outbox = outbox;
        this.tasks = tasks;
        this.engine = engine;
        this.engines = engines;
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
    Uni<Void> filmed(Mutiny.Session session, OrgId org, ShotOrder order, Circling.Filmed filmed) {
        SceneRef scene = order.scene(org);
        return shots.lock(session, scene)
                .chain(() -> library.keep(session, org, filmed.take(), order.document(engine)))
                .chain(kept -> shots.find(session, org, order.ref())
                        .chain(row -> isCurrent(row, order)
                                ? circling.circle(
                                                session,
                                                org,
                                                row.get(),
                                                order,
                                                new Circling.Filmed(kept, filmed.fromLibrary()))
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

    /** Does what can be done now in a scene; the caller holds its lock. */
    Uni<Void> advance(Mutiny.Session session, SceneRef scene) {
        return shots.inScene(session, scene).chain(rows -> {
            List<LineId> awaited = rows.stream()
                    .filter(row -> row.status == ShotStatus.WAITING)
                    .flatMap(row -> row.lineIds().stream())
                    .toList();
            return shots.recorded(session, scene, awaited).chain(recorded -> {
                List<Move> moves =
                        new SceneJoin(rows.stream().map(ShotRow::awaited).toList(), recorded).moves();
                return moves.isEmpty()
                        ? kept.wake(session, scene)
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
                        .call(ready -> requireFormat(session, scene.org(), row, ready.request()))
                        .chain(ready -> film(session, scene, rows, row, ready))
                        .replaceWith(true)
                        .onFailure(Unfilmable.class)
                        .recoverWithUni(refused ->
                                fail(session, row, scene, failure(refused)).replaceWith(false));
        };
    }

    private Uni<Void> film(
            Mutiny.Session session, SceneRef scene, List<ShotRow> rows, ShotRow row, Scripts.Ready ready) {
        ShotOrder order = ready.order(row, row.continued(rows), engine);
        row.filming(row.followed(rows), ready.scripted().after());
        if (row.given == null && engines.arePaid(order.request(), order.scripted())) {
            return tasks.submit(session, scene.org(), FilmShot.KIND, order.taskKey(), order);
        }
        return known(session, scene.org(), row, order)
                .chain(take -> take.isPresent()
                        ? circling.circle(session, scene.org(), row, order, new Circling.Filmed(take.get(), true))
                        : tasks.submit(session, scene.org(), FilmShot.KIND, order.taskKey(), order));
    }

    /** Fails when the take that was given to the shot was made for a film of another format. */
    private Uni<Void> requireFormat(Mutiny.Session session, OrgId org, ShotRow row, ShotRequested request) {
        if (row.given == null) {
            return Uni.createFrom().voidItem();
        }
        return circled.of(session, org, request)
                .invoke(decided -> decided.flatMap(Circled::given).ifPresent(given -> given.requireFits(request)))
                .replaceWithVoid();
    }

    /** The take that was given to the shot, else the one that the library has of the order. */
    private Uni<Optional<LibraryTake>> known(Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order) {
        String key = Optional.ofNullable(row.given).orElse(order.key());
        return library.find(session, org, key);
    }

    private Uni<Scripts.Ready> script(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, ShotRow row) {
        return scripts.ready(session, scene, rows, row, row.inCut());
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
}
