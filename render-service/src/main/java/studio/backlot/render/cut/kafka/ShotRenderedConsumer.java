package studio.backlot.render.cut.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.cut.work.EditingRoom;

/** Takes come from our own floor or from any tool that publishes them. */
@ApplicationScoped
class ShotRenderedConsumer {
    private final Inbox inbox;
    private final EditingRoom editing;

    ShotRenderedConsumer(Inbox inbox, EditingRoom editing) {
        this.inbox = inbox;
        this.editing = editing;
    }

    @Incoming("shot-rendered")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                ShotRendered.class,
                (session, received) -> editing.rendered(session, received.org(), received.event()));
    }
}
