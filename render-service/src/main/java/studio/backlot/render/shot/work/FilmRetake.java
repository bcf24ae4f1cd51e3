package studio.backlot.render.shot.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.RenderError;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.take.NotYet;
import studio.backlot.render.take.Undrawn;

/** Films a retake, unless the library has it. */
@ApplicationScoped
class FilmRetake implements TaskHandler<RetakeOrder> {
    static final String KIND = "retake";

    private final Retakes retakes;
    private final FilmShot filming;
    private final Tasks tasks;

    FilmRetake(Retakes retakes, FilmShot filming, Tasks tasks) {
        this.retakes = retakes;
        this.filming = filming;
        this.tasks = tasks;
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
        try {
            Circling.Filmed filmed = filming.take(task.org(), task.payload().order(), task.attempt());
            return session -> retakes.filmed(session, task.org(), task.payload(), filmed);
        } catch (Undrawn undrawn) {
            throw new ProblemException(RenderError.MODEL_FAILED, undrawn.why());
        } catch (NotYet later) {
            Tasks.Later again = new Tasks.Later(KIND, task.key(), later.pause());
            return session -> tasks.submit(session, task.org(), again, task.payload());
        }
    }

    @Override
    public Completion failed(Task<RetakeOrder> task, Failure failure) {
        var why = new ShotRow.ShotFailure(failure.code().slug(), failure.detail());
        return session -> retakes.failed(session, task.org(), task.payload(), why);
    }
}
