package studio.backlot.render.drift;

import java.util.List;
import java.util.Optional;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.Region;

/**
 * A take with a defect, and what is known about it because it was put in.
 *
 * @param frames as they arrive
 * @param clean the same take without the defect, with the same grain
 * @param before last frame of the take before, as it arrived
 * @param visible whether anybody would see the defect; see the table's page for what that is for each
 * @param part whose colour is another, for defects of one part
 */
record DriftedTake(
        List<TakenFrame> frames,
        List<TakenFrame> clean,
        Expectation.Before before,
        boolean visible,
        Optional<Region.Key> part) {

    DriftedTake {
        frames = List.copyOf(frames);
        clean = List.copyOf(clean);
    }
}
