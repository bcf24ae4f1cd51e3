package studio.backlot.marketing.campaign.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.marketing.campaign.work.Desk;

/** A finished film gets its trailer. */
@ApplicationScoped
class FilmMasteredConsumer {

    private final Inbox inbox;
    private final Desk desk;

    FilmMasteredConsumer(Inbox inbox, Desk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @Incoming("film-mastered")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                FilmMastered.class,
                (session, received) -> desk.mastered(session, received.org(), received.event()));
    }
}
