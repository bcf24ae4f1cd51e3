package studio.backlot.render.plan;

import java.util.Collection;
import java.util.Map;

/** Every take that there is. */
public interface Library {

    /** Those of {@code keys} that there are. */
    Map<String, Holding> takes(Collection<String> keys);

    /**
     * A take that is there.
     *
     * @param lastFrame SHA-256 of its last frame
     */
    record Holding(String key, String lastFrame) {}
}
