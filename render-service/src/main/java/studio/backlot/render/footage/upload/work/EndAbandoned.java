package studio.backlot.render.footage.upload.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.footage.upload.PartedUpload.Status;
import studio.backlot.render.footage.upload.db.UploadTable;
import studio.backlot.render.footage.upload.db.UploadTable.Held;

/** Ends an upload for which nothing has come for a while; one for which something came is looked at again later. */
@ApplicationScoped
class EndAbandoned implements TaskHandler<EndAbandoned.Begun> {
    private static final String KIND = "end-upload";

    private final UploadTable uploads;
    private final Tasks tasks;
    private final Clock clock;
    private final Duration patience;

    EndAbandoned(
            UploadTable uploads,
            Tasks tasks,
            Clock clock,
            @ConfigProperty(name = "backlot.footage.upload-patience") Duration patience) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.clock = clock;
        this.patience = patience;
    }

    /** An upload that was begun. */
    record Begun(UUID id) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Begun> payload() {
        return Begun.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Begun> task) {
        return session -> look(session, task.org(), task.payload().id(), clock.instant());
    }

    @Override
    public Completion failed(Task<Begun> task, Failure failure) {
        return Completion.nothing();
    }

    /** Has an upload looked after from now on. */
    Uni<Void> watch(Mutiny.Session session, OrgId org, UUID id) {
        return later(session, org, id, patience);
    }

    /** Ends an upload that is abandoned at an instant. */
    Uni<Void> look(Mutiny.Session session, OrgId org, UUID id, Instant now) {
        return uploads.hold(session, org, id).chain(found -> found.filter(held -> held.row().status == Status.OPEN)
                .map(held -> look(session, org, held, now))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> look(Mutiny.Session session, OrgId org, Held held, Instant now) {
        Instant end = held.row().touchedAt.plus(patience);
        UUID id = held.row().upload();
        if (now.isBefore(end)) {
            return later(session, org, id, Duration.between(now, end));
        }
        held.row().status = Status.EXPIRED;
        return tasks.submit(session, org, RemoveParts.KIND, id.toString(), RemoveParts.of(Optional.of(held)));
    }

    private Uni<Void> later(Mutiny.Session session, OrgId org, UUID id, Duration pause) {
        return tasks.submit(session, org, new Tasks.Later(KIND, id.toString(), pause), new Begun(id));
    }
}
