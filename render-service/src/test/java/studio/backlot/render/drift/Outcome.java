package studio.backlot.render.drift;

import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.render.measure.Measure;

/**
 * What became of one take.
 *
 * @param group kind of shot, for false alarms
 * @param visible whether anybody would see the defect
 * @param caught whether it was not accepted as it came
 * @param corrected whether it was accepted after something was put right
 * @param faults measures that were beyond their limits as it came
 * @param residual what is left after correction: CIEDE2000 of the mean colour, pixels of the background that are not the plate's, or frames
 * @param perPixel mean CIEDE2000 of the pixels against the same take without the defect, after correction
 */
record Outcome(
        Defect defect,
        Defect.Strength strength,
        String group,
        boolean visible,
        boolean caught,
        boolean corrected,
        List<Measure> faults,
        OptionalDouble residual,
        OptionalDouble perPixel) {

    Outcome {
        faults = List.copyOf(faults);
    }
}
