package studio.backlot.render.cut.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.cut.work.EditingRoom;

/** A greenlight says which shots make the picture. */
@ApplicationScoped
class ProductionGreenlitConsumer {
    private final Inbox inbox;
    private final EditingRoom editing;

    ProductionGreenlitConsumer(Inbox inbox, EditingRoom editing) {
        this.inbox = inbox;
        this.editing = editing;
    }

    @Incoming("production-greenlit")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                ProductionGreenlit.class,
                (session, received) -> editing.greenlit(session, received.org(), received.event()));
    }
}
