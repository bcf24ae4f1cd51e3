package studio.backlot.render.job;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import studio.backlot.kit.test.AgreedPort;

/** The service with a ComfyUI of this machine, which need not run, and the examples of the manual as its workflows. */
public final class ComfyUiStudio implements QuarkusTestProfile {
    /** Where the service looks for it. */
    public static int port() {
        return AgreedPort.of("backlot.test.comfyui.port");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new VeoStudio().getConfigOverrides());
        settings.keySet().removeIf(name -> name.startsWith("backlot.veo."));
        settings.put("backlot.comfyui.address", "http://127.0.0.1:" + port());
        settings.put(
                "backlot.comfyui.workflows",
                Path.of("..", "docs", "comfyui").toAbsolutePath().toString());
        return settings;
    }
}
