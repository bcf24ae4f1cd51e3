package studio.backlot.render.image.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;

/** Pictures that were paid, under the hash of who drew them and what was asked for. */
@ApplicationScoped
public class PaidImageTable {
    private static final String KEEP = """
            insert into paid_image (org_id, key, provider, request, picture, cost)
            values (:org, :key, :provider, :request, :picture, :cost)
            on conflict (org_id, key) do nothing
            """;

    /**
     * What was ordered.
     *
     * @param request what was asked for, as JSON
     * @param cost such as {@code 0.04 USD}; empty when nobody has said a price
     */
    public record Bill(String provider, String request, String cost) {}

    /** A picture that is here, and what it cost as far as anybody has said a price. */
    public record Bought(AssetRef picture, Optional<Money> cost) {}

    public Uni<Optional<Bought>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery(
                        "select picture, cost from paid_image where org_id = :org and key = :key", Object[].class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(PaidImageTable::bought));
    }

    /** Keeps a picture unless its key is known. */
    public Uni<Void> keep(Mutiny.Session session, OrgId org, String key, AssetRef picture, Bill bill) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("provider", bill.provider())
                .setParameter("request", bill.request())
                .setParameter("picture", Json.write(picture))
                .setParameter("cost", bill.cost())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Bought bought(Object[] row) {
        String cost = (String) row[1];
        return new Bought(read((String) row[0]), cost.isEmpty() ? Optional.empty() : Optional.of(Money.of(cost)));
    }

    private static AssetRef read(String picture) {
        try {
            return Json.read(picture, AssetRef.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a paid picture's row cannot be read", damaged);
        }
    }
}
