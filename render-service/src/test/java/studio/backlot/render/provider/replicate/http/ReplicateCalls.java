package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
final class ReplicateCalls {
    static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    static final Duration MINUTE = Duration.ofMinutes(1);

    private ReplicateCalls() {}

    static ReplicateFake fake(Clock clock) {
        return new ReplicateFake(clock, _ -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8));
    }

    static ReplicateClient client(ReplicateFake fake, String key, Patience patience) {
        return client(fake, key, patience, Nudges.NONE);
    }

    static ReplicateClient client(ReplicateFake fake, String key, Patience patience, Nudges nudges, URI... files) {
        return new ReplicateClient(
                new ReplicateAddress(fake.address(), Set.of(files)), new Secret(key), patience, nudges);
    }

    static VideoOrder order() {
        return order(parameters());
    }

    static VideoOrder order(Map<String, Object> parameters) {
        return order("google/veo-3.1", parameters, List.of());
    }

    static VideoOrder order(String model, Map<String, Object> parameters, List<Picture> pictures) {
        return new VideoOrder(model, "A slow dolly shot of a lighthouse at dusk.", parameters, pictures, OUTPUT);
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("duration", 4, "resolution", "720p", "generate_audio", true));
    }

    static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** How a call has ended after a minute. */
    static Progress ended(ReplicateClient client, MovingClock clock) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    static Trick turned(int status) {
        return new Trick.Turned(status, ReplicateFake.error(status, "It does not work."));
    }

    static Trick turned(int status, String retryAfter) {
        return new Trick.Turned(
                status, ReplicateFake.error(status, "It does not work."), Map.of("Retry-After", retryAfter));
    }
}
