package studio.backlot.render.job;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** As {@link VeoStudio}, with a deployment's own list of profiles: longer shots of Veo are made by extension. */
public final class ExtendingStudio implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new VeoStudio().getConfigOverrides());
        overrides.put("backlot.models", models().toString());
        return overrides;
    }

    private static Path models() {
        try {
            Path file = Files.createTempFile("models", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    - id: veo-3.1
                      abilities: {lengths: {extension: {used: true}}}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
