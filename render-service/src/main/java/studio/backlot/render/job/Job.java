package studio.backlot.render.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Account;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Refused;
import studio.backlot.render.job.JobState.Reserved;
import studio.backlot.render.job.JobState.Submitted;
import studio.backlot.render.job.JobState.Submitting;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Refusal;

/**
 * One paid call. Each change gives another job; one that the state does not allow is an {@link IllegalTransition}.
 *
 * @param keys that it was sent with, which alone know of it; absent before that, and of jobs that were sent before this was kept
 * @param version of the row that it was read from; two changes of one version cannot both be kept
 */
public record Job(
        OrgId org, JobKey key, JobOrder order, JobState state, Account account, Optional<KeyTerm> keys, long version) {
    public Job {
        keys = Absent.optional(keys);
    }

    /** A new job, its price held. */
    public static Job reserved(OrgId org, JobKey key, JobOrder order) {
        return new Job(org, key, order, new Reserved(0), Account.reserved(order.most()), Optional.empty(), 1);
    }

    public OutputFolder output() {
        return key.output(org);
    }

    public boolean hasEnded() {
        return state instanceof JobState.Ended;
    }

    /** What was paid beyond the price that it was ordered at. */
    public Money beyond() {
        Money paid = account.total(Movement.Kind.SETTLED);
        return paid.isMoreThan(order.most()) ? paid.minus(order.most()) : Money.zero(account.currency());
    }

    /** Whether nobody but a person can bring it to an end. */
    public boolean waitsForPerson() {
        return state instanceof Unknown unknown && unknown.person();
    }

    /** The keys that whatever is asked next is asked with; empty when nothing was sent, so that those are taken that hold. */
    public Optional<KeyTerm> sentWith() {
        return state instanceof Reserved ? Optional.empty() : Optional.of(keys.orElse(KeyTerm.LASTING));
    }

    /** Noted before the provider is asked. */
    public Job submitting(Instant now) {
        return submitting(now, KeyTerm.LASTING);
    }

    /** The same, with keys of some term. */
    public Job submitting(Instant now, KeyTerm with) {
        return state instanceof Reserved reserved
                ? new Job(
                        org,
                        key,
                        order,
                        new Submitting(reserved.rejections(), now),
                        account,
                        Optional.of(with),
                        version)
                : illegal("submitting");
    }

    /** The provider took it. That may be heard late, when it was thought to be unknown. */
    public Job submitted(Operation operation, Instant now) {
        return switch (state) {
            case Submitting _ -> in(new Submitted(operation, now));
            case Unknown unknown when unknown.operation().isEmpty() -> in(new Submitted(operation, now));
            default -> illegal("submitted");
        };
    }

    /** The provider surely did not take it, and may take it another time. */
    public Job rejected() {
        return switch (state) {
            case Submitting submitting -> in(new Reserved(submitting.rejections() + 1));
            case Unknown unknown when unknown.operation().isEmpty() -> in(new Reserved(1));
            default -> illegal("reserved");
        };
    }

    /** At the price that it was ordered at. */
    public Job succeeded(List<AssetRef> assets, Instant now) {
        return succeeded(assets, Optional.empty(), now);
    }

    /**
     * It is paid.
     *
     * @param charged what the provider says that it costs, more or less than was held
     */
    public Job succeeded(List<AssetRef> assets, Optional<Money> charged, Instant now) {
        Optional<Duration> took =
                switch (state) {
                    case Submitted submitted -> Optional.of(Duration.between(submitted.at(), now));
                    case Unknown _ -> Optional.empty();
                    default -> throw new IllegalTransition(state, "succeeded");
                };
        Money cost = charged.filter(this::comparable).orElse(order.price().times(assets.size()));
        return paid(new Succeeded(assets, cost, took), cost);
    }

    public Job refused(Refusal refusal) {
        return switch (state) {
            case Submitting _, Submitted _, Unknown _ -> free(new Refused(refusal));
            default -> illegal("refused");
        };
    }

    /** It failed and costs nothing. */
    public Job failed(Fault fault) {
        return failed(fault, Optional.empty());
    }

    /**
     * It failed.
     *
     * @param charged what it costs all the same
     */
    public Job failed(Fault fault, Optional<Money> charged) {
        Money cost = charged.filter(this::comparable).orElse(Money.zero(account.currency()));
        return switch (state) {
            case Reserved _, Submitting _, Submitted _, Unknown _ ->
                paid(new Failed(fault.kind(), fault.code(), fault.detail()), cost);
            default -> illegal("failed");
        };
    }

    public Job unknown(String cause, Instant now) {
        return switch (state) {
            case Submitting _ -> in(new Unknown(cause, now, Optional.empty(), 0, false));
            case Submitted submitted -> in(new Unknown(cause, now, Optional.of(submitted.operation()), 0, false));
            default -> illegal("unknown");
        };
    }

    /** Its folder was found empty once more. */
    public Job looked(int mostLooks) {
        return looked(mostLooks, Optional.empty());
    }

    /**
     * Its folder was looked into in vain once more.
     *
     * @param cause other than that nothing was there
     */
    public Job looked(int mostLooks, Optional<String> cause) {
        return state instanceof Unknown before
                ? in(new Unknown(
                        cause.orElse(before.cause()),
                        before.since(),
                        before.operation(),
                        before.looks() + 1,
                        before.looks() + 1 >= mostLooks))
                : illegal("unknown");
    }

    /** Nothing is left to try. */
    public Job leftToPerson(String cause) {
        return state instanceof Unknown before
                ? in(new Unknown(cause, before.since(), before.operation(), before.looks(), true))
                : illegal("unknown");
    }

    /** A person has found out what it cost, and that nothing will come of it. */
    public Job closed(Money cost, String by) {
        return state instanceof Unknown unknown
                ? paid(
                        new Failed(FaultClass.AMBIGUOUS, "closed", "%s; closed by %s".formatted(unknown.cause(), by)),
                        cost)
                : illegal("failed");
    }

    private Job in(JobState other) {
        return new Job(org, key, order, other, account, keys, version);
    }

    private Job free(JobState other) {
        return paid(other, Money.zero(account.currency()));
    }

    private Job paid(JobState other, Money cost) {
        return new Job(org, key, order, other, account.settled(cost), keys, version);
    }

    /** An amount of another currency says nothing of a budget. */
    private boolean comparable(Money charged) {
        return charged.currency().equals(account.currency());
    }

    private Job illegal(String to) {
        throw new IllegalTransition(state, to);
    }
}
