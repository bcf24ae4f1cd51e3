package studio.backlot.render.shot.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.render.shot.work.Floor;
import studio.backlot.render.shot.work.PlanningFloor;

/** Whoever publishes a valid ShotRequested gets its ShotRendered, unless it is asked for a plan. */
@ApplicationScoped
class ShotRequestedConsumer {
    private final Inbox inbox;
    private final Floor floor;
    private final PlanningFloor planning;

    ShotRequestedConsumer(Inbox inbox, Floor floor, PlanningFloor planning) {
        this.inbox = inbox;
        this.floor = floor;
        this.planning = planning;
    }

    @Incoming("shot-requested")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, ShotRequested.class, (session, received) -> switch (received.event()
                .purpose()) {
            case MAKE -> floor.requested(session, received.org(), received.event());
            case PLAN -> planning.requested(session, received.org(), received.event());
        });
    }
}
