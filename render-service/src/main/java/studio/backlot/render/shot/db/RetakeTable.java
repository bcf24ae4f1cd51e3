package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.take.Slate;

/** The rows of retakes. */
@ApplicationScoped
public class RetakeTable {
    private final Clock clock;

    RetakeTable(Clock clock) {
        this.clock = clock;
    }

    /** The retakes of a shot in its revision, the first asked first. */
    public Uni<List<RetakeRow>> of(Mutiny.Session session, ShotKey shot) {
        return session.createSelectionQuery(
                        "from RetakeRow where id.org = :org and id.project = :project and id.revision = :revision"
                                + " and id.shot = :shot order by id.number",
                        RetakeRow.class)
                .setParameter("org", shot.org())
                .setParameter("project", shot.project())
                .setParameter("revision", shot.revision())
                .setParameter("shot", shot.shot())
                .getResultList();
    }

    /** The retakes of a shot in all revisions; their numbers go on from one to the next. */
    public Uni<List<Retake>> ever(Mutiny.Session session, ShotKey shot) {
        return session.createSelectionQuery(
                        "from RetakeRow where id.org = :org and id.project = :project and id.shot = :shot"
                                + " order by id.number, id.revision",
                        RetakeRow.class)
                .setParameter("org", shot.org())
                .setParameter("project", shot.project())
                .setParameter("shot", shot.shot())
                .getResultList()
                .map(rows -> rows.stream().map(RetakeRow::retake).toList());
    }

    public Uni<RetakeRow> ask(Mutiny.Session session, ShotKey shot, Retake retake, Slate slate, String key) {
        RetakeRow row = new RetakeRow(shot, retake, slate, key, clock.instant());
        return session.persist(row).replaceWith(row);
    }

    /** A retake that is still being filmed. */
    public Uni<Optional<RetakeRow>> open(Mutiny.Session session, OrgId org, ShotRef shot, Retake retake) {
        ShotKey key = ShotKey.of(org, shot);
        return session.find(
                        RetakeRow.class,
                        new RetakeRow.Id(key.org(), key.project(), key.revision(), key.shot(), retake.number()))
                .map(row -> Optional.ofNullable(row).filter(open -> open.status == RetakeRow.Status.FILMING));
    }
}
