package studio.backlot.render.provider.credential.db;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.credential.Sealed;
import studio.backlot.render.provider.credential.SealedKeys;

/** Keys as they are kept, one row for an organisation and a provider. */
@ApplicationScoped
class CredentialTable {
    private static final String SELECT =
            "select provider, sealed, master, tails, changed_at, changed_by from provider_credential where org_id = :org";

    Uni<List<SealedKeys>> all(Mutiny.Session session, OrgId org) {
        return session.createNativeQuery(SELECT + " order by provider", Object[].class)
                .setParameter("org", org.value())
                .getResultList()
                .map(rows -> rows.stream().map(CredentialTable::read).toList());
    }

    Uni<Optional<SealedKeys>> find(Mutiny.Session session, OrgId org, String provider) {
        return session.createNativeQuery(SELECT + " and provider = :provider", Object[].class)
                .setParameter("org", org.value())
                .setParameter("provider", provider)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CredentialTable::read));
    }

    Uni<Void> put(Mutiny.Session session, OrgId org, SealedKeys keys) {
        return session.createNativeQuery("insert into provider_credential"
                        + " (org_id, provider, sealed, master, tails, changed_at, changed_by)"
                        + " values (:org, :provider, :sealed, :master, :tails, :at, :by)"
                        + " on conflict (org_id, provider) do update set sealed = excluded.sealed, master = excluded.master,"
                        + " tails = excluded.tails, changed_at = excluded.changed_at, changed_by = excluded.changed_by")
                .setParameter("org", org.value())
                .setParameter("provider", keys.provider())
                .setParameter("sealed", keys.sealed().bytes())
                .setParameter("master", keys.sealed().master())
                .setParameter("tails", Json.write(keys.tails()))
                .setParameter("at", keys.changedAt())
                .setParameter("by", keys.changedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> remove(Mutiny.Session session, OrgId org, String provider) {
        return session.createNativeQuery("delete from provider_credential where org_id = :org and provider = :provider")
                .setParameter("org", org.value())
                .setParameter("provider", provider)
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    /** Puts what is sealed anew in the place of what was, unless that has changed. */
    Uni<Boolean> renew(Mutiny.Session session, OrgId org, SealedKeys was, Sealed fresh) {
        return session.createNativeQuery("update provider_credential set sealed = :fresh, master = :master"
                        + " where org_id = :org and provider = :provider and sealed = :was")
                .setParameter("fresh", fresh.bytes())
                .setParameter("master", fresh.master())
                .setParameter("org", org.value())
                .setParameter("provider", was.provider())
                .setParameter("was", was.sealed().bytes())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    private static SealedKeys read(Object[] row) {
        try {
            return new SealedKeys(
                    (String) row[0],
                    new Sealed((byte[]) row[1], (String) row[2]),
                    Json.mapper().readValue((String) row[3], new TypeReference<Map<String, String>>() {}),
                    ((OffsetDateTime) row[4]).toInstant(),
                    (String) row[5]);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("stored credentials cannot be read", damaged);
        }
    }
}
