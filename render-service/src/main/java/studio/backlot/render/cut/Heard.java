package studio.backlot.render.cut;

import java.util.List;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/**
 * Which lines of a take are heard in a clip of it: those that begin in what is shown, to their end.
 *
 * @param rate frames a second
 * @param in first frame of the take that is shown
 * @param frames that are shown
 */
record Heard(int rate, long in, long frames) {

    /** Lines from the clip's first frame. */
    List<PlacedLine> of(List<PlacedLine> lines) {
        return in == 0
                ? lines.stream().filter(this::begins).toList()
                : lines.stream().filter(this::begins).map(this::moved).toList();
    }

    private boolean begins(PlacedLine line) {
        RationalTime start = line.range().start();
        return start.compareTo(new RationalTime(in, rate)) >= 0
                && start.compareTo(new RationalTime(in + frames, rate)) < 0;
    }

    private PlacedLine moved(PlacedLine line) {
        TimeRange range = new TimeRange(
                line.range().start().minus(new RationalTime(in, rate)),
                line.range().duration());
        return new PlacedLine(line.line(), line.character(), line.text(), range, line.sound());
    }
}
