package studio.backlot.audio.master.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.audio.master.Delivered;
import studio.backlot.audio.master.Lock;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.json.Json;

/** Storyboards that pictures are spotted by, their last locks, and the films that were finished. */
@ApplicationScoped
public class PostgresMasters {

    private static final String KEEP_STORYBOARD = """
            insert into storyboard (org_id, project, revision, event) values (:org, :project, :revision, :event)
            on conflict do nothing
            """;
    private static final String STORYBOARD =
            "select event from storyboard where org_id = :org and project = :project and revision = :revision";
    private static final String LOCK = """
            insert into locked_picture (org_id, project, revision, lock) values (:org, :project, :revision, :lock)
            on conflict (org_id, project, revision) do update set lock = excluded.lock
            """;
    private static final String LOCKED =
            "select lock from locked_picture where org_id = :org and project = :project and revision = :revision for share";
    private static final String KEEP =
            "insert into master (org_id, key, film) values (:org, :key, :film) on conflict do nothing";
    private static final String MASTER = "select film from master where org_id = :org and key = :key";

    public Uni<Void> keep(Mutiny.Session session, OrgId org, StoryboardPublished storyboard) {
        return session.createNativeQuery(KEEP_STORYBOARD)
                .setParameter("org", org.value())
                .setParameter("project", storyboard.production().project().value())
                .setParameter("revision", storyboard.production().revision())
                .setParameter("event", Json.write(storyboard))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<StoryboardPublished>> storyboard(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery(STORYBOARD, String.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .getSingleResultOrNull()
                .map(json -> readIfThere(json, StoryboardPublished.class));
    }

    /** A picture was locked; it stands for its revision until it is locked again. */
    public Uni<Void> locked(Mutiny.Session session, OrgId org, PictureLocked picture) {
        return session.createNativeQuery(LOCK)
                .setParameter("org", org.value())
                .setParameter("project", picture.production().project().value())
                .setParameter("revision", picture.production().revision())
                .setParameter("lock", Lock.of(picture).name())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether that picture is the last that was locked of its revision, until the transaction ends. */
    public Uni<Boolean> isLocked(Mutiny.Session session, OrgId org, PictureLocked picture) {
        return session.createNativeQuery(LOCKED, String.class)
                .setParameter("org", org.value())
                .setParameter("project", picture.production().project().value())
                .setParameter("revision", picture.production().revision())
                .getSingleResultOrNull()
                .map(lock -> lock == null || lock.equals(Lock.of(picture).name()));
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, String key, Delivered film) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("film", Json.write(film))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The film of that key, when it was finished before. */
    public Uni<Optional<Delivered>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery(MASTER, String.class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(json -> readIfThere(json, Delivered.class));
    }

    private static <T> Optional<T> readIfThere(@org.jspecify.annotations.Nullable String json, Class<T> type) {
        try {
            return json == null ? Optional.empty() : Optional.of(Json.read(json, type));
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
