package studio.backlot.preproduction.greenlight.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.inbox.Received;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.preproduction.greenlight.Decision;
import studio.backlot.preproduction.greenlight.db.PostgresRevisions;

/** Gathers a revision from three topics, in any order, and greenlights it once. */
@ApplicationScoped
class RevisionConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final PostgresRevisions revisions;

    RevisionConsumer(Inbox inbox, Outbox outbox, PostgresRevisions revisions) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.revisions = revisions;
    }

    @Incoming("screenplay-published")
    Uni<Void> screenplay(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, ScreenplayPublished.class, (session, received) -> revisions
                .keep(session, received.org(), received.event())
                .chain(() -> decide(session, received)));
    }

    @Incoming("storyboard-published")
    Uni<Void> storyboard(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, StoryboardPublished.class, (session, received) -> revisions
                .keep(session, received.org(), received.event())
                .chain(() -> decide(session, received)));
    }

    @Incoming("character-locked")
    Uni<Void> locked(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, CharacterLocked.class, (session, received) -> revisions
                .keep(session, received.org(), received.event())
                .chain(() -> decide(session, received)));
    }

    private Uni<Void> decide(Mutiny.Session session, Received<? extends ProductionEvent> received) {
        OrgId org = received.org();
        ProductionRef production = received.event().production();
        return revisions
                .undecided(session, org, production)
                .chain(revision -> revision.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : switch (revision.get().decide()) {
                            case Decision.Waits() -> Uni.createFrom().voidItem();
                            case Decision.Decided(var events) ->
                                revisions.decided(session, org, production).chain(() -> publish(session, org, events));
                        });
    }

    private Uni<Void> publish(Mutiny.Session session, OrgId org, Iterable<Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .call(event -> outbox.publish(session, org, event))
                .onItem()
                .ignoreAsUni();
    }
}
