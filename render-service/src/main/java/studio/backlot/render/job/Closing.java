package studio.backlot.render.job;

import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.VideoProvider;

/**
 * A person gives up a job that nobody knows of, so that the call may be paid anew. It is asked after, and its folder looked into,
 * once more before that: a process may have slept between its note and its call for longer than anyone thought. What keeps its result away for
 * now is waited for, a day at most; what keeps it away for good is named in what it is given up with. Where the provider can, the call
 * is ended after it.
 */
public final class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final String CHANGED = "It has just changed.";

    private final Jobs jobs;
    private final Providers providers;
    private final Deliveries deliveries;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {}

    /** It has ended: given up, or with a result that was found after all. */
    public record Ended(Job job) implements Outcome {}

    /** It is as it was. */
    public record Refused(String why) implements Outcome {}

    public Closing(Jobs jobs, Providers providers, Deliveries deliveries, Clock clock) {
        this.jobs = jobs;
        this.providers = providers;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Gives up a job.
     *
     * @param cost what the provider's bill says
     * @param by who has looked at it
     */
    public Outcome close(OrgId org, JobKey key, Money cost, String by) throws InterruptedException {
        Optional<Job> found = jobs.find(org, key);
        if (found.isEmpty() || !(found.get().state() instanceof Unknown unknown)) {
            return new Refused("It is no job that nobody knows of.");
        }
        Job job = found.get();
        Optional<VideoProvider> provider = provider(job);
        if (provider.isEmpty()) {
            return giveUp(job, cost, by);
        }
        Settlement.Outcome looked = new Settlement(jobs, deliveries, clock).settle(job, unknown, provider.get(), true);
        Outcome outcome =
                switch (looked) {
                    case Settlement.End _ -> settled(org, key, cost, by);
                    case Settlement.Nothing _ -> giveUp(job, cost, by);
                    case Settlement.Away away
                    when !unknown.isSilent(clock.instant()) ->
                        new Refused("Its folder cannot be looked into: "
                                + away.fault().detail());
                    case Settlement.Unfit(String why, boolean passing)
                    when passing && !unknown.isSilent(clock.instant()) ->
                        new Refused("There is a result that cannot be had now: " + why);
                    case Settlement.Away _, Settlement.Unfit _ ->
                        giveUp(job.leftToPerson(looked.cause().orElseThrow()), cost, by);
                };
        if (outcome instanceof Ended(Job end)
                && end.state() instanceof Failed
                && unknown.operation().isPresent()) {
            cancel(job, unknown.operation().get(), provider.get());
        }
        return outcome;
    }

    private Outcome giveUp(Job job, Money cost, String by) {
        return jobs.keep(job.closed(cost, by)) ? new Ended(now(job.org(), job.key())) : new Refused(CHANGED);
    }

    /** It has a result, or one that can never be fetched: that is given up too. */
    private Outcome settled(OrgId org, JobKey key, Money cost, String by) {
        Job now = now(org, key);
        if (now.hasEnded()) {
            return new Ended(now);
        }
        return now.waitsForPerson() ? giveUp(now, cost, by) : new Refused(CHANGED);
    }

    private Job now(OrgId org, JobKey key) {
        return jobs.find(org, key).orElseThrow();
    }

    /** Empty also while nobody can look, because the keys that the call was made with are gone. */
    private Optional<VideoProvider> provider(Job job) {
        return switch (providers.access(job.org(), job.order().profile(), job.sentWith())) {
            case Access.Open open -> Optional.of(open.provider());
            case Access.None _, KeysAway _ -> Optional.empty();
        };
    }

    /** The call may be under way still, and cost what nobody wants any more. */
    private static void cancel(Job job, Operation operation, VideoProvider provider) throws InterruptedException {
        provider.cancel(operation)
                .ifPresent(fault -> LOG.infof(
                        "The call of job %s of %s, which was given up, was not cancelled: %s",
                        job.key(), job.org(), fault.code()));
    }
}
