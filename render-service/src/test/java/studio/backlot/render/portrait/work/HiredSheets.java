package studio.backlot.render.portrait.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The studio of {@link HiredPainters}, which has hired Gemini for model sheets, too. */
public final class HiredSheets implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new HiredPainters().getConfigOverrides());
        settings.put("backlot.model-sheets.engine", "gemini");
        return settings;
    }
}
