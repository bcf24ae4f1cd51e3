package studio.backlot.render.shot.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.render.shot.db.ShotRow;

/** Films a retake, unless the library has it. */
@ApplicationScoped
class FilmRetake implements TaskHandler<RetakeOrder> {
    static final String KIND = "retake";

    private final Retakes retakes;
    private final FilmShot filming;

    FilmRetake(Retakes retakes, FilmShot filming) {
        this.retakes = retakes;
        this.filming = filming;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<RetakeOrder> payload() {
        return RetakeOrder.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<RetakeOrder> task) throws IOException {
        Circling.Filmed filmed = filming.take(task.org(), task.payload().order());
        return session -> retakes.filmed(session, task.org(), task.payload(), filmed);
    }

    @Override
    public Completion failed(Task<RetakeOrder> task, Failure failure) {
        var why = new ShotRow.ShotFailure(failure.code().slug(), failure.detail());
        return session -> retakes.failed(session, task.org(), task.payload(), why);
    }
}
