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

    /** Empty when this is not the end. */
    Optional<Next> settle(Job job, Progress progress, VideoProvider provider) throws InterruptedException {
        return switch (progress) {
            case Progress.Running _ -> Optional.empty();
            case Progress.Done done -> fetch(job, done.files(), done.cost(), provider);
            case Refusal refusal -> Optional.of(keep(job.refused(refusal)));
            case Progress.Broken broken -> Optional.of(keep(job.failed(broken.fault(), broken.cost())));
            case Fault fault when fault.code().equals("gone") -> gone(job, fault);
            case Fault _ -> Optional.empty();
        };
    }

    /**
     * Empty when there is nothing yet.
     *
     * @param last whether fewer results than were ordered will do
     */
    Optional<Next> settle(Job job, Traces traces, VideoProvider provider, boolean last) throws InterruptedException {
        return switch (traces) {
            case Traces.Found found
            when last || found.files().size() >= job.order().results() ->
                fetch(job, found.files(), Optional.empty(), provider);
            case Traces.Found _, Traces.Nothing _ -> Optional.empty();
            case Fault fault -> Optional.of(new Next.Later(fault.retryAfter().orElse(Duration.ofMinutes(1))));
        };
    }

    /** The provider has forgotten an operation that it named: its folder may still tell. */
    private Optional<Next> gone(Job job, Fault fault) {
        return job.state() instanceof Unknown
                ? Optional.empty()
                : Optional.of(keep(job.unknown(cause(fault), clock.instant())));
    }

    private Optional<Next> fetch(Job job, List<RemoteFile> files, Optional<Money> cost, VideoProvider provider)
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
                return Optional.empty();
            } finally {
                deliveries.remove(scratch);
            }
        }
        return Optional.of(keep(job.succeeded(assets, cost, clock.instant())));
    }

    /** What can never be fetched is paid all the same: somebody must see it. */
    private Optional<Next> undelivered(Job job, Fault fault) {
        if (fault.kind() != FaultClass.NEVER) {
            return Optional.empty();
        }
        Job unknown = job.state() instanceof Unknown ? job : job.unknown(cause(fault), clock.instant());
        return Optional.of(keep(unknown.leftToPerson(cause(fault))));
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
