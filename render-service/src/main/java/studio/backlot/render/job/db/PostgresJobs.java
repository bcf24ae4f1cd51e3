package studio.backlot.render.job.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Holding;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.budget.db.BudgetTable;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.Jobs;

/**
 * Jobs as rows. A job that needs another step has a task; a replica that dies loses its lease on it, and another takes the
 * step. From worker threads only.
 */
@ApplicationScoped
public class PostgresJobs implements Jobs {

    /** Kind of the tasks. */
    public static final String TASK = "job";

    private static final int MOST_TRIES = 5;

    private final TenantTransactions transactions;
    private final Tasks tasks;
    private final JobTable jobs;
    private final BudgetTable budgets;

    PostgresJobs(TenantTransactions transactions, Tasks tasks, JobTable jobs, BudgetTable budgets) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.jobs = jobs;
        this.budgets = budgets;
    }

    /** Of two that open the same job, the second waits for the budgets and finds what the first has opened. */
    @Override
    public Opening open(Job reserved) {
        return await(reserved.org(), session -> budgets.lock(
                        session,
                        reserved.org(),
                        reserved.order().scopes(),
                        reserved.order().price().currency())
                .chain(locked -> jobs.find(session, reserved.org(), reserved.key())
                        .chain(known -> known.isPresent()
                                ? Uni.createFrom().item(new Known(known.get()))
                                : reserve(session, reserved, locked))));
    }

    @Override
    public Optional<Job> find(OrgId org, JobKey key) {
        return await(org, session -> jobs.find(session, org, key));
    }

    @Override
    public boolean keep(Job changed) {
        return await(changed.org(), session -> jobs.update(session, changed)
                .chain(kept -> kept
                        ? moved(session, changed)
                                .chain(() -> jobs.left(session, changed))
                                .replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    @Override
    public List<Job> of(OrgId org, String take) {
        return await(org, session -> jobs.of(session, org, take));
    }

    /** Calls for a shot that have not ended. */
    public Uni<List<Job>> open(Mutiny.Session session, OrgId org, ProductionRef production, ShotId shot) {
        return jobs.open(session, org, production.toString(), shot.value());
    }

    /** Those in a state, oldest first. */
    public List<Job> in(OrgId org, String state) {
        return await(org, session -> jobs.in(session, org, state));
    }

    /** Every budget that was set or held, the widest scopes first. */
    public List<Budget> budgets(OrgId org) {
        return await(org, session -> budgets.all(session, org));
    }

    /** How the last jobs of each profile ended, newest first. */
    public Uni<List<JobEnding>> endings(Mutiny.Session session, OrgId org) {
        return jobs.endings(session, org);
    }

    @Override
    public List<Job> unknown(OrgId org) {
        return await(org, session -> jobs.in(session, org, "unknown"));
    }

    @Override
    public Optional<Duration> usual(OrgId org, String profile) {
        return await(org, session -> jobs.usual(session, org, profile));
    }

    @Override
    public Budget budget(OrgId org, Scope scope, Money like) {
        return await(org, session -> budgets.find(session, org, scope, like.currency()));
    }

    @Override
    public void limit(OrgId org, Scope scope, Budget.Policy policy, Money most) {
        await(org, session -> budgets.limit(session, org, scope, policy, most));
    }

    /**
     * Makes the next step of a call that may be under way due now, and does nothing to any other. While a step is being
     * taken, the one after it is due at once: the word that a call has ended may come before the answer that it was accepted.
     */
    public void hasten(OrgId org, JobKey key) {
        await(org, session -> jobs.lock(session, org, key)
                .chain(job -> job.filter(PostgresJobs::mayBeUnderWay).isEmpty()
                        ? Uni.createFrom().voidItem()
                        : hasten(session, org, key)));
    }

    private Uni<Void> hasten(Mutiny.Session session, OrgId org, JobKey key) {
        return tasks.hasten(session, org, TASK, key.toString())
                .chain(waited -> waited ? Uni.createFrom().voidItem() : jobs.nudge(session, org, key));
    }

    private static boolean mayBeUnderWay(Job job) {
        return !(job.state() instanceof JobState.Reserved) && needsStep(job);
    }

    /** Submits the next step of a job after a pause, or at once when somebody has hastened it meanwhile. */
    public Uni<Void> later(Mutiny.Session session, OrgId org, JobKey key, Duration pause) {
        return jobs.heed(session, org, key).chain(nudged -> next(session, org, key, nudged ? Duration.ZERO : pause));
    }

    /** Submits the next step of a job, in the transaction that ended the step before. */
    public Uni<Void> next(Mutiny.Session session, OrgId org, JobKey key, Duration pause) {
        return tasks.submit(session, org, new Tasks.Later(TASK, key.toString(), pause), key);
    }

    /** Ends the last step of a job, unless somebody has brought it back to life meanwhile. */
    public Uni<Void> restOrNext(Mutiny.Session session, OrgId org, JobKey key) {
        return jobs.lock(session, org, key)
                .chain(job -> job.filter(PostgresJobs::needsStep).isPresent()
                        ? next(session, org, key, Duration.ZERO)
                        : Uni.createFrom().voidItem());
    }

    private static boolean needsStep(Job job) {
        return !job.hasEnded() && !job.waitsForPerson();
    }

    private Uni<Opening> reserve(Mutiny.Session session, Job job, List<Budget> locked) {
        return switch (Holding.of(locked, job.order().most())) {
            case Holding.Denied denied -> Uni.createFrom().item(new Denied(denied.by()));
            case Holding.Held held -> insert(session, job, held.exceeded());
        };
    }

    private Uni<Opening> insert(Mutiny.Session session, Job job, List<Budget.Exceeded> exceeded) {
        return jobs.insert(session, job)
                .chain(isNew -> isNew
                        ? moved(session, job).replaceWith(new Opened(job, exceeded))
                        : jobs.find(session, job.org(), job.key()).map(known -> new Known(known.orElseThrow())));
    }

    /** Moves the money that a change moves; whoever changed the job may be gone, so somebody will look at it. */
    private Uni<Void> moved(Mutiny.Session session, Job job) {
        Uni<Void> moved = jobs.account(session, job)
                .chain(movements -> budgets.move(session, job.org(), job.order().scopes(), movements));
        return needsStep(job) ? moved.chain(() -> next(session, job.org(), job.key(), Duration.ZERO)) : moved;
    }

    /** What a provider has answered must not be lost because the database was away for a moment. */
    private <T> T await(OrgId org, Function<Mutiny.Session, Uni<T>> work) {
        for (int attempt = 1; true; attempt++) {
            try {
                return transactions.await(org, work);
            } catch (RuntimeException failure) {
                if (attempt >= MOST_TRIES || !SqlFailures.isPassing(failure)) {
                    throw failure;
                }
                pause(attempt, failure);
            }
        }
    }

    private static void pause(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(Duration.ofMillis(200L << attempt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
