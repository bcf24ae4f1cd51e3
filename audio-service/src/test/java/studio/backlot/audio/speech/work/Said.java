package studio.backlot.audio.speech.work;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;

/** The settings that the service comes with, and what an environment says. */
final class Said {
    private Said() {}

    static SpeechSettings by(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(Accounts.class.getResource("/application.properties"), 250),
                        new EnvConfigSource(environment, 300))
                .withMapping(SpeechSettings.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(SpeechSettings.class);
    }
}
