package studio.backlot.render.people.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.people.Showing;

/** Whom models may show in each organisation. */
@ApplicationScoped
public class PeopleTable {
    private static final String SET = """
            insert into people_shown (org_id, shown) values (:org, :shown)
            on conflict (org_id) do update set shown = excluded.shown""";

    /** Everyone, where nobody has said otherwise. */
    public Uni<Showing> find(Mutiny.Session session, OrgId org) {
        return session.createNativeQuery("select shown from people_shown where org_id = :org", String.class)
                .setParameter("org", org.value())
                .getSingleResultOrNull()
                .map(shown -> Optional.ofNullable(shown).map(Showing::valueOf).orElse(Showing.EVERYONE));
    }

    /** From now on. */
    public Uni<Void> set(Mutiny.Session session, OrgId org, Showing shown) {
        return session.createNativeQuery(SET)
                .setParameter("org", org.value())
                .setParameter("shown", shown.name())
                .executeUpdate()
                .replaceWithVoid();
    }
}
