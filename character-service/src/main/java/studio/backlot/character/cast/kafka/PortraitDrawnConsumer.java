package studio.backlot.character.cast.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.character.cast.db.PostgresCharacters;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.inbox.Received;

/** Gives a version its master reference portrait and its model sheet. */
@ApplicationScoped
class PortraitDrawnConsumer {

    private final Inbox inbox;
    private final PostgresCharacters characters;

    PortraitDrawnConsumer(Inbox inbox, PostgresCharacters characters) {
        this.inbox = inbox;
        this.characters = characters;
    }

    @Incoming("portrait-drawn")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, PortraitDrawn.class, this::attach);
    }

    private Uni<Void> attach(Mutiny.Session session, Received<PortraitDrawn> received) {
        PortraitDrawn drawn = received.event();
        return characters
                .change(
                        received.org(),
                        drawn.character(),
                        drawn.version(),
                        version -> version.drawn(
                                drawn.portrait(), drawn.modelSheet(), drawn.artist(), drawn.sheetArtist()))
                .replaceWithVoid();
    }
}
