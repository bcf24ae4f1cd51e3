package studio.backlot.render.plan.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.plan.EarlierTake;
import studio.backlot.render.take.LibraryTake;

/** The takes that a production has in the cut. */
@ApplicationScoped
public class EarlierTakes {

    /** Of each shot that was ever in the cut the take that it was given last, before others one of the same tier. */
    private static final String LAST = """
            select l.shot, l.scene, l.rendered, t.request, t.document
            from (select distinct on (shot) shot, scene, rendered from shot
                  where org_id = :org and project = :project and status = 'RENDERED'
                  order by shot, (tier = :tier) desc, revision desc) l
            join take t on t.org_id = :org and t.key = cast(l.rendered as json) -> 'take' ->> 'key'
            order by l.shot""";

    /** A take as it is stored: a film has thousands, which are not to be read where the database's answers come in. */
    public static final class Stored {
        private final @Nullable String[] row;

        private Stored(Object[] row) {
            this.row = Arrays.copyOf(row, row.length, String[].class);
        }

        public EarlierTake read() {
            return take(row);
        }
    }

    public Uni<List<Stored>> of(Mutiny.Session session, OrgId org, ProjectId project, Tier tier) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("tier", tier.toString())
                .getResultList()
                .map(rows -> rows.stream().map(Stored::new).toList());
    }

    private static EarlierTake take(@Nullable String[] row) {
        Take take = read(row[2], ShotRendered.class).take();
        return new EarlierTake(
                new ShotId(String.valueOf(row[0])),
                new SceneId(String.valueOf(row[1])),
                take.slate(),
                take.key(),
                Optional.ofNullable(row[3]),
                take.duration(),
                read(row[4], LibraryTake.class).renderMillis());
    }

    private static <T> T read(@Nullable String document, Class<T> type) {
        try {
            return Json.read(String.valueOf(document), type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", damaged);
        }
    }
}
