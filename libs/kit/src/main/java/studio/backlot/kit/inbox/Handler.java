package studio.backlot.kit.inbox;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Event;

/** The effect of an event, in the transaction that also notes the event as consumed. */
@FunctionalInterface
public interface Handler<E extends Event> {

    Uni<Void> handle(Mutiny.Session session, Received<E> received);
}
