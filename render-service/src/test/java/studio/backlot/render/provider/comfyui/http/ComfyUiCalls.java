package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
final class ComfyUiCalls {
    static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");

    /** The name of a call into it. */
    static final String CALL = ComfyUiAddress.call(OUTPUT).name();

    static final Duration MINUTE = Duration.ofMinutes(1);

    private ComfyUiCalls() {}

    static ComfyUiFake fake(Clock clock) {
        return new ComfyUiFake(clock, _ -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8));
    }

    static ComfyUiClient client(ComfyUiFake fake, Patience patience) {
        return client(fake, Optional.empty(), patience);
    }

    static ComfyUiClient client(ComfyUiFake fake, Optional<String> key, Patience patience) {
        return new ComfyUiClient(
                new ComfyUiAddress(fake.address()), key.map(Secret::new), ComfyUiCounterpart.EXAMPLES, patience);
    }

    static VideoOrder order(Picture... pictures) {
        return order("wan-2.2-ti2v-5b", parameters(), pictures);
    }

    static VideoOrder order(String model, Map<String, Object> parameters, Picture... pictures) {
        return new VideoOrder(
                model, "A slow dolly shot of a lighthouse at dusk.", parameters, List.of(pictures), OUTPUT);
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>(
                Map.of("seconds", 4, "size", "1280x720", "fps", 24, "multiple", 32, "seed", 7, "negative", "text"));
    }

    static Picture frame(int bytes) {
        return new Picture(Role.FIRST_FRAME, "image/png", new byte[bytes]);
    }

    static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** How a call has ended after a minute. */
    static Progress ended(ComfyUiClient client, MovingClock clock) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    static Trick turned(int status) {
        return new Trick.Turned(status, ComfyUiFake.error("It does not work."));
    }

    static Trick turned(int status, String retryAfter) {
        return new Trick.Turned(status, ComfyUiFake.error("It does not work."), Map.of("Retry-After", retryAfter));
    }

    /** What the fake was sent last. */
    static JsonNode sent(ComfyUiFake fake) throws Exception {
        return Json.mapper().readTree(fake.submitted().getLast());
    }
}
