package studio.backlot.render.continuity.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.continuity.Seen;

/** What callers' models saw in takes, by the takes' keys. What is given last holds. */
@ApplicationScoped
public class FeatureTable {
    private static final String KEEP = """
            insert into take_feature (org_id, take, measure, model, frames, value, given_at)
            values (:org, :take, :measure, :model, :frames, :value, :now)
            on conflict (org_id, take, measure) do update
            set model = excluded.model, frames = excluded.frames, value = excluded.value, given_at = excluded.given_at
            """;
    private static final String OF = """
            select take, measure, model, frames, value from take_feature
            where org_id = :org and take in (:takes) order by measure desc
            """;

    private final Clock clock;

    FeatureTable(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, String take, Seen seen) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("take", take)
                .setParameter("measure", seen.measure())
                .setParameter("model", seen.model())
                .setParameter("frames", seen.frames())
                .setParameter("value", seen.value())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of takes by their keys. */
    public Uni<Map<String, List<Seen>>> of(Mutiny.Session session, OrgId org, Collection<String> takes) {
        if (takes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("org", org.value())
                .setParameter("takes", takes)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0], Collectors.mapping(FeatureTable::seen, Collectors.toList()))));
    }

    private static Seen seen(Object[] row) {
        return new Seen(
                (String) row[1], (String) row[2], ((Number) row[3]).intValue(), ((Number) row[4]).doubleValue());
    }
}
