package studio.backlot.render.footage.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.FootageInspected;
import studio.backlot.contracts.event.FootageUploaded;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.shot.db.ShotTable;

/** Tells of footage, as far as it is for a production; what is for none is only to be asked for. */
@ApplicationScoped
public class FootageDesk {
    private final ShotTable shots;
    private final Outbox outbox;

    FootageDesk(ShotTable shots, Outbox outbox) {
        this.shots = shots;
        this.outbox = outbox;
    }

    /** Refuses a production that no shot was ever asked for of. */
    public Uni<Void> require(Mutiny.Session session, OrgId org, Optional<ProjectId> project) {
        return project.map(named -> newest(session, org, named)
                        .invoke(newest -> {
                            if (newest.isEmpty()) {
                                throw new ProblemException(
                                        KitError.NOT_FOUND, "There is no production %s with shots.".formatted(named));
                            }
                        })
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** All of a file is there. */
    public Uni<Void> uploaded(Mutiny.Session session, OrgId org, Footage footage, long size) {
        return tell(
                session,
                org,
                footage,
                production -> new FootageUploaded(production, footage.id().toString(), footage.name(), size));
    }

    /** It is ready, or refused. */
    public Uni<Void> inspected(Mutiny.Session session, OrgId org, Optional<Footage> inspected) {
        return inspected
                .map(footage -> tell(session, org, footage, production -> event(production, footage)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static FootageInspected event(ProductionRef production, Footage footage) {
        boolean refused = footage.status() == Footage.Status.FAILED;
        return new FootageInspected(
                production,
                footage.id().toString(),
                footage.name(),
                refused ? Optional.empty() : footage.facts(),
                refused ? Optional.empty() : footage.original(),
                footage.proxy(),
                footage.thumbnails().stream().findFirst(),
                footage.failure().map(Footage.Failure::detail));
    }

    private Uni<Void> tell(Mutiny.Session session, OrgId org, Footage footage, Function<ProductionRef, Event> what) {
        return footage.project()
                .map(project -> newest(session, org, project).chain(production -> production
                        .map(found -> outbox.publish(session, org, what.apply(found)))
                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Optional<ProductionRef>> newest(Mutiny.Session session, OrgId org, ProjectId project) {
        return shots.revisions(session, org, project)
                .map(List::stream)
                .map(revisions -> revisions.findFirst().map(revision -> new ProductionRef(project, revision)));
    }
}
