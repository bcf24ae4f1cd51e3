package studio.backlot.audio.recording.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.audio.recording.work.DialogueTask;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.task.Tasks;

/** Has requested lines recorded, and learns the voices of the cast. */
@ApplicationScoped
class DialogueConsumer {

    private final Inbox inbox;
    private final Tasks tasks;
    private final PostgresRecordings recordings;

    DialogueConsumer(Inbox inbox, Tasks tasks, PostgresRecordings recordings) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.recordings = recordings;
    }

    @Incoming("dialogue-requested")
    Uni<Void> requested(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                DialogueRequested.class,
                (session, received) -> tasks.submit(
                        session,
                        received.org(),
                        DialogueTask.KIND,
                        received.event().subject(),
                        received.event()));
    }

    @Incoming("character-locked")
    Uni<Void> locked(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, CharacterLocked.class, (session, received) -> {
            CastMember member = received.event().character();
            return recordings.keepVoice(
                    session,
                    received.org(),
                    member.id(),
                    member.version(),
                    member.dna().voice());
        });
    }
}
