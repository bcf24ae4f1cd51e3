package studio.backlot.render.poster.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.backing.process.Ports;
import studio.backlot.fakes.gemini.GeminiFake;

/** A studio that has hired Gemini to draw key art for posters; it draws its portraits itself. */
public final class HiredPosters implements QuarkusTestProfile {
    private static final String PORT = "backlot.test.posters.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backlot.posters.engine",
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
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(Ports.preferredOrFree(18414)));
        }
        return Integer.getInteger(PORT);
    }
}
