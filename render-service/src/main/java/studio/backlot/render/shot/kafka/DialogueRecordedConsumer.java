package studio.backlot.render.shot.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.shot.work.Floor;
import studio.backlot.render.shot.work.PlanningFloor;

/** Recordings give shots their length and their mouths. */
@ApplicationScoped
class DialogueRecordedConsumer {
    private final Inbox inbox;
    private final Floor floor;
    private final PlanningFloor planning;

    DialogueRecordedConsumer(Inbox inbox, Floor floor, PlanningFloor planning) {
        this.inbox = inbox;
        this.floor = floor;
        this.planning = planning;
    }

    @Incoming("dialogue-recorded")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, DialogueRecorded.class, (session, received) -> floor.recorded(
                        session, received.org(), received.event())
                .chain(() -> planning.recorded(
                        session, received.org(), received.event().production())));
    }
}
