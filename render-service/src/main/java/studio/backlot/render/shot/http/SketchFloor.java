package studio.backlot.render.shot.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.EventIds;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.work.Floor;

/** Asks for a sketch as a production would, so that whoever listens sees it, and puts it on the floor at once. */
@ApplicationScoped
class SketchFloor {
    private final Floor floor;
    private final Outbox outbox;
    private final EventIds ids;

    SketchFloor(Floor floor, Outbox outbox, EventIds ids) {
        this.floor = floor;
        this.outbox = outbox;
        this.ids = ids;
    }

    UUID id() {
        return ids.next();
    }

    Uni<ShotRef> sketch(Mutiny.Session session, OrgId org, ShotRequested request) {
        Uni<Void> asked = outbox.publish(session, org, request);
        for (DialogueRequested line : Sketching.dialogue(request)) {
            asked = asked.chain(() -> outbox.publish(session, org, line));
        }
        return asked.chain(() -> floor.requested(session, org, request))
                .replaceWith(new ShotRef(request.production(), request.shot().id()));
    }
}
