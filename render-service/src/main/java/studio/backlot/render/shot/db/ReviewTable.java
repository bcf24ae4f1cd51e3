package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.shot.ShotRef;

/** The rows of decisions about takes. */
@ApplicationScoped
public class ReviewTable {
    private final Clock clock;

    ReviewTable(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a decision, to be done; the caller holds the scene's lock, so that numbers are in the order in which they came. */
    public Uni<Void> add(Mutiny.Session session, OrgId org, ReviewDecided decided) {
        return session.createNativeQuery("""
                        insert into review (org_id, project, revision, scene, shot, document, status, received_at)
                        values (:org, :project, :revision, :scene, :shot, :document, 'WAITING', :at)""")
                .setParameter("org", org.value())
                .setParameter("project", decided.production().project().value())
                .setParameter("revision", decided.production().revision())
                .setParameter("scene", decided.scene().value())
                .setParameter("shot", decided.shot().value())
                .setParameter("document", Json.write(decided))
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those of a scene that wait, in the order in which they came. */
    public Uni<List<ReviewRow>> waiting(Mutiny.Session session, SceneRef scene) {
        return session.createSelectionQuery("""
                        from ReviewRow where id.org = :org and project = :project and revision = :revision
                        and scene = :scene and status = :waiting order by id.number""", ReviewRow.class)
                .setParameter("org", scene.org().value())
                .setParameter("project", scene.production().project().value())
                .setParameter("revision", scene.production().revision())
                .setParameter("scene", scene.scene().value())
                .setParameter("waiting", ReviewRow.Status.WAITING)
                .getResultList();
    }

    /** All of a shot, in the order in which they came. */
    public Uni<List<ReviewRow>> of(Mutiny.Session session, OrgId org, ShotRef shot) {
        return session.createSelectionQuery("""
                        from ReviewRow where id.org = :org and project = :project and revision = :revision
                        and shot = :shot order by id.number""", ReviewRow.class)
                .setParameter("org", org.value())
                .setParameter("project", shot.production().project().value())
                .setParameter("revision", shot.production().revision())
                .setParameter("shot", shot.shot().value())
                .getResultList();
    }
}
