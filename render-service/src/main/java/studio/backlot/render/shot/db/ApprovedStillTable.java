package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;

/** The stills that people have approved, one for each shot of a project. An approval holds as long as the shot's brief. */
@ApplicationScoped
public class ApprovedStillTable {
    private static final String APPROVE = """
            insert into approved_still (org_id, project, shot, brief, take, picture)
            values (:org, :project, :shot, :brief, :take, :picture)
            on conflict (org_id, project, shot)
            do update set brief = excluded.brief, take = excluded.take, picture = excluded.picture
            """;
    private static final String WITHDRAW = """
            delete from approved_still where org_id = :org and project = :project and shot = :shot and take = :take
            """;
    private static final String ALL = """
            select shot, brief, picture from approved_still where org_id = :org and project = :project
            """;

    /** In the place of the one that was approved before. */
    public Uni<Void> approve(Mutiny.Session session, OrgId org, ShotRequested request, Take still) {
        return session.createNativeQuery(APPROVE)
                .setParameter("org", org.value())
                .setParameter("project", request.production().project().value())
                .setParameter("shot", request.shot().id().value())
                .setParameter("brief", brief(request))
                .setParameter("take", still.slate())
                .setParameter("picture", Json.write(still.keyFrame()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A still is not approved any more; nothing changes when it is another one that is. */
    public Uni<Void> withdraw(Mutiny.Session session, OrgId org, ProjectId project, ShotId shot, String take) {
        return session.createNativeQuery(WITHDRAW)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("shot", shot.value())
                .setParameter("take", take)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The pictures that shots of one project are to begin with; none of stills. */
    public Uni<Map<ShotId, AssetRef>> of(Mutiny.Session session, OrgId org, List<ShotRequested> requests) {
        List<ShotRequested> moving = requests.stream()
                .filter(request -> request.quality() != Tier.STILLS)
                .toList();
        if (moving.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter("org", org.value())
                .setParameter(
                        "project", moving.getFirst().production().project().value())
                .getResultList()
                .map(rows -> approved(moving, rows));
    }

    private static Map<ShotId, AssetRef> approved(List<ShotRequested> requests, List<Object[]> rows) {
        Map<String, Object[]> byShot = new HashMap<>();
        rows.forEach(row -> byShot.put((String) row[0], row));
        Map<ShotId, AssetRef> approved = new HashMap<>();
        for (ShotRequested request : requests) {
            Optional.ofNullable(byShot.get(request.shot().id().value()))
                    .filter(row -> row[1].equals(brief(request)))
                    .ifPresent(
                            row -> approved.put(request.shot().id(), Documents.read((String) row[2], AssetRef.class)));
        }
        return approved;
    }

    /** Notes say how it is to be taken again, and not what it is. */
    private static String brief(ShotRequested request) {
        Brief brief = request.shot().brief();
        return Json.sha256(Json.canonical(new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                List.of())));
    }
}
