package studio.backlot.kit.funds;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** What each task that pays has asked for; one row a task, locked while it changes. */
@ApplicationScoped
class PurseTable {
    private static final String FIND =
            "select kind, key, state, document from purse where org_id = :org and name = :name for update";
    private static final String KEEP = """
            insert into purse (org_id, name, kind, key, state, document)
            values (:org, :name, :kind, :key, :state, :document)
            on conflict (org_id, name) do update set state = excluded.state, document = excluded.document
            """;

    /** Whose it is, and how far. */
    record Row(String kind, String key, Ask ask) {}

    /** Locked to the end of the transaction. */
    Uni<Optional<Row>> find(Mutiny.Session session, OrgId org, String name) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("org", org.value())
                .setParameter("name", name)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Row(
                                (String) found[0], (String) found[1], read((String) found[2], (String) found[3]))));
    }

    Uni<Void> keep(Mutiny.Session session, OrgId org, Row row) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("name", row.ask().expense().name())
                .setParameter("kind", row.kind())
                .setParameter("key", row.key())
                .setParameter("state", state(row.ask()))
                .setParameter("document", Json.write(row.ask()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String state(Ask ask) {
        return switch (ask) {
            case Ask.Asked _ -> "asked";
            case Ask.Held _ -> "held";
            case Ask.Denied _ -> "denied";
            case Ask.Closed _ -> "closed";
        };
    }

    private static Ask read(String state, String document) {
        try {
            Class<? extends Ask> kind =
                    switch (state) {
                        case "asked" -> Ask.Asked.class;
                        case "held" -> Ask.Held.class;
                        case "denied" -> Ask.Denied.class;
                        default -> Ask.Closed.class;
                    };
            return Json.read(document, kind);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a purse's row cannot be read", damaged);
        }
    }
}
