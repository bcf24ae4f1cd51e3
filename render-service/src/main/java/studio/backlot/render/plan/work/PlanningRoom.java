package studio.backlot.render.plan.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.plan.db.PlanTable;
import studio.backlot.render.shot.work.PlanningFloor;

/** Gathers what a plan is made from, in whatever order it arrives; when all is there, the plan is made. */
@ApplicationScoped
public class PlanningRoom implements PlanningFloor {
    private final PlanTable plans;
    private final Tasks tasks;

    PlanningRoom(PlanTable plans, Tasks tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    /** A revision is to be planned. */
    public Uni<Void> planned(Mutiny.Session session, OrgId org, PlanRequested asked) {
        return plans.lock(session, org, asked.production())
                .chain(() -> plans.open(session, org, asked))
                .chain(() -> planWhenReady(session, org, asked.production()));
    }

    @Override
    public Uni<Void> requested(Mutiny.Session session, OrgId org, ShotRequested request) {
        return plans.lock(session, org, request.production())
                .chain(() -> plans.keep(session, org, request))
                .chain(() -> planWhenReady(session, org, request.production()));
    }

    @Override
    public Uni<Void> recorded(Mutiny.Session session, OrgId org, ProductionRef production) {
        return plans.lock(session, org, production).chain(() -> planWhenReady(session, org, production));
    }

    private Uni<Void> planWhenReady(Mutiny.Session session, OrgId org, ProductionRef production) {
        return plans.isReady(session, org, production)
                .chain(ready -> ready
                        ? tasks.submit(session, org, MakePlan.KIND, production.toString(), production)
                        : Uni.createFrom().voidItem());
    }
}
