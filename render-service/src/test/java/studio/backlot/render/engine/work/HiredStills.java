package studio.backlot.render.engine.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.test.AgreedPort;

/** A studio that has hired Gemini to draw stills; it draws its portraits itself. */
public final class HiredStills implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backlot.stills.engine",
                "gemini",
                "backlot.gemini.address",
                "http://127.0.0.1:%d/v1beta".formatted(port()),
                "backlot.gemini.key",
                GeminiFake.KEY,
                "backlot.gemini.image-price",
                "0.067 USD",
                "backlot.tasks.back-off",
                "PT0.05S",
                "backlot.poll",
                "PT0.2S");
    }

    static int port() {
        return AgreedPort.of("backlot.test.stills.port");
    }
}
