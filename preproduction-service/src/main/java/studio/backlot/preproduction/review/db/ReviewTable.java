package studio.backlot.preproduction.review.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.preproduction.review.Review;

/** The organisation's reviews; they are added and never changed. */
@ApplicationScoped
public class ReviewTable {

    public Uni<Void> add(Mutiny.Session session, OrgId org, Review review) {
        ReviewDecided decided = review.decided();
        return session.createNativeQuery("""
                        insert into review (org_id, id, project, revision, shot, document, decided)
                        values (:org, :id, :project, :revision, :shot, :document, :at)""")
                .setParameter("org", org.value())
                .setParameter("id", review.id())
                .setParameter("project", decided.production().project().value())
                .setParameter("revision", decided.production().revision())
                .setParameter("shot", decided.shot().value())
                .setParameter("document", Json.write(decided))
                .setParameter("at", review.at().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The reviews of a shot, the first decided first. */
    public Uni<List<Review>> of(Mutiny.Session session, OrgId org, ProductionRef production, ShotId shot) {
        return session.createSelectionQuery(
                        "from ReviewRow where id.org = :org and project = :project and revision = :revision"
                                + " and shot = :shot order by decided, id.id",
                        ReviewRow.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .setParameter("shot", shot.value())
                .getResultList()
                .map(rows -> rows.stream().map(ReviewTable::review).toList());
    }

    private static Review review(ReviewRow row) {
        try {
            return new Review(row.id.id(), Json.read(row.document, ReviewDecided.class), row.decided);
        } catch (JacksonException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
