package studio.backlot.gateway.usage.db;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.usage.Consumption;
import studio.backlot.gateway.usage.Consumption.Quantity;
import studio.backlot.kit.tenant.TenantTransactions;

/** The meters of every organisation. */
@ApplicationScoped
public class Usage {
    private final TenantTransactions transactions;
    private final Clock clock;

    Usage(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The sum of a meter. */
    public record Total(String meter, BigDecimal quantity, String unit, long entries) {}

    /** A recorded entry's id and time. */
    public record Entry(UUID id, Instant recordedAt) {}

    /** Records in the caller's transaction what an event used. */
    public Uni<Void> record(Mutiny.Session session, OrgId org, Consumption consumption) {
        return Multi.createFrom()
                .iterable(consumption.quantities())
                .onItem()
                .transformToUniAndConcatenate(quantity -> persist(session, org, quantity, "event"))
                .collect()
                .asList()
                .chain(() -> Multi.createFrom()
                        .iterable(consumption.assets())
                        .onItem()
                        .transformToUniAndConcatenate(asset -> stored(session, org, asset))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** Counts an asset's bytes unless the organisation has it already. */
    public Uni<Void> stored(Mutiny.Session session, OrgId org, AssetRef asset) {
        return session.createNativeQuery("insert into stored_asset (org_id, sha256, size, seen)"
                        + " values (:org, :sha256, :size, :seen) on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("sha256", asset.sha256())
                .setParameter("size", asset.size())
                .setParameter("seen", clock.instant())
                .executeUpdate()
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().voidItem()
                        : persist(session, org, bytes(asset), "event").replaceWithVoid());
    }

    public Uni<Void> stored(OrgId org, AssetRef asset) {
        return transactions.in(org, session -> stored(session, org, asset));
    }

    /** Records what a client reports. */
    public Uni<Entry> report(OrgId org, Quantity quantity) {
        return transactions.in(org, session -> persist(session, org, quantity, "reported"));
    }

    /** Totals of a half-open stretch of time. */
    public Uni<List<Total>> totals(OrgId org, Instant from, Instant to, Optional<String> production) {
        return transactions.in(org, session -> session.createQuery(
                        "select new studio.backlot.gateway.usage.db.Usage$Total(u.meter, sum(u.quantity), u.unit, count(u))"
                                + " from UsageRow u where u.recorded >= :from and u.recorded < :to"
                                + " and (:every = true or u.production = :production)"
                                + " group by u.meter, u.unit order by u.meter, u.unit",
                        Total.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("every", production.isEmpty())
                .setParameter("production", production.orElse(""))
                .getResultList());
    }

    private Uni<Entry> persist(Mutiny.Session session, OrgId org, Quantity quantity, String source) {
        UsageRow row = new UsageRow();
        row.id = new UsageRow.Id(org.value(), UUID.randomUUID());
        row.meter = quantity.meter();
        row.quantity = quantity.amount();
        row.unit = quantity.unit();
        row.production = quantity.production().orElse(null);
        row.source = source;
        row.recorded = clock.instant();
        return session.persist(row).replaceWith(new Entry(row.id.id(), row.recorded));
    }

    private static Quantity bytes(AssetRef asset) {
        return new Quantity(Consumption.BYTES_STORED, BigDecimal.valueOf(asset.size()), "B", Optional.empty());
    }
}
