package studio.backlot.render.image.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.image.ImageCall;
import studio.backlot.render.image.ImageCalls;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Operation;

/** Calls as rows. From worker threads only. */
@ApplicationScoped
public class PostgresImageCalls implements ImageCalls {
    private static final String FIND =
            "select number, since, operation, session from image_call where org_id = :org and key = :key";
    private static final String BEGIN = """
            insert into image_call (org_id, key, number, since, session)
            values (:org, :key, :number, :since, :session)
            on conflict (org_id, key) do update set number = excluded.number, since = excluded.since, session = excluded.session
            where image_call.number = excluded.number - 1 and image_call.operation is null
            """;
    private static final String ACCEPTED = """
            update image_call set operation = :operation
            where org_id = :org and key = :key and operation is null
            """;
    private static final String UNDONE = """
            update image_call set number = number - 1, operation = null
            where org_id = :org and key = :key and number = :number and coalesce(operation, '') = :operation
            """;
    private static final String FORGET = "delete from image_call where org_id = :org and key = :key and number = 0";

    private final TenantTransactions transactions;

    PostgresImageCalls(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ImageCall> find(OrgId org, String key) {
        return transactions.await(org, session -> session.createNativeQuery(FIND, Object[].class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(PostgresImageCalls::read)));
    }

    @Override
    public boolean begin(OrgId org, String key, ImageCall call) {
        return changed(org, key, BEGIN, query -> query.setParameter("number", call.number())
                        .setParameter("session", call.keys() == KeyTerm.SESSION)
                        .setParameter("since", call.since().atOffset(ZoneOffset.UTC)))
                > 0;
    }

    @Override
    public void accepted(OrgId org, String key, Operation operation) {
        changed(org, key, ACCEPTED, query -> query.setParameter("operation", operation.name()));
    }

    @Override
    public void undone(OrgId org, String key, int number, Optional<Operation> operation) {
        transactions.await(org, session -> update(session, org, key, UNDONE)
                .setParameter("number", number)
                .setParameter("operation", operation.map(Operation::name).orElse(""))
                .executeUpdate()
                .chain(() -> update(session, org, key, FORGET).executeUpdate()));
    }

    private int changed(
            OrgId org, String key, String sql, Function<Mutiny.Query<Object>, Mutiny.Query<Object>> parameters) {
        return transactions.await(
                org, session -> parameters.apply(update(session, org, key, sql)).executeUpdate());
    }

    private static Mutiny.Query<Object> update(Mutiny.Session session, OrgId org, String key, String sql) {
        return session.<Object>createNativeQuery(sql)
                .setParameter("org", org.value())
                .setParameter("key", key);
    }

    private static ImageCall read(Object[] row) {
        return new ImageCall(
                (Integer) row[0],
                row[1] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[1],
                Optional.ofNullable((String) row[2]).map(Operation::new),
                (Boolean) row[3] ? KeyTerm.SESSION : KeyTerm.LASTING);
    }
}
