package studio.backlot.render.image;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.test.AgreedPort;
import studio.backlot.kit.test.Retold;
import studio.backlot.render.provider.credential.MasterKeyFile;

/**
 * A studio that has accounts with Gemini and those who draw later: fakes, at ports that the test and the service agree on. It draws
 * everything itself but what classes have {@link Retold}, so that all of them are served by one start.
 */
public final class HiredGemini implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("backlot.gemini.address", "http://127.0.0.1:%d/v1beta".formatted(port())),
                Map.entry("backlot.gemini.key", GeminiFake.KEY),
                Map.entry("backlot.list-prices", "src/test/resources/prices-of-fakes.yaml"),
                Map.entry("backlot.replicate.address", "http://127.0.0.1:%d/v1".formatted(port("replicate"))),
                Map.entry("backlot.replicate.key", ReplicateFake.KEY),
                Map.entry("backlot.comfyui.address", "http://127.0.0.1:%d".formatted(port("comfyui"))),
                Map.entry(
                        "backlot.comfyui.workflows",
                        Path.of("..", "docs", "comfyui").toAbsolutePath().toString()),
                Map.entry("backlot.tasks.back-off", "PT0.05S"),
                Map.entry("backlot.poll", "PT0.2S"),
                Map.entry("backlot.jobs.submit", "PT3S"),
                Map.entry("backlot.jobs.back-off", "PT0.01S"),
                Map.entry("backlot.jobs.usual", "PT1S"),
                Map.entry("backlot.jobs.least-pause", "PT0.2S"),
                Map.entry("backlot.jobs.most-pause", "PT1S"),
                Map.entry("backlot.credentials.master", MasterKeyFile.written().toString()));
    }

    /**
     * Gemini is hired for these kinds of pictures.
     *
     * @param engines the settings that say who draws, such as {@code backlot.stills.engine}
     */
    public static Retold draws(String... engines) {
        return Retold.with(Arrays.stream(engines).collect(Collectors.toMap(Function.identity(), engine -> "gemini")));
    }

    /** Where the studio looks for Gemini. */
    public static int port() {
        return port("gemini");
    }

    /** Where it looks for another of them, such as {@code replicate}. */
    public static int port(String provider) {
        return AgreedPort.of("backlot.test.painter.%s.port".formatted(provider));
    }
}
