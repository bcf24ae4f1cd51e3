package studio.backlot.render.shot.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.shot.work.Reviews;

/** Reviews ask for retakes and circle takes. */
@ApplicationScoped
class ReviewDecidedConsumer {
    private final Inbox inbox;
    private final Reviews reviews;

    ReviewDecidedConsumer(Inbox inbox, Reviews reviews) {
        this.inbox = inbox;
        this.reviews = reviews;
    }

    @Incoming("review-decided")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                ReviewDecided.class,
                (session, received) -> reviews.decided(session, received.org(), received.event()));
    }
}
