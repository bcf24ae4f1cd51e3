package studio.backlot.render.engine.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.Jobs;
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
    private final Part part;

    Orders(Jobs jobs, LiveJobs live, OrgId org, ShotOrder order, Purchase purchase, Part part) {
        this.jobs = jobs;
        this.live = live;
        this.org = org;
        this.order = order;
        this.purchase = purchase;
        this.part = part;
    }

    /** Every job that the order has had. */
    List<Job> all() {
        return jobs.of(org, part.key());
    }

    /** What this order has paid, also for what failed; what other orders paid for the same is theirs. */
    Money paid() {
        return all().stream()
                .filter(job -> !part.shared() || isOurs(job))
                .map(job -> job.account().total(Movement.Kind.SETTLED))
                .reduce(Money::plus)
                .orElseGet(() -> Money.zero(purchase.quote().total().currency()));
    }

    private boolean isOurs(Job job) {
        Scope build = new Scope(Scope.Kind.BUILD, order.request().production().toString());
        return job.order().scopes().contains(build)
                && job.order().use().filter(use()::equals).isPresent();
    }

    /** What is still to be paid for an attempt, when some jobs of it are known. */
    static Money toPay(Purchase purchase, List<Job> known, int attempt) {
        return IntStream.rangeClosed(1, purchase.calls().size())
                .filter(call -> known.stream().noneMatch(job -> isOf(job, attempt, call) && !isOver(job)))
                .mapToObj(call -> purchase.quote().calls().get(call - 1))
                .reduce(Money.zero(purchase.quote().total().currency()), Money::plus);
    }

    /** What a half asks of the budgets for an attempt. */
    record Asking(Orders orders, Money price) {}

    Asking asking(int attempt) {
        return new Asking(this, toPay(purchase, all(), attempt));
    }

    /** Refuses before any half is ordered what no budget would hold for all of them; half a picture would be paid for nothing. */
    static void requireFunds(List<Asking> halves) {
        List<Asking> asking =
                halves.stream().filter(half -> !half.price().isZero()).toList();
        if (asking.size() < 2) {
            return;
        }
        Money sum = asking.stream().map(Asking::price).reduce(Money::plus).orElseThrow();
        Orders first = asking.getFirst().orders();
        for (Scope scope : first.scopes()) {
            Budget budget = first.jobs.budget(first.org, scope, Money.zero(sum.currency()));
            if (budget.reserve(sum) instanceof Budget.Denied denied) {
                throw new ProblemException(
                        KitError.BUDGET_EXHAUSTED,
                        first.said(
                                "filming %s costs %s together, and of the budget of the %s %s are left. Raise it, or choose a cheaper model; then apply the production again."
                                        .formatted(
                                                asking.stream()
                                                        .map(half -> "%s with %s for %s"
                                                                .formatted(
                                                                        half.orders()
                                                                                .part
                                                                                .it(),
                                                                        half.orders()
                                                                                .purchase
                                                                                .by(),
                                                                        half.price()))
                                                        .collect(Collectors.joining(" and ")),
                                                denied.price(),
                                                denied.scope().words(),
                                                denied.left())));
            }
        }
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
        Optional<Job> paid = part.shared() ? paidBefore(attempt, call) : Optional.empty();
        if (paid.isPresent()) {
            return paid.get();
        }
        Optional<JobState.Failed> failed = Optional.empty();
        for (int round = 1; round <= order.round(); round++) {
            for (int repeat = 1; repeat <= REPEATS; repeat++) {
                JobKey key = new JobKey(part.key(), call, number(attempt, round, repeat));
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

    /** What ends an attempt of which something came that is of no use. */
    RuntimeException unfit(int attempt, String what) {
        return ending(
                attempt,
                RenderError.NO_USABLE_TAKE,
                "%s was asked to extend a video%s: %s. It stays paid and is not asked for again; without extension in its profile the shot is made of calls that go on from frames."
                        .formatted(purchase.model().id(), part.forIt(), what));
    }

    /** By this order or another one, in whatever round of it. */
    private Optional<Job> paidBefore(int attempt, int call) {
        return all().stream()
                .filter(job -> isOf(job, attempt, call) && job.state() instanceof JobState.Succeeded)
                .findFirst();
    }

    private static boolean isOf(Job job, int attempt, int call) {
        return job.key().call() == call && job.key().attempt() / ATTEMPT + 1 == attempt;
    }

    /** Nothing more will come of it. */
    private static boolean isOver(Job job) {
        return job.state() instanceof JobState.Failed || job.state() instanceof JobState.Refused;
    }

    private List<Scope> scopes() {
        return Scope.paying(org, Optional.of(order.request().production()));
    }

    private String said(String detail) {
        return "Shot %s: %s".formatted(order.request().shot().id(), detail);
    }

    private Use use() {
        return new Use(order.request().scene(), order.request().shot().id());
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
                scopes(),
                Optional.of(use()));
        if (jobs.open(Job.reserved(org, key, bought)) instanceof Jobs.Denied denied) {
            throw denied(attempt, denied.by());
        }
    }

    private RuntimeException denied(int attempt, Budget.Denied by) {
        return ending(
                attempt,
                KitError.BUDGET_EXHAUSTED,
                "filming %s with %s costs %s, and of the budget of the %s %s are left. Raise it, or choose a cheaper model; then apply the production again."
                        .formatted(
                                part.it(),
                                purchase.model().id(),
                                by.price(),
                                by.scope().words(),
                                by.left()));
    }

    private RuntimeException refused(int attempt, Refusal refusal) {
        String categories = refusal.categories().isEmpty() ? "" : " (" + String.join(", ", refusal.categories()) + ")";
        return ending(
                attempt,
                RenderError.CONTENT_REFUSED,
                "%s refuses %s%s: %s Nothing was paid%s; change the brief, it is not asked again by itself."
                        .formatted(purchase.model().id(), part.it(), categories, refusal.reason(), part.forIt()));
    }

    private RuntimeException failed(int attempt, JobState.Failed end) {
        return ending(
                attempt,
                RenderError.MODEL_FAILED,
                "%s gave nothing%s (%s): %s Apply the production again to have it asked anew."
                        .formatted(purchase.model().id(), part.forIt(), end.code(), end.detail()));
    }

    /** What ends the first attempt ends the shot; what ends a later one leaves those before. */
    private RuntimeException ending(int attempt, ErrorCode error, String detail) {
        return attempt > 1 ? new NotAgain(said(detail)) : new ProblemException(error, said(detail));
    }
}
