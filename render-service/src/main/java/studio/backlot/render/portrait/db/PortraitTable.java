package studio.backlot.render.portrait.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.portrait.References;

/** Reference pictures under the hash of what they were drawn from. */
@ApplicationScoped
public class PortraitTable {
    public Uni<Optional<References>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery(
                        "select document from portrait where org_id = :org and key = :key", String.class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(document -> Optional.ofNullable(document).map(PortraitTable::read));
    }

    /** Keeps pictures unless their key is known. */
    public Uni<Void> keep(Mutiny.Session session, OrgId org, String key, References references) {
        return session.createNativeQuery("insert into portrait (org_id, key, document) values (:org, :key, :document)"
                        + " on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("document", Json.write(references))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static References read(String document) {
        try {
            return Json.read(document, References.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("stored reference pictures cannot be read", damaged);
        }
    }
}
