package studio.backlot.render.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;

/**
 * Has a picture drawn by a provider that draws it later, within one turn. A call is noted before it is made and its name is kept as
 * soon as it is known, so that whoever comes after a death goes on with it. One of which nothing is known is made once more at most.
 */
public final class LaterDrawing {
    /** How often a picture may be asked for while nobody knows what became of a call: each may be paid. */
    private static final int MOST_CALLS = 2;

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(10);
    private static final int SLOWER = 4;

    private final ImageCalls calls;
    private final Clock clock;
    private final Pausing pausing;
    private final Duration patience;

    /** How time is let pass. */
    @FunctionalInterface
    public interface Pausing {
        void pause(Duration time) throws InterruptedException;
    }

    /**
     * By a clock.
     *
     * @param patience how long a picture is waited for within one turn, and a call that was noted may be made
     */
    public LaterDrawing(ImageCalls calls, Clock clock, Pausing pausing, Duration patience) {
        this.calls = calls;
        this.clock = clock;
        this.pausing = pausing;
        this.patience = patience;
    }

    /**
     * The picture, or why it is not here. A fault that may be tried again leaves what is known of the call.
     *
     * @param key of what is asked for
     * @param scratch a file for what comes
     */
    public Drawing draw(OrgId org, String key, ImagesLater provider, ImageOrder order, Path scratch)
            throws InterruptedException {
        Turn turn = new Turn(org, key, provider, order, scratch, clock.instant());
        Optional<ImageCall> known = calls.find(org, key);
        return known.isPresent() ? turn.resumed(known.get()) : turn.asked(1);
    }

    /** One process at one picture. */
    private final class Turn {
        private final OrgId org;
        private final String key;
        private final ImagesLater provider;
        private final ImageOrder order;
        private final Path scratch;
        private final Instant begun;

        Turn(OrgId org, String key, ImagesLater provider, ImageOrder order, Path scratch, Instant begun) {
            this.org = org;
            this.key = key;
            this.provider = provider;
            this.order = order;
            this.scratch = scratch;
            this.begun = begun;
        }

        Drawing resumed(ImageCall call) throws InterruptedException {
            if (call.operation().isPresent()) {
                return awaited(call.operation().get(), call.number());
            }
            return switch (provider.find(output())) {
                case Submission.Accepted accepted -> accepted(accepted.operation(), call.number());
                case Trail.None _ when call.number() < MOST_CALLS -> asked(call.number() + 1);
                case Trail.None _ ->
                    Fault.of(
                            FaultClass.NEVER,
                            "lost",
                            "It was asked for %d times, and nobody knows what became of it.".formatted(MOST_CALLS));
                case Fault fault -> fault;
            };
        }

        Drawing asked(int number) throws InterruptedException {
            Instant since = clock.instant();
            if (!calls.begin(org, key, ImageCall.begun(number, since))) {
                return Fault.of(FaultClass.BACKOFF, "overtaken", "Another process asks for it.");
            }
            if (!clock.instant().isBefore(since.plus(patience))) {
                // This process slept, and another may have thought that the call was made. It was not, and is not any
                // more.
                calls.undone(org, key, number, Optional.empty());
                return Fault.of(FaultClass.BACKOFF, "overslept", "It was not asked for in time.");
            }
            return switch (provider.submit(order, output())) {
                case Submission.Accepted accepted -> accepted(accepted.operation(), number);
                case Refusal refusal -> ended(number, Optional.empty(), refusal);
                case Fault fault ->
                    fault.kind() == FaultClass.AMBIGUOUS ? fault : ended(number, Optional.empty(), fault);
            };
        }

        private Drawing accepted(Operation operation, int number) throws InterruptedException {
            calls.accepted(org, key, operation);
            return awaited(operation, number);
        }

        private Drawing awaited(Operation operation, int number) throws InterruptedException {
            while (true) {
                Optional<Duration> asked = Optional.empty();
                switch (provider.poll(operation)) {
                    case Progress.Running _ -> {}
                    case Progress.Done done -> {
                        Optional<Drawing> fetched = fetched(done);
                        if (fetched.isPresent()) {
                            return fetched.get();
                        }
                    }
                    case Progress.Broken broken -> {
                        return ended(number, Optional.of(operation), broken.fault());
                    }
                    case Refusal refusal -> {
                        return ended(number, Optional.of(operation), refusal);
                    }
                    case Fault fault
                    when fault.kind() == FaultClass.NEVER -> {
                        return fault;
                    }
                    case Fault fault -> asked = fault.retryAfter();
                }
                Duration pause = pause(asked);
                if (!clock.instant().plus(pause).isBefore(begun.plus(patience))) {
                    return new Fault(
                            FaultClass.RETRY_AFTER, "under-way", "It is ordered, and not here.", Optional.of(pause));
                }
                pausing.pause(pause);
            }
        }

        /** Empty when it may come another time. */
        private Optional<Drawing> fetched(Progress.Done done) throws InterruptedException {
            return switch (provider.download(done.files().getFirst(), scratch)) {
                case Download.Complete _ -> Optional.of(new Drawing.Drawn(read(), done.cost()));
                case Fault fault when fault.kind() == FaultClass.NEVER -> Optional.of(fault);
                case Fault _ -> Optional.empty();
            };
        }

        private byte[] read() {
            try {
                return Files.readAllBytes(scratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Drawing ended(int number, Optional<Operation> operation, Drawing end) {
            calls.undone(org, key, number, operation);
            return end;
        }

        /** Ever longer, and as long as the provider asks for. */
        private Duration pause(Optional<Duration> asked) {
            Duration slower = Duration.between(begun, clock.instant()).dividedBy(SLOWER);
            Duration pause = slower.compareTo(LEAST_PAUSE) < 0
                    ? LEAST_PAUSE
                    : slower.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : slower;
            return asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause);
        }

        private OutputFolder output() {
            return ImageCall.output(org, key);
        }
    }
}
