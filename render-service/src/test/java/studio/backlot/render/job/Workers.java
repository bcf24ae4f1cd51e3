package studio.backlot.render.job;

import jakarta.enterprise.context.ApplicationScoped;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.task.TaskRunner;

/** The service's own workers, who rest while a test takes the steps of jobs itself. */
@ApplicationScoped
public class Workers {
    private final TaskRunner runner;
    private final Plumbing plumbing;

    Workers(TaskRunner runner, Plumbing plumbing) {
        this.runner = runner;
        this.plumbing = plumbing;
    }

    public void rest() {
        runner.stop();
    }

    /** They find none of the test's jobs to go on with. */
    public void goOn() {
        var unused = plumbing.transaction(connection -> Plumbing.await(
                        connection.query("delete from task where kind = 'job'").execute())
                .rowCount());
        runner.start();
    }
}
