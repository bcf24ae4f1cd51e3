package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.continuity.SceneState;

/** The continuity ledger: append-only, also to the database's application role. */
@ApplicationScoped
public class LedgerTable {
    private final Clock clock;

    LedgerTable(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> enter(
            Mutiny.Session session, OrgId org, ShotRequested request, Transition transition, ShotRendered rendered) {
        return session.createNativeQuery("""
                        insert into continuity_ledger (org_id, project, revision, scene, shot, link, follows,
                            state_before, brief, state_after, take_key, seed, last_frame, entered_at)
                        values (:org, :project, :revision, :scene, :shot, :link, nullif(:follows, ''),
                            :before, :brief, :after, :key, :seed, :lastFrame, :at)""")
                .setParameter("org", org.value())
                .setParameter("project", request.production().project().value())
                .setParameter("revision", request.production().revision())
                .setParameter("scene", request.scene().value())
                .setParameter("shot", request.shot().id().value())
                .setParameter("link", request.shot().link().name())
                .setParameter("follows", request.follows().map(ShotId::value).orElse(""))
                .setParameter("before", Json.write(transition.before()))
                .setParameter("brief", Json.write(request.shot().brief()))
                .setParameter("after", Json.write(transition.after()))
                .setParameter("key", rendered.take().key())
                .setParameter("seed", request.seed())
                .setParameter("lastFrame", rendered.take().lastFrame().sha256())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** State before a shot and after it. */
    public record Transition(SceneState before, SceneState after) {}
}
