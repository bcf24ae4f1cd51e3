package studio.backlot.render.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.test.AgreedPort;

/** What a studio is set to that has hired Gemini to draw some kinds of pictures, and draws all others itself. */
public final class HiredGemini {
    private HiredGemini() {}

    /**
     * The settings.
     *
     * @param engines the settings that say who draws, such as {@code backlot.stills.engine}
     */
    public static Map<String, String> by(String... engines) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "backlot.gemini.address",
                "http://127.0.0.1:%d/v1beta".formatted(port()),
                "backlot.gemini.key",
                GeminiFake.KEY,
                "backlot.gemini.image-price",
                "0.067 USD",
                "backlot.tasks.back-off",
                "PT0.05S",
                "backlot.poll",
                "PT0.2S"));
        List.of(engines).forEach(engine -> settings.put(engine, "gemini"));
        return settings;
    }

    /** Where the studio looks for it. */
    public static int port() {
        return AgreedPort.of("backlot.test.hired-gemini.port");
    }
}
