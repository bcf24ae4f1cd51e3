package studio.backlot.gateway.identity.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.KeyFacts;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.kit.tenant.TenantTransactions;

/** The API keys of every organisation. */
@ApplicationScoped
public class ApiKeys {
    private static final int MOST_LISTED = 500;

    private final TenantTransactions transactions;
    private final Pool pool;
    private final Clock clock;

    ApiKeys(TenantTransactions transactions, Pool pool, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.clock = clock;
    }

    /** Who holds the key; nobody when it is unknown, revoked, or its secret is another. */
    public Uni<Optional<Principal>> authenticate(ApiKey key) {
        return pool.preparedQuery("select org_id, roles, hash from api_key_presented($1)")
                .execute(Tuple.of(key.id()))
                .map(rows -> first(rows)
                        .filter(row -> key.matches(row.getString("hash")))
                        .map(row -> new Principal(
                                new OrgId(row.getString("org_id")),
                                "key:" + key.id(),
                                ApiKeyRow.roles(row.getString("roles")))));
    }

    /** Keeps a new key in the caller's transaction; one that is known already stays as it is. */
    public Uni<Void> keep(Mutiny.Session session, OrgId org, ApiKey key, String name, Set<String> roles) {
        return session.createNativeQuery("insert into api_key (org_id, id, name, roles, hash, created)"
                        + " values (:org, :id, :name, :roles, :hash, :created) on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("id", key.id())
                .setParameter("name", name)
                .setParameter("roles", String.join(",", new TreeSet<>(roles)))
                .setParameter("hash", key.hash())
                .setParameter("created", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> keep(OrgId org, ApiKey key, String name, Set<String> roles) {
        return transactions.in(org, session -> keep(session, org, key, name, roles));
    }

    /** The organisation's keys, the newest first, revoked ones included. */
    public Uni<List<KeyFacts>> list(OrgId org) {
        return transactions.in(org, session -> session.createQuery(
                        "from ApiKeyRow k order by k.created desc, k.id.id", ApiKeyRow.class)
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .map(rows -> rows.stream().map(ApiKeyRow::facts).toList()));
    }

    public Uni<Optional<KeyFacts>> find(OrgId org, String id) {
        return transactions.in(org, session -> session.find(ApiKeyRow.class, new ApiKeyRow.Id(org.value(), id))
                .map(row -> Optional.ofNullable(row).map(ApiKeyRow::facts)));
    }

    /** Revokes a key at once and for good; false when the organisation has no such key. */
    public Uni<Boolean> revoke(OrgId org, String id) {
        return transactions.in(org, session -> session.find(ApiKeyRow.class, new ApiKeyRow.Id(org.value(), id))
                .map(row -> {
                    if (row == null) {
                        return false;
                    }
                    if (row.revoked == null) {
                        row.revoked = clock.instant();
                    }
                    return true;
                }));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
    }
}
