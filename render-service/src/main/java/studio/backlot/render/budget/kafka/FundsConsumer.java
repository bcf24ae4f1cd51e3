package studio.backlot.render.budget.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.render.budget.Reservation;
import studio.backlot.render.budget.db.Funds;

/** Services ask before they pay, and say what they have paid. */
@ApplicationScoped
class FundsConsumer {
    private final Inbox inbox;
    private final Funds funds;
    private final Outbox outbox;

    FundsConsumer(Inbox inbox, Funds funds, Outbox outbox) {
        this.inbox = inbox;
        this.funds = funds;
        this.outbox = outbox;
    }

    /** Work that has ended by the time that its request comes needs no answer. */
    @Incoming("funds-requested")
    Uni<Void> requested(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, FundsRequested.class, (session, received) -> funds.decide(
                        session, received.org(), received.event().expense())
                .chain(decided -> decided instanceof Reservation.Settled
                        ? Uni.createFrom().voidItem()
                        : outbox.publish(session, received.org(), decided.decision())));
    }

    /** Its own settlements come back and change nothing. */
    @Incoming("funds-settled")
    Uni<Void> settled(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, FundsSettled.class, (session, received) -> funds.settle(
                        session,
                        received.org(),
                        received.event().expense(),
                        received.event().paid())
                .replaceWithVoid());
    }
}
