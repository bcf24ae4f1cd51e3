package studio.backlot.render.job.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.job.Chaos;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.Next;
import studio.backlot.render.job.Turns;
import studio.backlot.render.job.db.PostgresJobs;

/**
 * Takes turns as the workers do, by a clock of the test's: each claims the job's task, and its end and the next task are one
 * commit. Each is a process of its own, so nothing is known but what was committed.
 */
final class DurableTurns implements Turns {
    private static final Next SOON = new Next.Later(Duration.ofSeconds(1));
    private static final String THE_TASK = " where org_id = :org and kind = 'job' and key = :key";

    private final TenantTransactions transactions;
    private final PostgresJobs jobs;

    DurableTurns(TenantTransactions transactions, PostgresJobs jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public Next turn(JobSteps steps, Job job, Chaos chaos) throws InterruptedException {
        Optional<UUID> lease = claim(job);
        if (lease.isEmpty()) {
            assertThat(jobs.find(job.org(), job.key()).filter(open -> !open.hasEnded() && !open.waitsForPerson()))
                    .as("jobs that nobody goes on with")
                    .isEmpty();
            return new Next.Rest();
        }
        chaos.at("after claim");
        Task<JobKey> task = new Task<>(job.org(), PostgresJobs.TASK, job.key().toString(), 1, job.key());
        Completion end = new RunJob(jobs, steps).run(task);
        chaos.at("before end");
        boolean held = transactions.await(
                job.org(), session -> session.createNativeQuery("delete from task where lease = :lease")
                        .setParameter("lease", lease.get())
                        .executeUpdate()
                        .chain(deleted -> deleted == 0
                                ? Uni.createFrom().item(false)
                                : end.in(session).replaceWith(true)));
        chaos.at("after end");
        return held ? new Next.Later(pause(job)) : SOON;
    }

    /** Whoever held it before has lost it. */
    private Optional<UUID> claim(Job job) {
        UUID lease = UUID.randomUUID();
        int claimed = transactions.await(
                job.org(), session -> task(session.createNativeQuery("update task set lease = :lease" + THE_TASK), job)
                        .setParameter("lease", lease)
                        .executeUpdate());
        return claimed == 1 ? Optional.of(lease) : Optional.empty();
    }

    /** Rounded up: a task is never due too early. */
    private Duration pause(Job job) {
        return transactions.await(job.org(), session -> task(
                        session.createNativeQuery(
                                "select cast(ceil(1000 * extract(epoch from due - submitted)) as bigint) from task"
                                        + THE_TASK,
                                Long.class),
                        job)
                .getSingleResultOrNull()
                .map(millis -> Duration.ofMillis(Optional.ofNullable(millis).orElse(0L) + 1)));
    }

    private static <T> Mutiny.Query<T> task(Mutiny.Query<T> query, Job job) {
        return query.setParameter("org", job.org().value())
                .setParameter("key", job.key().toString());
    }

    private static <T> Mutiny.SelectionQuery<T> task(Mutiny.SelectionQuery<T> query, Job job) {
        return query.setParameter("org", job.org().value())
                .setParameter("key", job.key().toString());
    }
}
