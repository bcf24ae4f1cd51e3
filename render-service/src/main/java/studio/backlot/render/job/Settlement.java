package studio.backlot.render.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoProvider;

/** Brings an accepted job to its end: fetches what was made, keeps it, and settles the money. */
final class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);
    private static final Next SOON = new Next.Later(Duration.ofSeconds(1));

    private final Jobs jobs;
    private final Deliveries deliveries;
    private final Clock clock;

    Settlement(Jobs jobs, Deliveries deliveries, Clock clock) {
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** Why it is not the end; empty when there is nothing yet. */
        default Optional<String> cause() {
            return switch (this) {
                case End _, Nothing _ -> Optional.empty();
                case Away away -> Optional.of(Settlement.cause(away.fault()));
                case Unfit unfit -> Optional.of(unfit.why());
            };
        }
    }

    /** It has ended, is unknown now, or somebody else has changed it. */
    record End(Next next) implements Outcome {}

    /** There is nothing yet. */
    record Nothing() implements Outcome {}

    /** It cannot be looked into now. */
    record Away(Fault fault) implements Outcome {
        Duration pause() {
            return fault.retryAfter().orElse(Duration.ofMinutes(1));
        }
    }

    /**
     * It was looked into in vain, and not because nothing is there.
     *
     * @param passing whether it may be otherwise the next time
     */
    record Unfit(String why, boolean passing) implements Outcome {}

    /**
     * By all that can be learnt of a job that nobody knows of: its operation, if its name is known, and what the call has left.
     *
     * @param last whether fewer results than were ordered will do
     */
    Outcome settle(Job job, Unknown unknown, VideoProvider provider, boolean last) throws InterruptedException {
        Outcome asked = unknown.operation().isPresent()
                ? settle(job, provider.poll(unknown.operation().get()), provider)
                : new Nothing();
        if (asked instanceof End) {
            return asked;
        }
        Outcome looked = settle(job, provider.look(job.output()), provider, last);
        return looked instanceof Nothing ? asked : looked;
    }

    Outcome settle(Job job, Progress progress, VideoProvider provider) throws InterruptedException {
        return switch (progress) {
            case Progress.Running _ -> new Nothing();
            case Progress.Done done -> fetch(job, done.files(), done.cost(), provider);
            case Refusal refusal -> new End(keep(job.refused(refusal)));
            case Progress.Broken broken -> new End(keep(job.failed(broken.fault(), broken.cost())));
            case Fault fault when fault.code().equals("gone") -> gone(job, fault);
            case Fault _ -> new Nothing();
        };
    }

    /**
     * By what the call has left.
     *
     * @param last whether fewer results than were ordered will do
     */
    Outcome settle(Job job, Traces traces, VideoProvider provider, boolean last) throws InterruptedException {
        return switch (traces) {
            case Traces.Found found
            when last || found.files().size() >= job.order().results() ->
                fetch(job, found.files(), Optional.empty(), provider);
            case Traces.Found _, Traces.Nothing _ -> new Nothing();
            case Fault fault when fault.kind() == FaultClass.NEVER -> new Unfit(cause(fault), false);
            case Fault fault -> new Away(fault);
        };
    }

    /** The provider has forgotten an operation that it named: its folder may still tell. */
    private Outcome gone(Job job, Fault fault) {
        return job.state() instanceof Unknown
                ? new Unfit(cause(fault), false)
                : new End(keep(job.unknown(cause(fault), clock.instant())));
    }

    private Outcome fetch(Job job, List<RemoteFile> files, Optional<Money> cost, VideoProvider provider)
            throws InterruptedException {
        List<AssetRef> assets = new ArrayList<>();
        for (RemoteFile file : files) {
            Path scratch = deliveries.scratch();
            try {
                if (provider.download(file, job.output(), scratch) instanceof Fault fault) {
                    return undelivered(job, fault);
                }
                assets.add(deliveries.keep(job.org(), scratch));
            } catch (Deliveries.Damaged damaged) {
                return damaged(job, damaged);
            } finally {
                deliveries.remove(scratch);
            }
        }
        return new End(keep(job.succeeded(assets, cost, clock.instant())));
    }

    /** It is fetched as often as an empty folder is looked into: what is paid is not given up for one bad copy. */
    private Outcome damaged(Job job, Deliveries.Damaged damaged) {
        String cause = "unreadable: " + damaged.getMessage();
        return job.state() instanceof Unknown
                ? new Unfit(cause, !job.waitsForPerson())
                : new End(keep(job.unknown(cause, clock.instant())));
    }

    /** What can never be fetched is paid all the same: somebody must see it. */
    private Outcome undelivered(Job job, Fault fault) {
        if (fault.kind() != FaultClass.NEVER) {
            return new Unfit(cause(fault), true);
        }
        Job unknown = job.state() instanceof Unknown ? job : job.unknown(cause(fault), clock.instant());
        return new End(keep(unknown.leftToPerson(cause(fault))));
    }

    private Next keep(Job changed) {
        boolean kept = jobs.keep(changed);
        if (kept && !changed.beyond().isZero()) {
            LOG.warnf(
                    "Job %s of %s cost %s more than the %s that %s was to cost at most.",
                    changed.key(),
                    changed.org(),
                    changed.beyond(),
                    changed.order().most(),
                    changed.order().profile());
        }
        return kept && (changed.hasEnded() || changed.waitsForPerson()) ? new Next.Rest() : SOON;
    }

    private static String cause(Fault fault) {
        return fault.code() + ": " + fault.detail();
    }
}
