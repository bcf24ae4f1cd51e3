package studio.backlot.render.poster.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.render.image.HiredGemini;

/** A studio that has hired Gemini to draw key art for posters; it draws its portraits itself. */
public final class HiredPosters implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return HiredGemini.by("backlot.posters.engine");
    }
}
