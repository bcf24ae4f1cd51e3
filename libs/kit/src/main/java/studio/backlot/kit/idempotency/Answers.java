package studio.backlot.kit.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;

/** Answers kept under idempotency keys. */
@ApplicationScoped
class Answers {

    /** A key, and the hash of the request it was first used with. */
    record Key(OrgId org, String value, String fingerprint) {}

    record Answer(int status, Optional<String> location, Optional<String> body) {}

    private static final String RESERVE = """
            insert into idempotency (org_id, key, fingerprint, created) values (:org, :key, :fingerprint, :now)
            on conflict (org_id, key) do update set fingerprint = excluded.fingerprint, created = excluded.created
            where idempotency.status is null and idempotency.created < :stale
            """;
    private static final String READ = "select fingerprint, status, location, body from idempotency where key = :key";
    private static final String KEEP = """
            update idempotency set status = :status, location = nullif(:location, ''), body = nullif(:body, '')
            where key = :key
            """;
    private static final String FORGET = "delete from idempotency where key = :key and status is null";

    private final TenantTransactions transactions;
    private final Clock clock;

    Answers(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The answer kept under the key; empty when the key is new and now reserved. */
    Uni<Optional<Answer>> reserve(Key key, int patienceSeconds) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return transactions.in(key.org(), session -> session.createNativeQuery(RESERVE)
                .setParameter("org", key.org().value())
                .setParameter("key", key.value())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("now", now)
                .setParameter("stale", now.minusSeconds(patienceSeconds))
                .executeUpdate()
                .chain(inserted -> inserted == 1
                        ? Uni.createFrom().item(Optional.<Answer>empty())
                        : kept(session, key).map(Optional::of)));
    }

    Uni<Void> keep(Key key, Answer answer) {
        return transactions.in(key.org(), session -> session.createNativeQuery(KEEP)
                .setParameter("key", key.value())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location().orElse(""))
                .setParameter("body", answer.body().orElse(""))
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<Void> forget(Key key) {
        return transactions.in(key.org(), session -> session.createNativeQuery(FORGET)
                .setParameter("key", key.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Uni<Answer> kept(Mutiny.Session session, Key key) {
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter("key", key.value())
                .getSingleResult()
                .map(row -> answer(key, row));
    }

    private static Answer answer(Key key, Tuple row) {
        if (!key.fingerprint().equals(row.get(0, String.class))) {
            throw new ProblemException(
                    KitError.IDEMPOTENCY_CONFLICT, "Use a new Idempotency-Key for a request that differs.");
        }
        Integer status = row.get(1, Integer.class);
        if (status == null) {
            throw new ProblemException(KitError.IDEMPOTENCY_PENDING, "Ask again in a moment.");
        }
        return new Answer(status, text(row, 2), text(row, 3));
    }

    private static Optional<String> text(Tuple row, int column) {
        @Nullable String text = row.get(column, String.class);
        return Optional.ofNullable(text);
    }
}
