package studio.backlot.render.job;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.fakes.vault.VaultFake;
import studio.backlot.kit.test.AgreedPort;
import studio.backlot.render.provider.credential.MasterKeyFile;

/** The service with an account at a Veo of this machine, which need not run, and with little patience. */
public final class VeoStudio implements QuarkusTestProfile {
    /** Where the service looks for Veo. */
    public static int port() {
        return AgreedPort.of("backlot.test.veo.port");
    }

    /** Where the service looks for OpenRouter. */
    public static int openRouterPort() {
        return AgreedPort.of("backlot.test.openrouter.port");
    }

    /** Where the service looks for Gemini Omni, with which it has no account. */
    public static int omniPort() {
        return AgreedPort.of("backlot.test.omni.port");
    }

    /** Where the service looks for Vault, which opens what it has sealed; a file seals. */
    public static int vaultPort() {
        return AgreedPort.of("backlot.test.vault.port");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        String address = "http://127.0.0.1:" + port();
        String omni = "http://127.0.0.1:" + omniPort();
        return Map.ofEntries(
                Map.entry("backlot.veo.models", address),
                Map.entry("backlot.veo.storage", address),
                Map.entry("backlot.omni.models", omni),
                Map.entry("backlot.omni.storage", omni),
                Map.entry("backlot.openrouter.address", "http://127.0.0.1:" + openRouterPort() + "/api/v1"),
                Map.entry("backlot.veo.project", "p1"),
                Map.entry("backlot.veo.bucket", "films"),
                Map.entry("backlot.veo.token", "veo-key-1"),
                Map.entry("backlot.credentials.master", MasterKeyFile.written().toString()),
                Map.entry("backlot.credentials.vault.address", "http://127.0.0.1:" + vaultPort()),
                Map.entry("backlot.credentials.vault.token", VaultFake.TOKEN),
                Map.entry("backlot.tasks.lease", "PT2S"),
                Map.entry("backlot.tasks.back-off", "PT0.05S"),
                Map.entry("backlot.poll", "PT0.2S"),
                Map.entry("backlot.turnstile.minute", "PT0.05S"),
                Map.entry("backlot.turnstile.pause", "PT0.05S"),
                Map.entry("backlot.jobs.submit", "PT3S"),
                Map.entry("backlot.jobs.back-off", "PT0.01S"),
                Map.entry("backlot.jobs.usual", "PT1S"),
                Map.entry("backlot.jobs.least-pause", "PT0.2S"),
                Map.entry("backlot.jobs.most-pause", "PT1S"));
    }
}
