package studio.backlot.render.engine.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.Use;
import studio.backlot.render.job.work.LiveJobs;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.shot.work.ShotOrder;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.NotYet;

/**
 * The jobs of one order. A call whose job failed at no cost is made again, three times each time that the shot is asked for; what
 * the provider refuses, and what would fail again, is not.
 */
final class Orders {
    private static final int REPEATS = 3;
    private static final int ROUND = 10;
    private static final int ATTEMPT = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final LiveJobs live;
    private final OrgId org;
    private final ShotOrder order;
    private final Purchase purchase;

    Orders(Jobs jobs, LiveJobs live, OrgId org, ShotOrder order, Purchase purchase) {
        this.jobs = jobs;
        this.live = live;
        this.org = org;
        this.order = order;
        this.purchase = purchase;
    }

    /** Every job that the order has had. */
    List<Job> all() {
        return jobs.of(org, order.key());
    }

    /** Which share of what is under way is done, as far as this process has heard; 0 while it has heard nothing. */
    double share() {
        return all().stream()
                .filter(job -> !job.hasEnded())
                .mapToDouble(job -> (job.key().call() - 1 + live.share(job))
                        / purchase.calls().size())
                .max()
                .orElse(0);
    }

    /**
     * The job of a call that has succeeded; it is opened when there is none.
     *
     * @param attempt from 1
     * @throws NotYet while it is under way
     */
    Job succeeded(int attempt, int call, Call.Sent sent) {
        Optional<JobState.Failed> failed = Optional.empty();
        for (int round = 1; round <= order.round(); round++) {
            for (int repeat = 1; repeat <= REPEATS; repeat++) {
                JobKey key = new JobKey(order.key(), call, number(attempt, round, repeat));
                Optional<Job> job = jobs.find(org, key);
                if (job.isEmpty() && round == order.round()) {
                    open(key, attempt, sent);
                    throw new NotYet(PAUSE);
                }
                if (job.isEmpty()) {
                    break;
                }
                switch (job.get().state()) {
                    case JobState.Succeeded _ -> {
                        return job.get();
                    }
                    case JobState.Refused refused -> throw refused(attempt, refused.refusal());
                    case JobState.Failed end -> failed = Optional.of(end);
                    case JobState.Reserved _, JobState.Submitting _, JobState.Submitted _, JobState.Unknown _ ->
                        throw new NotYet(PAUSE);
                }
                if (failed.filter(end -> end.kind() == FaultClass.NEVER).isPresent()) {
                    break;
                }
            }
        }
        throw failed(attempt, failed.orElseThrow());
    }

    private static int number(int attempt, int round, int repeat) {
        return (attempt - 1) * ATTEMPT + (Math.min(round, ATTEMPT / ROUND) - 1) * ROUND + repeat;
    }

    private void open(JobKey key, int attempt, Call.Sent sent) {
        JobOrder bought = new JobOrder(
                purchase.model().id(),
                purchase.model().model(),
                sent,
                1,
                purchase.quote().calls().get(key.call() - 1),
                Scope.paying(org, Optional.of(order.request().production())),
                Optional.of(
                        new Use(order.request().scene(), order.request().shot().id())));
        if (jobs.open(Job.reserved(org, key, bought)) instanceof Jobs.Denied denied) {
            throw denied(attempt, denied.by());
        }
    }

    private RuntimeException denied(int attempt, Budget.Denied by) {
        return ending(
                attempt,
                KitError.BUDGET_EXHAUSTED,
                "filming it with %s costs %s, and of the budget of the %s %s are left. Raise it, or choose a cheaper model; then apply the production again."
                        .formatted(purchase.model().id(), by.price(), by.scope().words(), by.left()));
    }

    private RuntimeException refused(int attempt, Refusal refusal) {
        String categories = refusal.categories().isEmpty() ? "" : " (" + String.join(", ", refusal.categories()) + ")";
        return ending(
                attempt,
                RenderError.CONTENT_REFUSED,
                "%s refuses it%s: %s Nothing was paid; change the brief, it is not asked again by itself."
                        .formatted(purchase.model().id(), categories, refusal.reason()));
    }

    private RuntimeException failed(int attempt, JobState.Failed end) {
        return ending(
                attempt,
                RenderError.MODEL_FAILED,
                "%s gave nothing (%s): %s Apply the production again to have it asked anew."
                        .formatted(purchase.model().id(), end.code(), end.detail()));
    }

    /** What ends the first attempt ends the shot; what ends a later one leaves those before. */
    private RuntimeException ending(int attempt, ErrorCode error, String detail) {
        String said = "Shot %s: %s".formatted(order.request().shot().id(), detail);
        return attempt > 1 ? new NotAgain(said) : new ProblemException(error, said);
    }
}
