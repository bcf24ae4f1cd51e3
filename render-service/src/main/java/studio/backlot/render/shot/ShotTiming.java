package studio.backlot.render.shot;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.time.RationalTime;

/**
 * When a shot ends and when its lines sound.
 *
 * @param duration in frames, 1 or more
 * @param lines in order, from the shot's first frame
 * @param warnings what had to give, one sentence each
 */
public record ShotTiming(RationalTime duration, List<PlacedLine> lines, List<String> warnings) {
    public ShotTiming {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** The same timing with more that had to give. */
    ShotTiming warned(List<String> more) {
        return new ShotTiming(
                duration, lines, Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
