package studio.backlot.character.cast.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.character.cast.Casting;
import studio.backlot.character.cast.CharacterVersion;
import studio.backlot.character.cast.db.PostgresCharacters;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.inbox.Received;
import studio.backlot.kit.outbox.Outbox;

/** Locks everyone in a published screenplay. */
@ApplicationScoped
class ScreenplayPublishedConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final PostgresCharacters characters;

    ScreenplayPublishedConsumer(Inbox inbox, Outbox outbox, PostgresCharacters characters) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.characters = characters;
    }

    @Incoming("screenplay-published")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, ScreenplayPublished.class, this::lockCast);
    }

    private Uni<Void> lockCast(Mutiny.Session session, Received<ScreenplayPublished> received) {
        return Multi.createFrom()
                .iterable(received.event().cast())
                .onItem()
                .transformToUniAndConcatenate(source -> lock(session, received, source))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> lock(Mutiny.Session session, Received<ScreenplayPublished> received, CharacterSource source) {
        return characters
                .lock(session, received.org(), Casting.of(source))
                .chain(lock -> outbox.publish(
                        session,
                        received.org(),
                        new CharacterLocked(
                                received.event().production(),
                                member(source, lock.version()),
                                received.event().intent())));
    }

    private static CastMember member(CharacterSource source, CharacterVersion version) {
        return new CastMember(source.id(), source.name(), version.number(), version.dna());
    }
}
