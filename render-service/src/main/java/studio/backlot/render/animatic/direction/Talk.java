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
    private static final double EASE = 0.034;

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
        Talk early = shape(recording.mouths(), since - EASE);
        Talk now = shape(recording.mouths(), since);
        Talk late = shape(recording.mouths(), since + EASE);
        double loud = loudness(recording.loudness(), since);
        double energy = 0.72 + 0.5 * loud;
        return new Talk(
                Math.min(1, energy * mean(early.open, now.open, late.open)),
                mean(early.wide, now.wide, late.wide),
                mean(early.teeth, now.teeth, late.teeth),
                mean(early.tongue, now.tongue, late.tongue),
                mean(early.bite, now.bite, late.bite),
                loud);
    }

    private static double mean(double early, double now, double late) {
        return 0.25 * early + 0.5 * now + 0.25 * late;
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

    private static Talk shape(List<MouthKey> keys, double since) {
        Mouth shape = Mouth.X;
        for (MouthKey key : keys) {
            if (key.at().seconds() > since) {
                break;
            }
            shape = key.shape();
        }
        return of(shape);
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
