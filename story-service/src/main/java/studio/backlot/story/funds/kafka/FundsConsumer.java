package studio.backlot.story.funds.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.inbox.Inbox;

/** The money that a task waits for is held, or denied. */
@ApplicationScoped
class FundsConsumer {
    private final Inbox inbox;
    private final Purse purse;

    FundsConsumer(Inbox inbox, Purse purse) {
        this.inbox = inbox;
        this.purse = purse;
    }

    @Incoming("funds-decided")
    Uni<Void> decided(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                FundsDecided.class,
                (session, received) -> purse.decided(session, received.org(), received.event()));
    }
}
