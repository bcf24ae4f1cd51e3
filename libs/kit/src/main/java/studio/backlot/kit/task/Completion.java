package studio.backlot.kit.task;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a task's end changes, in the transaction that ends it: results and the events that tell of them. */
@FunctionalInterface
public interface Completion {

    Uni<Void> in(Mutiny.Session session);

    /** Nothing changes but that the task is gone. */
    static Completion nothing() {
        return session -> Uni.createFrom().voidItem();
    }
}
