package studio.backlot.render.engine.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.render.image.HiredGemini;

/** A studio that has hired Gemini to draw plates, and stills that are shown them; it draws its portraits itself. */
public final class HiredPlates implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return HiredGemini.by("backlot.plates.engine", "backlot.stills.engine");
    }
}
