package studio.backlot.marketing.campaign.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.marketing.campaign.Campaign;

/** The rows of campaigns. Two events of one film wait for each other on its row, so the second always sees the first. */
@ApplicationScoped
public class CampaignTable {

    public Uni<Campaign> locked(Mutiny.Session session, OrgId org, PictureLocked picture) {
        return keep(session, org, picture.production(), "picture", Json.write(picture));
    }

    public Uni<Campaign> mastered(Mutiny.Session session, OrgId org, FilmMastered film) {
        return keep(session, org, film.production(), "film", Json.write(film));
    }

    private Uni<Campaign> keep(
            Mutiny.Session session, OrgId org, ProductionRef production, String part, String document) {
        return session.createNativeQuery("""
                        insert into campaign (org_id, project, revision, %1$s)
                        values (:org, :project, :revision, :document)
                        on conflict (org_id, project, revision) do update set %1$s = excluded.%1$s
                        """.formatted(part))
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .setParameter("document", document)
                .executeUpdate()
                .chain(() -> find(session, org, production))
                .map(Optional::orElseThrow);
    }

    public Uni<Optional<Campaign>> find(Mutiny.Session session, OrgId org, ProductionRef production) {
        String project = production.project().value();
        return session.find(CampaignRow.class, new CampaignRow.Id(org.value(), project, production.revision()))
                .map(row -> Optional.ofNullable(row).map(CampaignTable::read));
    }

    /** The newest revision that anything is known of. */
    public Uni<Optional<Campaign>> newest(Mutiny.Session session, OrgId org, ProjectId project) {
        return session.createSelectionQuery(
                        "from CampaignRow where id.org = :org and id.project = :project order by id.revision desc",
                        CampaignRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(CampaignTable::read));
    }

    private static Campaign read(CampaignRow row) {
        return new Campaign(
                new ProductionRef(new ProjectId(row.id.project()), row.id.revision()),
                read(row.picture, PictureLocked.class),
                read(row.film, FilmMastered.class));
    }

    private static <T> Optional<T> read(@Nullable String document, Class<T> type) {
        try {
            return document == null ? Optional.empty() : Optional.of(Json.read(document, type));
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored campaign cannot be read", damaged);
        }
    }
}
