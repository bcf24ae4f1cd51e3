package studio.backlot.render.job.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.Next;
import studio.backlot.render.job.db.PostgresJobs;

/**
 * Takes one step of a job, and asks for the next one when it ends. The step has kept what it learnt by then: the task is
 * only whose turn it is. A job is never given up for a fault of ours; it is tried again.
 */
@ApplicationScoped
class RunJob implements TaskHandler<JobKey> {
    private static final int CONCURRENCY = 4;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final PostgresJobs jobs;
    private final JobSteps steps;

    RunJob(PostgresJobs jobs, JobSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @Override
    public String kind() {
        return PostgresJobs.TASK;
    }

    @Override
    public Class<JobKey> payload() {
        return JobKey.class;
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    @Override
    public Completion run(Task<JobKey> task) throws InterruptedException {
        return switch (steps.step(task.org(), task.payload())) {
            case Next.Later later -> session -> jobs.later(session, task.org(), task.payload(), later.pause());
            case Next.Rest _ -> session -> jobs.restOrNext(session, task.org(), task.payload());
        };
    }

    @Override
    public Completion failed(Task<JobKey> task, Failure failure) {
        return session -> jobs.next(session, task.org(), task.payload(), AFTER_FAILURE);
    }
}
