package studio.backlot.render.cut.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.cut.db.CutTable;

/** Where takes come together; when the last is there, the picture is locked. */
@ApplicationScoped
public class EditingRoom {
    private final CutTable cuts;
    private final Tasks tasks;

    EditingRoom(CutTable cuts, Tasks tasks) {
        this.cuts = cuts;
        this.tasks = tasks;
    }

    public Uni<Void> greenlit(Mutiny.Session session, OrgId org, ProductionGreenlit greenlit) {
        return cuts.lock(session, org, greenlit.production())
                .chain(() -> cuts.greenlight(session, org, greenlit))
                .chain(() -> lockWhenReady(session, org, greenlit.production()));
    }

    public Uni<Void> rendered(Mutiny.Session session, OrgId org, ShotRendered rendered) {
        return cuts.lock(session, org, rendered.production())
                .chain(() -> cuts.circle(session, org, rendered))
                .chain(() -> lockWhenReady(session, org, rendered.production()));
    }

    private Uni<Void> lockWhenReady(Mutiny.Session session, OrgId org, ProductionRef production) {
        return cuts.isReady(session, org, production)
                .chain(ready -> ready
                        ? tasks.submit(session, org, LockPicture.KIND, production.toString(), production)
                        : Uni.createFrom().voidItem());
    }
}
