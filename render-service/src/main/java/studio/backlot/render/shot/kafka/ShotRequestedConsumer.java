package studio.backlot.render.shot.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.shot.work.Floor;

/** Whoever publishes a valid ShotRequested gets its ShotRendered. */
@ApplicationScoped
class ShotRequestedConsumer {
    private final Inbox inbox;
    private final Floor floor;

    ShotRequestedConsumer(Inbox inbox, Floor floor) {
        this.inbox = inbox;
        this.floor = floor;
    }

    @Incoming("shot-requested")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                ShotRequested.class,
                (session, received) -> floor.requested(session, received.org(), received.event()));
    }
}
