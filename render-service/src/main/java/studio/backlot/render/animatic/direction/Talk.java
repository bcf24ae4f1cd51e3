package studio.backlot.render.animatic.direction;

import java.util.List;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Recording;
import studio.backlot.render.animatic.SpokenLine;

/**
 * A mouth at one instant of speech.
 *
 * @param open 0 closed to 1 wide open
 * @param wide -1 puckered to 1 spread
 * @param teeth 0 to 1
 * @param tongue 0 to 1
 * @param bite lower lip under the teeth, 0 to 1
 * @param loud 0 silent to 1 shouting
 */
public record Talk(double open, double wide, double teeth, double tongue, double bite, double loud) {

    public static final Talk SILENT = new Talk(0, 0, 0, 0, 0, 0);

    /** Half of the time over which one shape flows into the next. */
    private static final double EASE = 0.05;

    private static final int LOUDNESS_RATE = 24;

    /** The mouth of a character at {@code seconds} of the shot; silent when none of the lines is theirs. */
    static Talk at(List<SpokenLine> lines, double seconds) {
        for (SpokenLine line : lines) {
            double since = seconds - line.placed().range().start().seconds();
            double length = line.recording().duration().seconds();
            if (since >= -EASE && since < length + EASE) {
                return speaking(line.recording(), since);
            }
        }
        return SILENT;
    }

    private static Talk speaking(Recording recording, double since) {
        Talk shape = shape(recording.mouths(), since);
        double loud = loudness(recording.loudness(), since);
        double energy = 0.72 + 0.5 * loud;
        return new Talk(Math.min(1, energy * shape.open), shape.wide, shape.teeth, shape.tongue, shape.bite, loud);
    }

    /** RMS of speech lies near 0.1; a square root spreads it over 0 to 1. */
    private static double loudness(List<Double> loudness, double since) {
        if (loudness.isEmpty()) {
            return 0.5;
        }
        double at = Math.clamp(since * LOUDNESS_RATE, 0, loudness.size() - 1.0);
        int cell = (int) at;
        double here = loudness.get(cell);
        double next = loudness.get(Math.min(cell + 1, loudness.size() - 1));
        return Math.min(1, Math.sqrt(Math.max(0, here + (next - here) * (at - cell)) * 4));
    }

    /** Every shape flows into the next one around the moment of its key. */
    private static Talk shape(List<MouthKey> keys, double since) {
        Talk shape = SILENT;
        for (MouthKey key : keys) {
            double share = Math.clamp((since - key.at().seconds() + EASE) / (2 * EASE), 0, 1);
            if (share <= 0) {
                break;
            }
            shape = shape.towards(of(key.shape()), share * share * (3 - 2 * share));
        }
        return shape;
    }

    private Talk towards(Talk other, double share) {
        return new Talk(
                open + (other.open - open) * share,
                wide + (other.wide - wide) * share,
                teeth + (other.teeth - teeth) * share,
                tongue + (other.tongue - tongue) * share,
                bite + (other.bite - bite) * share,
                loud + (other.loud - loud) * share);
    }

    /** The Rhubarb shapes as parameters. */
    public static Talk of(Mouth shape) {
        return switch (shape) {
            case A -> new Talk(0, 0.05, 0, 0, 0, 0);
            case B -> new Talk(0.22, 0.45, 1, 0, 0, 0);
            case C -> new Talk(0.5, 0.4, 0.5, 0.3, 0, 0);
            case D -> new Talk(0.95, 0.3, 0.35, 0.5, 0, 0);
            case E -> new Talk(0.6, -0.35, 0.15, 0.3, 0, 0);
            case F -> new Talk(0.3, -0.9, 0, 0, 0, 0);
            case G -> new Talk(0.16, 0.2, 1, 0, 1, 0);
            case H -> new Talk(0.45, 0.2, 0.5, 1, 0, 0);
            case X -> SILENT;
        };
    }
}
