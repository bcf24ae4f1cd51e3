package studio.backlot.render.webhook.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.test.AgreedPort;
import studio.backlot.render.job.VeoStudio;

/** The service with an account at a Replicate of this machine and an address of its own; by itself it asks once in ten minutes. */
public final class CallableStudio implements QuarkusTestProfile {
    /** Where the service looks for Replicate. */
    public static int port() {
        return AgreedPort.of("backlot.test.replicate.port");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new VeoStudio().getConfigOverrides());
        config.put("backlot.replicate.address", "http://127.0.0.1:%d/v1".formatted(port()));
        config.put("backlot.replicate.key", ReplicateFake.KEY);
        config.put("backlot.webhooks.address", "https://studio.test/");
        config.put("backlot.jobs.submit", "PT1M");
        config.put("backlot.jobs.usual", "PT10M");
        config.put("backlot.jobs.least-pause", "PT10M");
        config.put("backlot.jobs.most-pause", "PT10M");
        return config;
    }
}
