package studio.backlot.render.prompt.override.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.override.ProfileOverride;

/** Overrides as they are kept, one row for an organisation, a provider and a version. */
@ApplicationScoped
public class OverrideTable {

    /** The newest of each provider, by its name. */
    public Uni<List<ProfileOverride>> newest(Mutiny.Session session, OrgId org) {
        return session.createNativeQuery(
                        "select distinct on (provider) provider, version, written, changed_at, changed_by"
                                + " from profile_override where org_id = :org order by provider, version desc",
                        Object[].class)
                .setParameter("org", org.value())
                .getResultList()
                .map(rows -> rows.stream().map(OverrideTable::read).toList());
    }

    /** Puts a version after all of the provider's; of two at once one is false, and nothing has come of it. */
    public Uni<Boolean> add(Mutiny.Session session, OrgId org, ProfileOverride override) {
        return session.createNativeQuery(
                        "insert into profile_override (org_id, provider, version, written, changed_at, changed_by)"
                                + " values (:org, :provider, :version, :written, :at, :by)"
                                + " on conflict (org_id, provider, version) do nothing")
                .setParameter("org", org.value())
                .setParameter("provider", override.provider())
                .setParameter("version", override.version())
                .setParameter("written", override.yaml())
                .setParameter("at", override.changedAt())
                .setParameter("by", override.changedBy())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static ProfileOverride read(Object[] row) {
        Instant at = ((OffsetDateTime) row[3]).toInstant();
        return new ProfileOverride((String) row[0], (Integer) row[1], (String) row[2], at, (String) row[4]);
    }
}
