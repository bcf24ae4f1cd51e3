package studio.backlot.render.cut.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.cut.db.CutTable;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.shot.db.ShotTable;

/** Where takes come together; when the last is there, the picture is locked, and again when another one is circled. */
@ApplicationScoped
public class EditingRoom {
    private final CutTable cuts;
    private final ShotTable shots;
    private final Tasks tasks;

    EditingRoom(CutTable cuts, ShotTable shots, Tasks tasks) {
        this.cuts = cuts;
        this.shots = shots;
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

    /** Has the picture of a revision that was greenlit locked as an editor cut it; as the screenplay has it when empty. */
    public Uni<Void> edit(Mutiny.Session session, OrgId org, ProductionRef production, Optional<CutSheet> edited) {
        return cuts.lock(session, org, production)
                .chain(() -> cuts.edit(session, org, production, edited))
                .chain(() -> lockWhenReady(session, org, production));
    }

    /**
     * Has the picture locked when it is whole; a changed one only when none of its shots is open, so that a circled take
     * and all that follows from it are one new lock. The caller holds the cut's lock.
     */
    Uni<Void> lockWhenReady(Mutiny.Session session, OrgId org, ProductionRef production) {
        return cuts.readiness(session, org, production)
                .chain(readiness -> switch (readiness) {
                    case WAITS, LOCKED -> Uni.createFrom().item(false);
                    case FIRST -> Uni.createFrom().item(true);
                    case CHANGED -> isSettled(session, org, production);
                })
                .chain(ready -> ready
                        ? tasks.submit(session, org, LockPicture.KIND, production.toString(), production)
                        : Uni.createFrom().voidItem());
    }

    /** Whether no shot that was greenlit waits, is being filmed or failed. */
    private Uni<Boolean> isSettled(Mutiny.Session session, OrgId org, ProductionRef production) {
        return shots.open(session, org, production)
                .chain(open -> cuts.greenlit(session, org, production).map(greenlit -> greenlit.stream()
                        .flatMap(film -> film.shots().stream())
                        .map(Shot::id)
                        .noneMatch(open::contains)));
    }
}
