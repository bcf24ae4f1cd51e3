package studio.backlot.render.footage.upload.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.kit.store.PartedFiles;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.render.footage.upload.db.UploadTable.Held;

/** Removes what an upload that has ended left in the store. */
@ApplicationScoped
class RemoveParts implements TaskHandler<RemoveParts.Ended> {
    static final String KIND = "remove-parts";

    private final PartedFiles parted;

    RemoveParts(PartedFiles parted) {
        this.parted = parted;
    }

    /**
     * An upload that has ended.
     *
     * @param storedAs the store's name of it
     */
    record Ended(UUID id, String storedAs) {}

    static Ended of(Optional<Held> held) {
        return held.map(upload -> new Ended(upload.row().upload(), upload.row().storedAs))
                .orElseThrow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Ended> payload() {
        return Ended.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Ended> task) {
        parted.remove(task.org(), task.payload().id(), task.payload().storedAs());
        return Completion.nothing();
    }

    @Override
    public Completion failed(Task<Ended> task, Failure failure) {
        return Completion.nothing();
    }
}
