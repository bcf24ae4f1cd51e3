package studio.backlot.render.provider.credential.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.KeySession.Entry;

/** That there are sessions, one row for an organisation and a provider; nothing of what was entered but the fields' names. */
@ApplicationScoped
class KeySessionTable {
    private static final String ONE = "org_id = :org and provider = :provider and id = :id";
    private static final String SELECT = """
            select id, provider, fields, entered_at, entered_by, ends_at, process,
                coalesce(seen_at > clock_timestamp() - :silence * interval '1 ms', false)
            from key_session where org_id = :org""";
    private static final String PUT = """
            insert into key_session (org_id, provider, id, fields, entered_at, entered_by, ends_at, process, seen_at)
            values (:org, :provider, :id, :fields, :at, :by, :ends, :process, clock_timestamp())
            on conflict (org_id, provider) do update set id = excluded.id, fields = excluded.fields,
                entered_at = excluded.entered_at, entered_by = excluded.entered_by, ends_at = excluded.ends_at,
                process = excluded.process, seen_at = excluded.seen_at""";
    private static final String SEEN = "update key_session set seen_at = clock_timestamp() where " + ONE;
    private static final String LEFT = "update key_session set seen_at = null where " + ONE;

    /** @param silence of a process after which it is thought to have ended */
    Uni<List<KeySession>> all(Mutiny.Session session, OrgId org, Duration silence) {
        return session.createNativeQuery(SELECT + " order by provider", Object[].class)
                .setParameter("org", org.value())
                .setParameter("silence", (double) silence.toMillis())
                .getResultList()
                .map(rows -> rows.stream().map(KeySessionTable::read).toList());
    }

    /** @param silence of a process after which it is thought to have ended */
    Uni<Optional<KeySession>> find(Mutiny.Session session, OrgId org, String provider, Duration silence) {
        return session.createNativeQuery(SELECT + " and provider = :provider", Object[].class)
                .setParameter("org", org.value())
                .setParameter("provider", provider)
                .setParameter("silence", (double) silence.toMillis())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(KeySessionTable::read));
    }

    /** In place of the one that was. */
    Uni<Void> put(Mutiny.Session session, OrgId org, KeySession entered) {
        return at(session.createNativeQuery(PUT), org, entered.provider(), entered.id())
                .setParameter(
                        "fields",
                        String.join(",", entered.fields().stream().sorted().toList()))
                .setParameter("at", utc(entered.entry().at()))
                .setParameter("by", entered.entry().by())
                .setParameter("ends", utc(entered.endsAt()))
                .setParameter("process", entered.process())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Says that its keys are held; whether it still stands. */
    Uni<Boolean> seen(Mutiny.Session session, OrgId org, String provider, UUID id) {
        return at(session.createNativeQuery(SEEN), org, provider, id)
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    /** Says that its keys are held no more. */
    Uni<Void> left(Mutiny.Session session, OrgId org, String provider, UUID id) {
        return at(session.createNativeQuery(LEFT), org, provider, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> remove(Mutiny.Session session, OrgId org, String provider) {
        return session.createNativeQuery("delete from key_session where org_id = :org and provider = :provider")
                .setParameter("org", org.value())
                .setParameter("provider", provider)
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    private static Mutiny.Query<Object> at(Mutiny.Query<Object> query, OrgId org, String provider, UUID id) {
        return query.setParameter("org", org.value())
                .setParameter("provider", provider)
                .setParameter("id", id);
    }

    private static KeySession read(Object[] row) {
        return new KeySession(
                (UUID) row[0],
                (String) row[1],
                Set.of(((String) row[2]).split(",")),
                new Entry(instant(row[3]), (String) row[4]),
                instant(row[5]),
                (String) row[6],
                (Boolean) row[7]);
    }

    private static Instant instant(Object at) {
        return at instanceof OffsetDateTime with ? with.toInstant() : (Instant) at;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
