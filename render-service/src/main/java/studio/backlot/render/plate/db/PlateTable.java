package studio.backlot.render.plate.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.plate.KeptPlate;

/** Plates under the hash of what they show and who was to draw it: whoever was first stays. */
@ApplicationScoped
public class PlateTable {
    public Uni<Optional<KeptPlate>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery("select document from plate where org_id = :org and key = :key", String.class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(document -> Optional.ofNullable(document).map(PlateTable::read));
    }

    /** What is kept under the key from now on. */
    public Uni<KeptPlate> keep(Mutiny.Session session, OrgId org, String key, KeptPlate plate) {
        return session.createNativeQuery(
                        "insert into plate (org_id, key, document) values (:org, :key, :document) on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("document", Json.write(plate))
                .executeUpdate()
                .chain(() -> find(session, org, key))
                .map(Optional::orElseThrow);
    }

    private static KeptPlate read(String document) {
        try {
            return Json.read(document, KeptPlate.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored plate cannot be read", damaged);
        }
    }
}
