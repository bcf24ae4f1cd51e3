package studio.backlot.render.image;

import java.util.Map;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.test.AgreedPort;

/** What a studio is set to that has hired Gemini to draw one kind of picture, and draws all others itself. */
public final class HiredGemini {
    private HiredGemini() {}

    /**
     * The settings.
     *
     * @param engine the setting that says who draws, such as {@code backlot.stills.engine}
     */
    public static Map<String, String> by(String engine) {
        return Map.of(
                engine,
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

    /** Where the studio looks for it. */
    public static int port() {
        return AgreedPort.of("backlot.test.hired-gemini.port");
    }
}
