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

    /** Of each shot of the newest revision the take that it was given last, in whichever revision that was. */
    private static final String LAST = """
            select distinct on (s.shot) s.shot, s.scene, s.rendered, t.request, t.document
            from shot s
            join shot n on n.org_id = s.org_id and n.project = s.project and n.shot = s.shot
                and n.revision = (select max(m.revision) from shot m where m.org_id = :org and m.project = :project)
            join take t on t.org_id = s.org_id and t.key = cast(s.rendered as json) -> 'take' ->> 'key'
            where s.org_id = :org and s.project = :project and s.status = 'RENDERED'
            order by s.shot, s.revision desc""";

    public Uni<List<EarlierTake>> of(Mutiny.Session session, OrgId org, ProjectId project) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> Arrays.copyOf(row, row.length, String[].class))
                        .map(EarlierTakes::take)
                        .toList());
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
