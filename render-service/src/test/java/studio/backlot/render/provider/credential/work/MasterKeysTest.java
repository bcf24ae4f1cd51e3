package studio.backlot.render.provider.credential.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.google.CloudKmsFake;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.fake.MovingClock;

/** With the settings that the service comes with. No server is asked. */
class MasterKeysTest {
    private static final String SEALS = "backlot.credentials.seal-with";
    private static final String FILE = "backlot.credentials.master";
    private static final String VAULT = "backlot.credentials.vault.address";
    private static final String TOKEN = "backlot.credentials.vault.token";
    private static final String GOOGLE = "backlot.credentials.google-kms.key";

    @TempDir
    private Path folder;

    @Test
    void a_deployment_has_no_master_key_until_one_is_set() throws IOException {
        assertThat(envelope(Map.of())).isEmpty();
        assertThat(seals(Map.of(FILE, file()))).isEqualTo("file");
        assertThat(seals(Map.of(SEALS, "vault", VAULT, "https://vault.example:8200", TOKEN, "hvs.1")))
                .isEqualTo("vault");
        assertThat(seals(Map.of(SEALS, "vault", VAULT, "https://vault.example", "backlot.credentials.vault.role", "r")))
                .isEqualTo("vault");
        assertThat(seals(Map.of(SEALS, "google-kms", GOOGLE, CloudKmsFake.KEY))).isEqualTo("google-kms");
    }

    @Test
    void the_one_that_is_said_seals_where_there_are_several() throws IOException {
        Map<String, String> all =
                Map.of(FILE, file(), VAULT, "https://vault.example", TOKEN, "hvs.1", GOOGLE, CloudKmsFake.KEY);
        assertThat(seals(all)).isEqualTo("file");
        for (String kind : new String[] {"file", "vault", "google-kms"}) {
            Map<String, String> said = new HashMap<>(all);
            said.put(SEALS, kind);
            assertThat(seals(said)).isEqualTo(kind);
        }
    }

    @Test
    void what_cannot_be_a_master_key_ends_the_start() throws IOException {
        refused(Map.of(SEALS, "vault"), "expected the kind of a master key that is set");
        refused(Map.of(SEALS, "valut", FILE, file()), "'valut'");
        refused(Map.of(VAULT, "https://vault.example", TOKEN, "hvs.1"), "'file'");
        refused(Map.of(SEALS, "vault", VAULT, "https://vault.example"), "expected .token, .token-file or .role");
        refused(Map.of(SEALS, "google-kms", GOOGLE, "backlot"), "expected projects/");
        refused(
                Map.of(
                        SEALS,
                        "vault",
                        VAULT,
                        "https://vault.example",
                        TOKEN,
                        "hvs.1",
                        "backlot.credentials.vault.mount",
                        "a b"),
                "vault.mount");
        Path open = Path.of(file());
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        refused(Map.of(FILE, open.toString()), "chmod 600");
    }

    private static void refused(Map<String, String> settings, String why) {
        assertThatThrownBy(() -> envelope(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hvs.1");
    }

    private static String seals(Map<String, String> settings) throws IOException {
        try (Envelope envelope = envelope(settings).orElseThrow()) {
            return envelope.seals();
        }
    }

    private static Optional<Envelope> envelope(Map<String, String> settings) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(MasterKeys.class.getResource("/application.properties"), 250),
                        new PropertiesConfigSource(settings, "test", 300))
                .withMapping(MasterKeySettings.class)
                .withValidateUnknown(false)
                .build();
        return MasterKeys.envelope(config.getConfigMapping(MasterKeySettings.class), new MovingClock());
    }

    private String file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                .toString();
    }
}
