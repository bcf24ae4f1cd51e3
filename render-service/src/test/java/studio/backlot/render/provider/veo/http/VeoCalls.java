package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
public final class VeoCalls {
    public static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String FIRST =
            "projects/p1/locations/us-central1/publishers/google/models/veo-3.1-generate-001"
                    + "/operations/00000001-0000-4000-8000-000000000000";

    private VeoCalls() {}

    public static VeoFake fake(Clock clock) {
        return new VeoFake(clock, _ -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8));
    }

    /** How a call has ended after a minute. */
    static Progress ended(VeoClient client, MovingClock clock, VideoOrder order) throws InterruptedException {
        Operation operation = accepted(client.submit(order));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static VeoClient client(VeoFake fake, String key, Patience patience) {
        return new VeoClient(account(fake), AccessTokens.fixed(new Secret(key)), patience);
    }

    public static CloudAccount account(VeoFake fake) {
        URI address = fake.address();
        return new CloudAccount(address, address, "p1", "us-central1", "films");
    }

    public static VideoOrder order() {
        return new VideoOrder(model(), "A slow dolly shot of a lighthouse at dusk.", parameters(), List.of(), OUTPUT);
    }

    static String model() {
        return "veo-3.1-generate-001";
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("sampleCount", 1, "durationSeconds", 4, "generateAudio", true));
    }

    public static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    /** Of the fake's first operation. */
    static Trick says(String answer) {
        return new Trick.Says(named(answer));
    }

    /** With the name of the fake's first operation. */
    static String named(String answer) {
        return answer.replace("NAME", FIRST);
    }

    static Trick turned(int status, String reason) {
        return turned(status, reason, "It does not work.");
    }

    static Trick turned(int status, String reason, String message) {
        return new Trick.Turned(status, error(status, reason, message));
    }

    static String error(int status, String reason, String message) {
        return "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(status, message, reason);
    }
}
