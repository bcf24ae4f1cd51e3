package studio.backlot.render.measure.sound;

import java.util.List;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.animatic.direction.Talk;

/** How open a mouth should be at a moment of a shot, by the mouth keys of what is heard. */
public final class MouthCurve {

    /** Half of the time over which one shape flows into the next, seconds. */
    private static final double EASE = 0.05;

    private final List<SpokenLine> lines;

    /** For the mouth of one character. */
    public MouthCurve(List<SpokenLine> lines, CharacterId who) {
        this.lines = lines.stream()
                .filter(line -> line.placed().character().equals(who))
                .toList();
    }

    /** 0 shut to 1 wide open, {@code seconds} after the shot's first frame. */
    public double open(double seconds) {
        double open = 0;
        for (SpokenLine line : lines) {
            double since = seconds - line.placed().range().start().seconds();
            double rest = line.recording().duration().seconds();
            if (since >= -EASE && since < rest + EASE) {
                for (MouthKey key : line.recording().mouths()) {
                    double share = Math.clamp((since - key.at().seconds() + EASE) / (2 * EASE), 0, 1);
                    open += (Talk.of(key.shape()).open() - open) * share * share * (3 - 2 * share);
                }
            }
        }
        return open;
    }
}
