package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;

/** What rendered shots were filmed from, read again from what was asked for. */
@ApplicationScoped
public class Scripts {
    private final ShotTable shots;

    Scripts(ShotTable shots) {
        this.shots = shots;
    }

    /** The scripts of those shots that were asked for here. */
    public Uni<Map<ShotId, ShotScript>> of(
            Mutiny.Session session, OrgId org, ProductionRef production, Collection<ShotId> wanted) {
        Uni<Map<ShotId, ShotScript>> scripts = Uni.createFrom().item(new LinkedHashMap<>());
        for (ShotId shot : wanted) {
            scripts = scripts.chain(known -> shots.find(session, org, new ShotRef(production, shot))
                    .chain(row -> row.isPresent()
                            ? script(session, org, production, row.get())
                            : Uni.createFrom().item(Optional.<ShotScript>empty()))
                    .map(script -> {
                        script.ifPresent(found -> known.put(shot, found));
                        return known;
                    }));
        }
        return scripts;
    }

    private Uni<Optional<ShotScript>> script(Mutiny.Session session, OrgId org, ProductionRef production, ShotRow row) {
        return shots.request(session, row.id)
                .chain(request -> shots.inScene(session, new SceneRef(org, production, request.scene()))
                        .chain(rows -> shots.recordings(session, org, production, row.lineIds())
                                .map(recordings -> Optional.of(
                                        ScriptedShot.of(request, Floor.before(rows, row, request), recordings)
                                                .script()))))
                .onFailure(Unfilmable.class)
                .recoverWithItem(Optional.empty());
    }
}
