package studio.backlot.kit.note;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.inbox.Received;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** Notes each portrait, and answers with an event; refuses a character named {@code poison}. */
@ApplicationScoped
class PortraitDrawnConsumer {

    private final Inbox inbox;
    private final Outbox outbox;
    private final AtomicInteger handled = new AtomicInteger();

    PortraitDrawnConsumer(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    int handled() {
        return handled.get();
    }

    @Incoming("portrait-drawn")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, PortraitDrawn.class, this::note);
    }

    private Uni<Void> note(Mutiny.Session session, Received<PortraitDrawn> received) {
        handled.incrementAndGet();
        PortraitDrawn drawn = received.event();
        String character = drawn.character().value();
        if (character.equals("poison")) {
            throw new ProblemException(KitError.CONFLICT, "Nobody draws poison.");
        }
        if (character.equals("bug")) {
            throw new IllegalStateException("a bug");
        }
        return Note.of(received.org().value(), received.id().toString(), character)
                .persist()
                .chain(() -> outbox.publish(
                        session,
                        received.org(),
                        new WorkFailed(drawn.production(), Step.CAST, "note-" + character, "test", "noted")));
    }
}
