package studio.backlot.render.plan;

import java.util.Optional;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

/**
 * The take that a shot has in the cut of the revision before.
 *
 * @param request canonical JSON that the take's key is the hash of; takes of old have none
 * @param renderMillis wall time that it took
 */
public record EarlierTake(
        ShotId shot,
        SceneId scene,
        String slate,
        String key,
        Optional<String> request,
        RationalTime duration,
        long renderMillis) {

    double secondsPerFrame() {
        return renderMillis / 1000.0 / Math.max(1, duration.value());
    }
}
