package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Calls for the tests to make, and who makes them. */
public final class OmniCalls {
    static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final String MODEL = "gemini-omni-1.2-flash";

    private OmniCalls() {}

    static OmniFake fake(Clock clock) {
        return new OmniFake(clock, _ -> Rig.FOOTAGE.getBytes(StandardCharsets.UTF_8));
    }

    /** A client of the fake's only project. */
    public static OmniClient client(OmniFake fake, String token, Patience patience) {
        return new OmniClient(
                new CloudAccount(fake.address(), fake.address(), "p1", "global", "films"),
                OmniFake.REVISION,
                AccessTokens.fixed(new Secret(token)),
                patience);
    }

    static VideoOrder order(Picture... pictures) {
        return order(MODEL, parameters(), pictures);
    }

    static VideoOrder order(String model, Map<String, Object> parameters, Picture... pictures) {
        return new VideoOrder(
                model, "A slow dolly shot of a lighthouse at dusk.", parameters, List.of(pictures), OUTPUT);
    }

    /** What the compiler says of four seconds. */
    public static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of(
                "response_format.duration", "4s",
                "response_format.resolution", "720p",
                "response_format.aspect_ratio", "16:9",
                "generation_config.seed", 7L));
    }

    static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** How a call has ended after a minute. */
    static Progress ended(OmniClient client, MovingClock clock) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    static Trick turned(int status, String code, String message) {
        return new Trick.Turned(status, OmniFake.error(code, message));
    }
}
