package studio.backlot.render.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.job.JobState.Reserved;
import studio.backlot.render.job.JobState.Submitted;
import studio.backlot.render.job.JobState.Submitting;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoBefore;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;

/**
 * Takes a job one step further. Any process may take any step at any time, also two at once or one that was thought dead:
 * what a step learns is kept against the version that it began with, and a call that costs is noted before it is made.
 */
public final class JobSteps {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_RACES = 5;
    private static final String NO_PROVIDER = "no-provider";
    private static final String NOBODY_ASKS = "The organisation has no provider for this profile.";

    private final Jobs jobs;
    private final Providers providers;
    private final Deliveries deliveries;
    private final JobPatience patience;
    private final Clock clock;
    private final Turnstile turnstile;
    private final JobWatch watch;

    /** For calls that nobody counts or hears of. */
    public JobSteps(Jobs jobs, Providers providers, Deliveries deliveries, JobPatience patience, Clock clock) {
        this(jobs, providers, deliveries, patience, clock, Turnstile.OPEN, JobWatch.NONE);
    }

    public JobSteps(
            Jobs jobs,
            Providers providers,
            Deliveries deliveries,
            JobPatience patience,
            Clock clock,
            Turnstile turnstile,
            JobWatch watch) {
        this.turnstile = turnstile;
        this.watch = watch;
        this.jobs = jobs;
        this.providers = providers;
        this.deliveries = deliveries;
        this.patience = patience;
        this.clock = clock;
    }

    public Next step(OrgId org, JobKey key) throws InterruptedException {
        Optional<Job> found = jobs.find(org, key);
        if (found.isEmpty() || found.get().hasEnded() || found.get().waitsForPerson()) {
            return new Next.Rest();
        }
        Job job = found.get();
        return switch (providers.access(org, job.order().profile(), job.sentWith())) {
            case Access.Open open -> step(job, open);
            case Access.None _ -> withoutProvider(job);
            case KeysAway away -> withoutKeys(job, away);
        };
    }

    private Next step(Job job, Access.Open open) throws InterruptedException {
        return switch (job.state()) {
            case Reserved _ -> submit(job, open);
            case Submitting submitting -> interrupted(job, submitting);
            case Submitted submitted -> ask(job, submitted, open.provider());
            case Unknown unknown -> reconcile(job, unknown, open.provider());
            case JobState.Ended _ -> new Next.Rest();
        };
    }

    /** It waits until they are entered again; when that takes too long, a person may also give the call up. */
    private Next withoutKeys(Job job, KeysAway away) {
        return switch (job.state()) {
            case Submitting submitting -> interrupted(job, submitting);
            case Submitted submitted
            when !away.elsewhere() && isLate(submitted) -> keep(job.unknown("keys: " + away.why(), clock.instant()));
            default -> new Next.Later(away.pause());
        };
    }

    /** Nobody can ask after a call whose provider was taken away: in the end a person says what became of it. */
    private Next withoutProvider(Job job) {
        return switch (job.state()) {
            case Reserved _ -> keep(job.failed(Fault.of(FaultClass.NEVER, NO_PROVIDER, NOBODY_ASKS)));
            case Submitting submitting -> interrupted(job, submitting);
            case Submitted submitted
            when isLate(submitted) -> keep(job.unknown(NO_PROVIDER + ": " + NOBODY_ASKS, clock.instant()));
            case Unknown unknown -> lookedInVain(job, unknown, Optional.empty());
            default -> new Next.Later(patience.pause(MOST_RACES, Optional.empty()));
        };
    }

    private Next submit(Job job, Access.Open open) throws InterruptedException {
        VideoProvider provider = open.provider();
        VideoOrder order = order(job);
        Optional<Duration> wait = turnstile.enter(job, open.owner());
        if (wait.isPresent()) {
            return new Next.Later(wait.get());
        }
        Instant now = clock.instant();
        if (!jobs.keep(job.submitting(now, open.term()))) {
            return new Next.Later(SOON);
        }
        if (isOver(now)) {
            // This process slept, and others think that the call was made. It was not, and is not any more.
            return heard(job, Fault.of(FaultClass.BACKOFF, "overslept", "The call was not made in time."));
        }
        Submission answer = provider.submit(order);
        Next next = heard(job, answer);
        if (answer instanceof Submission.Accepted accepted) {
            watch.follow(job, accepted.operation(), provider);
        }
        return next;
    }

    /** The answer is kept also when it comes so late that the job was thought to be unknown. */
    private Next heard(Job job, Submission answer) {
        for (int race = 1; race <= MOST_RACES; race++) {
            Job now = jobs.find(job.org(), job.key()).orElseThrow();
            if (!awaitsAnswer(now)) {
                return now.hasEnded() ? new Next.Rest() : new Next.Later(SOON);
            }
            Answered answered = answered(now, answer);
            if (jobs.keep(answered.job())) {
                return answered.next();
            }
        }
        return new Next.Later(SOON);
    }

    private static boolean awaitsAnswer(Job job) {
        return switch (job.state()) {
            case Submitting _ -> true;
            case Unknown unknown -> unknown.operation().isEmpty();
            default -> false;
        };
    }

    private record Answered(Job job, Next next) {}

    private Answered answered(Job job, Submission answer) {
        return switch (answer) {
            case Submission.Accepted accepted ->
                new Answered(
                        job.submitted(accepted.operation(), clock.instant()),
                        new Next.Later(pace(job).pause(Duration.ZERO)));
            case Refusal refusal -> new Answered(job.refused(refusal), new Next.Rest());
            case Fault fault -> notAccepted(job, fault);
        };
    }

    private Answered notAccepted(Job job, Fault fault) {
        return switch (fault.kind()) {
            case RETRY_AFTER, BACKOFF -> {
                int before = job.state() instanceof Submitting submitting ? submitting.rejections() : 0;
                yield before + 1 >= patience.rejections()
                        ? new Answered(job.failed(fault), new Next.Rest())
                        : new Answered(job.rejected(), new Next.Later(patience.pause(before, fault.retryAfter())));
            }
            case NEVER -> new Answered(job.failed(fault), new Next.Rest());
            case AMBIGUOUS ->
                job.state() instanceof Submitting
                        ? new Answered(
                                job.unknown(fault.code() + ": " + fault.detail(), clock.instant()),
                                new Next.Later(patience.backOff()))
                        : new Answered(job, new Next.Later(patience.backOff()));
        };
    }

    /** Whoever asked may still be waiting for the answer; after that nobody knows. */
    private Next interrupted(Job job, Submitting submitting) {
        if (!isOver(submitting.since())) {
            return new Next.Later(
                    Duration.between(clock.instant(), submitting.since().plus(patience.submit())));
        }
        boolean kept =
                jobs.keep(job.unknown("interrupted: the call was begun and its answer not kept", clock.instant()));
        return new Next.Later(kept ? patience.backOff() : SOON);
    }

    private boolean isOver(Instant since) {
        return !clock.instant().isBefore(since.plus(patience.submit()));
    }

    private Next ask(Job job, Submitted submitted, VideoProvider provider) throws InterruptedException {
        Duration elapsed = Duration.between(submitted.at(), clock.instant());
        Progress progress = provider.poll(submitted.operation());
        if (new Settlement(jobs, deliveries, clock).settle(job, progress, provider)
                instanceof Settlement.End(Next next)) {
            return next;
        }
        if (isLate(submitted)) {
            return keep(job.unknown(
                    "silent: no result within " + patience.longest().toMinutes() + " min", clock.instant()));
        }
        watch.follow(job, submitted.operation(), provider);
        Duration pause = pace(job).pause(elapsed);
        Optional<Duration> asked = progress instanceof Fault fault ? fault.retryAfter() : Optional.empty();
        return new Next.Later(
                asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause));
    }

    private boolean isLate(Submitted submitted) {
        return Duration.between(submitted.at(), clock.instant()).compareTo(patience.longest()) > 0;
    }

    private Pace pace(Job job) {
        Function<Duration, Pace> learnt = patience.pace()::usually;
        return jobs.usual(job.org(), job.order().profile()).map(learnt).orElse(patience.pace());
    }

    private Next reconcile(Job job, Unknown unknown, VideoProvider provider) throws InterruptedException {
        boolean last = patience.looks() <= unknown.looks() + 1;
        Settlement.Outcome outcome = new Settlement(jobs, deliveries, clock).settle(job, unknown, provider, last);
        return switch (outcome) {
            case Settlement.End(Next next) -> next;
            case Settlement.Away away when !unknown.isSilent(clock.instant()) -> new Next.Later(away.pause());
            case Settlement.Away _, Settlement.Unfit _, Settlement.Nothing _ ->
                lookedInVain(job, unknown, outcome.cause());
        };
    }

    private Next lookedInVain(Job job, Unknown unknown, Optional<String> cause) {
        Job looked = job.looked(patience.looks(), cause);
        boolean kept = jobs.keep(looked);
        if (kept && looked.waitsForPerson()) {
            return new Next.Rest();
        }
        return new Next.Later(kept ? patience.pause(unknown.looks(), Optional.empty()) : SOON);
    }

    private Next keep(Job changed) {
        boolean kept = jobs.keep(changed);
        return kept && changed.hasEnded() ? new Next.Rest() : new Next.Later(SOON);
    }

    private VideoOrder order(Job job) {
        return new VideoOrder(
                job.order().model(),
                job.order().sent().words(),
                job.order().sent().parameters(),
                job.order().sent().references().stream()
                        .filter(reference -> reference.role() != Role.VIDEO)
                        .map(reference -> deliveries.picture(job.org(), reference))
                        .toList(),
                before(job),
                job.output());
    }

    private Optional<VideoBefore> before(Job job) {
        return job.order().sent().references().stream()
                .filter(reference -> reference.role() == Role.VIDEO)
                .findFirst()
                .map(reference -> new VideoBefore(deliveries.video(job.org(), reference), left(job, reference)));
    }

    /** Where the call that made a video was told to leave it; other calls of the take have other videos. */
    private Optional<OutputFolder> left(Job job, Reference video) {
        return jobs.of(job.org(), job.key().take()).stream()
                .filter(other -> other.state() instanceof JobState.Succeeded made
                        && made.assets().equals(List.of(video.asset().orElseThrow())))
                .map(Job::output)
                .findFirst();
    }
}
