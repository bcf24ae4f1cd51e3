package studio.backlot.render.plan.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.plan.work.PlanningRoom;

/** A revision is to be planned. */
@ApplicationScoped
class PlanRequestedConsumer {
    private final Inbox inbox;
    private final PlanningRoom room;

    PlanRequestedConsumer(Inbox inbox, PlanningRoom room) {
        this.inbox = inbox;
        this.room = room;
    }

    @Incoming("plan-requested")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                PlanRequested.class,
                (session, received) -> room.planned(session, received.org(), received.event()));
    }
}
