package studio.backlot.render.provider.openai.http;

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
import studio.backlot.fakes.openai.Manner;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.openai.OpenAiVideosAddress;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
final class OpenAiVideosCalls {
    static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    static final Duration MINUTE = Duration.ofMinutes(1);

    private OpenAiVideosCalls() {}

    static OpenAiVideosFake fake(Clock clock) {
        return fake(clock, Manner.OPENAI);
    }

    static OpenAiVideosFake fake(Clock clock, Manner manner) {
        return new OpenAiVideosFake(
                clock, _ -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8), manner);
    }

    static OpenAiVideosClient client(OpenAiVideosFake fake, String key, Patience patience, URI... files) {
        return new OpenAiVideosClient(
                new OpenAiVideosAddress(fake.address(), Set.of(files)), new Secret(key), patience);
    }

    static VideoOrder order() {
        return order(parameters());
    }

    static VideoOrder order(Map<String, Object> parameters) {
        return new VideoOrder("sora-2", "A slow dolly shot of a lighthouse at dusk.", parameters, List.of(), OUTPUT);
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("seconds", "4", "size", "1280x720"));
    }

    static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** How a call has ended after a minute. */
    static Progress ended(OpenAiVideosClient client, MovingClock clock) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    static String error(String code) {
        return Json.write(
                Map.of("error", Map.of("message", "It does not work.", "type", "invalid_request_error", "code", code)));
    }

    static Trick turned(int status, String code) {
        return new Trick.Turned(status, error(code));
    }
}
