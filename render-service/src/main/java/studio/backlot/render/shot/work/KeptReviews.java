package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.kit.outbox.EventIds;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.shot.db.ReviewTable;
import studio.backlot.render.shot.db.SceneRef;

/** Has decisions that wait looked at again, once something has happened that they may have waited for. */
@ApplicationScoped
class KeptReviews {
    private final ReviewTable reviews;
    private final Tasks tasks;
    private final EventIds ids;

    KeptReviews(ReviewTable reviews, Tasks tasks, EventIds ids) {
        this.reviews = reviews;
        this.tasks = tasks;
        this.ids = ids;
    }

    /**
     * Something has happened in a scene; the caller holds its lock. Each time it is a task of its own: one that is ending just now
     * would have to be waited for, and it waits for the lock.
     */
    Uni<Void> wake(Mutiny.Session session, SceneRef scene) {
        return reviews.waiting(session, scene)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tasks.submit(
                                session,
                                scene.org(),
                                DecideKept.KIND,
                                ids.next().toString(),
                                new DecideKept.Scene(scene.production(), scene.scene())));
    }
}
