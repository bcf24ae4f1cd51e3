package studio.backlot.marketing.campaign.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.marketing.campaign.work.Desk;

/** A locked picture gets its poster. */
@ApplicationScoped
class PictureLockedConsumer {

    private final Inbox inbox;
    private final Desk desk;

    PictureLockedConsumer(Inbox inbox, Desk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @Incoming("picture-locked")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                PictureLocked.class,
                (session, received) -> desk.locked(session, received.org(), received.event()));
    }
}
