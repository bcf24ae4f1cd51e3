package studio.backlot.render.take.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.Slate;

/** Every take that an organisation has, by key, and the slates that its shots call them by. */
@ApplicationScoped
public class TakeLibrary {
    private final Clock clock;

    TakeLibrary(Clock clock) {
        this.clock = clock;
    }

    public Uni<Optional<LibraryTake>> find(Mutiny.Session session, OrgId org, String key) {
        return session.find(TakeRow.class, new TakeRow.Id(org.value(), key))
                .map(row -> Optional.ofNullable(row).map(found -> read(found.document)));
    }

    /** Those of {@code keys} that there are. */
    public Uni<Map<String, LibraryTake>> find(Mutiny.Session session, OrgId org, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select document from take where org_id = :org and key in (:keys)", String.class)
                .setParameter("org", org.value())
                .setParameter("keys", keys)
                .getResultList()
                .map(documents -> documents.stream()
                        .map(TakeLibrary::read)
                        .collect(Collectors.toMap(LibraryTake::key, take -> take)));
    }

    /**
     * Keeps a take unless its key is known: equal keys are equal pictures, and the first one is circled already.
     *
     * @param request that the key is the hash of
     */
    public Uni<LibraryTake> keep(Mutiny.Session session, OrgId org, LibraryTake take, Optional<String> request) {
        return session.createNativeQuery("""
                        insert into take (org_id, key, document, request, taken_at)
                        values (:org, :key, :document, cast(:request as text), :at)
                        on conflict do nothing""")
                .setParameter("org", org.value())
                .setParameter("key", take.key())
                .setParameter("document", Json.write(take))
                .setParameter("request", request.orElse(null))
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .chain(() -> find(session, org, take.key()))
                .map(kept -> kept.orElse(take));
    }

    /** The slate of a picture under a shot: the one it has, or the next. The caller holds the scene's lock. */
    public Uni<Slate> slate(Mutiny.Session session, OrgId org, ProjectId project, ShotId shot, String key) {
        return session.createNativeQuery("""
                        insert into slate (org_id, project, shot, number, key)
                        select :org, :project, :shot, coalesce(max(number), 0) + 1, :key
                        from slate where org_id = :org and project = :project and shot = :shot
                        on conflict do nothing""")
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("shot", shot.value())
                .setParameter("key", key)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "select number from slate where org_id = :org and project = :project"
                                        + " and shot = :shot and key = :key",
                                Integer.class)
                        .setParameter("org", org.value())
                        .setParameter("project", project.value())
                        .setParameter("shot", shot.value())
                        .setParameter("key", key)
                        .getSingleResult())
                .map(number -> new Slate(shot, number));
    }

    /** Every take that a project's shots have had. */
    public Uni<Map<Slate, LibraryTake>> slated(Mutiny.Session session, OrgId org, ProjectId project) {
        return session.createNativeQuery("""
                        select s.shot, s.number, t.document from slate s
                        join take t on t.org_id = s.org_id and t.key = s.key
                        where s.org_id = :org and s.project = :project""", Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .getResultList()
                .map(rows -> {
                    Map<Slate, LibraryTake> takes = new HashMap<>();
                    for (Object[] row : rows) {
                        takes.put(new Slate(new ShotId((String) row[0]), (Integer) row[1]), read((String) row[2]));
                    }
                    return takes;
                });
    }

    private static LibraryTake read(String document) {
        try {
            return Json.read(document, LibraryTake.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored take cannot be read", damaged);
        }
    }
}
