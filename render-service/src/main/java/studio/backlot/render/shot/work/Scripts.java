package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Scripting;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.TakeKey;

/** What shots are filmed from, worked out from what was asked for. */
@ApplicationScoped
public class Scripts {
    private static final Logger LOG = Logger.getLogger(Scripts.class);

    private final ShotTable shots;

    Scripts(ShotTable shots) {
        this.shots = shots;
    }

    /** The scripts of those shots that were asked for here, each of the take that is in the cut. */
    public Uni<Map<ShotId, ShotScript>> of(
            Mutiny.Session session, OrgId org, ProductionRef production, Collection<ShotId> wanted) {
        Uni<Map<ShotId, ShotScript>> scripts = Uni.createFrom().item(new LinkedHashMap<>());
        for (ShotId shot : wanted) {
            scripts = scripts.chain(known -> shots.find(session, org, new ShotRef(production, shot))
                    .chain(row -> row.isPresent()
                            ? script(session, org, row.get())
                            : Uni.createFrom().item(Optional.<ShotScript>empty()))
                    .map(script -> {
                        script.ifPresent(found -> known.put(shot, found));
                        return known;
                    }));
        }
        return scripts;
    }

    /** What the take of a shot that is in the cut was filmed from. */
    public Uni<ScriptedShot> scripted(Mutiny.Session session, OrgId org, ShotRow row) {
        SceneRef scene = new SceneRef(org, row.id.ref().production(), new SceneId(row.scene));
        return shots.inScene(session, scene)
                .chain(rows -> ready(session, scene, rows, row, row.inCut()))
                .map(Ready::scripted);
    }

    /**
     * A shot as it is to be filmed, from the state that the shot before leaves now. Fails with {@link Unfilmable}.
     *
     * @param rows of the scene
     * @param retake that it is to be, when it is one
     */
    Uni<Ready> ready(Mutiny.Session session, SceneRef scene, List<ShotRow> rows, ShotRow row, Optional<Retake> retake) {
        return shots.request(session, row.id)
                .map(request -> retake.map(other -> other.of(request)).orElse(request))
                .chain(request -> shots.recordings(session, scene.org(), scene.production(), row.lineIds())
                        .map(recordings -> ready(request, before(rows, row, request), recordings)));
    }

    private Uni<Optional<ShotScript>> script(Mutiny.Session session, OrgId org, ShotRow row) {
        return scripted(session, org, row)
                .map(scripted -> Optional.of(scripted.script()))
                .onFailure(Unfilmable.class)
                .recoverWithItem(Optional.empty());
    }

    private static Ready ready(ShotRequested request, SceneState before, Map<LineId, Recording> recordings) {
        try {
            return new Ready(request, Scripting.of(request, before, recordings));
        } catch (Unfilmable refused) {
            if (refused.getCause() != null) {
                LOG.errorf(
                        refused,
                        "Shot %s of %s cannot be planned",
                        request.shot().id(),
                        request.production());
            }
            throw refused;
        }
    }

    /** The state that a shot starts from: that of the shot it follows, else what it opens with. */
    private static SceneState before(List<ShotRow> rows, ShotRow row, ShotRequested request) {
        return row.followed(rows)
                .flatMap(ShotRow::endsIn)
                .orElseGet(() -> SceneState.opening(request.shot(), request.world()));
    }

    /** A request, and the shot that follows from it. */
    record Ready(ShotRequested request, ScriptedShot scripted) {

        ShotOrder order(ShotRow row, Optional<String> continued, TakeKey.Engine engine) {
            return new ShotOrder(
                    request,
                    row.round,
                    scripted,
                    TakeKey.of(scripted.script(), continued, engine),
                    continued,
                    Optional.empty());
        }
    }
}
