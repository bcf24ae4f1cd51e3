package studio.backlot.render.job;

import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoProvider;

/**
 * A person gives up a job that nobody knows of, so that the call may be paid anew. Its folder is looked into once more
 * before that: a process may have slept between its note and its call for longer than anyone thought. Where the provider can, the
 * call is ended after it.
 */
public final class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class);

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
        if (provider.isPresent()) {
            Traces traces = provider.get().look(job.output());
            if (traces instanceof Fault fault) {
                return new Refused("Its folder cannot be looked into: " + fault.detail());
            }
            if (new Settlement(jobs, deliveries, clock)
                    .settle(job, traces, provider.get(), true)
                    .isPresent()) {
                return ended(org, key);
            }
            if (traces instanceof Traces.Found) {
                return new Refused("There is a result that cannot be fetched.");
            }
        }
        if (!jobs.keep(job.closed(cost, by))) {
            return new Refused("It has just changed.");
        }
        if (provider.isPresent() && unknown.operation().isPresent()) {
            cancel(job, unknown.operation().get(), provider.get());
        }
        return ended(org, key);
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

    private Outcome ended(OrgId org, JobKey key) {
        Job now = jobs.find(org, key).orElseThrow();
        return now.hasEnded() ? new Ended(now) : new Refused("There is a result that cannot be fetched.");
    }
}
