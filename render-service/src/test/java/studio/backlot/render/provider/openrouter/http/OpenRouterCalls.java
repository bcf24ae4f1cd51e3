package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
final class OpenRouterCalls {
    static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    static final Duration MINUTE = Duration.ofMinutes(1);

    private OpenRouterCalls() {}

    static OpenRouterFake fake(Clock clock) {
        return new OpenRouterFake(
                clock, _ -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8), new BigDecimal("1.25"));
    }

    static OpenRouterClient client(OpenRouterFake fake, String key, Patience patience) {
        return new OpenRouterClient(new OpenRouterAddress(fake.address()), new Secret(key), patience, Nudges.NONE);
    }

    static VideoOrder order() {
        return order(parameters());
    }

    static VideoOrder order(Map<String, Object> parameters) {
        return new VideoOrder(
                "google/veo-3.1", "A slow dolly shot of a lighthouse at dusk.", parameters, List.of(), OUTPUT);
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("duration", 4, "resolution", "720p", "generate_audio", true));
    }

    static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** How a call has ended after a minute. */
    static Progress ended(OpenRouterClient client, MovingClock clock) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    static String error(int code, String message, Map<String, Object> metadata) {
        return Json.write(
                Map.of("error", Map.of("code", code, "message", message, "metadata", metadata), "user_id", "user_1"));
    }

    static Trick turned(int status) {
        return new Trick.Turned(status, error(status, "It does not work.", Map.of()));
    }

    static Trick turned(int status, String retryAfter) {
        return new Trick.Turned(
                status, error(status, "It does not work.", Map.of()), Map.of("Retry-After", retryAfter));
    }

    /** With a good status. */
    static Trick says(int code) {
        return new Trick.Says(error(code, "It does not work.", Map.of()));
    }
}
