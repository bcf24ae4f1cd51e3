package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;

/** Where shots wait that are planned and not filmed; told in the transaction of the event. */
public interface PlanningFloor {

    /** A shot is asked for, to be planned. */
    Uni<Void> requested(Mutiny.Session session, OrgId org, ShotRequested request);

    /** A line of a revision was recorded, whether that is planned or made. */
    Uni<Void> recorded(Mutiny.Session session, OrgId org, ProductionRef production);
}
