package studio.backlot.render.portrait.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.test.AgreedPort;
import studio.backlot.render.provider.credential.MasterKeyFile;

/** A studio that has hired Gemini, and has accounts with those who draw later: fakes, at ports that the test and the service agree on. */
public final class HiredPainters implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return settings(
                "backlot.portraits.engine",
                "gemini",
                "backlot.gemini.address",
                "http://127.0.0.1:%d/v1beta".formatted(port("gemini")),
                "backlot.gemini.key",
                GeminiFake.KEY,
                "backlot.gemini.image-price",
                "0.067 USD",
                "backlot.replicate.address",
                "http://127.0.0.1:%d/v1".formatted(port("replicate")),
                "backlot.replicate.key",
                ReplicateFake.KEY,
                "backlot.comfyui.address",
                "http://127.0.0.1:%d".formatted(port("comfyui")),
                "backlot.comfyui.workflows",
                Path.of("..", "docs", "comfyui").toAbsolutePath().toString(),
                "backlot.tasks.back-off",
                "PT0.05S",
                "backlot.poll",
                "PT0.2S",
                "backlot.credentials.master",
                MasterKeyFile.written().toString());
    }

    private static Map<String, String> settings(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }

    static int port(String provider) {
        return AgreedPort.of("backlot.test.%s.port".formatted(provider));
    }
}
