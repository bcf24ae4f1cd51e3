package studio.backlot.render.image.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
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

    public Uni<Optional<AssetRef>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery(
                        "select picture from paid_image where org_id = :org and key = :key", String.class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(picture -> Optional.ofNullable(picture).map(PaidImageTable::read));
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

    private static AssetRef read(String picture) {
        try {
            return Json.read(picture, AssetRef.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a paid picture's row cannot be read", damaged);
        }
    }
}
