package studio.backlot.render.portrait.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.portrait.work.DrawPortrait;

/** Everyone who is locked sits for a portrait. */
@ApplicationScoped
class CharacterLockedConsumer {
    private final Inbox inbox;
    private final DrawPortrait portraits;

    CharacterLockedConsumer(Inbox inbox, DrawPortrait portraits) {
        this.inbox = inbox;
        this.portraits = portraits;
    }

    @Incoming("character-locked")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                CharacterLocked.class,
                (session, received) -> portraits.locked(session, received.org(), received.event()));
    }
}
