package studio.backlot.render.footage.placing.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.footage.placing.db.PlacementRow.Status;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.take.Slate;

/** The rows of takes that are made of footage. */
@ApplicationScoped
public class PlacementTable {
    private final Clock clock;

    PlacementTable(Clock clock) {
        this.clock = clock;
    }

    /** Notes that a take is to be made; true unless it is being made or there already. */
    public Uni<Boolean> ask(Mutiny.Session session, OrgId org, ShotRef ref, String key, Placement placement) {
        PlacementRow.Id id = PlacementRow.Id.of(org, ref, key);
        return session.find(PlacementRow.class, id).chain(known -> {
            if (known == null) {
                return session.persist(new PlacementRow(id, placement, clock.instant()))
                        .replaceWith(true);
            }
            boolean again = known.status != Status.MAKING;
            known.status = Status.MAKING;
            return Uni.createFrom().item(again);
        });
    }

    public Uni<Void> made(Mutiny.Session session, OrgId org, ShotRef ref, String key) {
        return session.find(PlacementRow.class, PlacementRow.Id.of(org, ref, key))
                .invoke(PlacementRow::made)
                .replaceWithVoid();
    }

    public Uni<Void> failed(Mutiny.Session session, OrgId org, ShotRef ref, String key, Footage.Failure why) {
        return session.find(PlacementRow.class, PlacementRow.Id.of(org, ref, key))
                .invoke(row -> row.failed(why))
                .replaceWithVoid();
    }

    /** Those of a shot, the first asked first. */
    public Uni<List<PlacementRow>> of(Mutiny.Session session, OrgId org, ShotRef ref) {
        return session.createSelectionQuery(
                        "from PlacementRow where id.org = :org and id.project = :project and id.revision = :revision"
                                + " and id.shot = :shot order by askedAt, id.key",
                        PlacementRow.class)
                .setParameter("org", org.value())
                .setParameter("project", ref.production().project().value())
                .setParameter("revision", ref.production().revision())
                .setParameter("shot", ref.shot().value())
                .getResultList();
    }

    /** What a slate of the project was made of, in whichever revision; empty when it was filmed. */
    public Uni<Optional<PlacementRow>> of(Mutiny.Session session, OrgId org, ShotRef ref, Slate slate) {
        return session.createNativeQuery("""
                        select f.* from footage_take f
                        join slate s on s.org_id = f.org_id and s.project = f.project and s.shot = f.shot
                            and s.key = f.key
                        where f.org_id = :org and f.project = :project and f.shot = :shot and s.number = :number
                        order by f.revision desc""", PlacementRow.class)
                .setParameter("org", org.value())
                .setParameter("project", ref.production().project().value())
                .setParameter("shot", ref.shot().value())
                .setParameter("number", slate.number())
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }
}
