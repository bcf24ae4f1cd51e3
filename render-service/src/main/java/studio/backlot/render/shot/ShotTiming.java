package studio.backlot.render.shot;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

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

    /** The same with its lines later by some frames, earlier when negative, none before the shot or beyond its end. */
    public ShotTiming later(int frames) {
        return frames == 0
                ? this
                : new ShotTiming(
                        duration,
                        lines.stream().map(line -> later(line, frames)).toList(),
                        warnings);
    }

    /** The same in a take of another length: lines that do not end within it are left out. */
    public ShotTiming within(RationalTime length) {
        List<PlacedLine> fitting = lines.stream()
                .filter(line -> line.range().end().compareTo(length) <= 0)
                .toList();
        List<String> cut = lines.stream()
                .filter(line -> !fitting.contains(line))
                .map(line -> "The take is too short for line %s, which is left out.".formatted(line.line()))
                .toList();
        return new ShotTiming(length, fitting, warnings).warned(cut);
    }

    private PlacedLine later(PlacedLine line, int frames) {
        TimeRange range = line.range();
        long latest =
                Math.max(0, duration.minus(range.duration()).at(duration.rate()).value());
        long start = Math.clamp(range.start().at(duration.rate()).value() + frames, 0, latest);
        return new PlacedLine(
                line.line(),
                line.character(),
                line.text(),
                new TimeRange(new RationalTime(start, duration.rate()), range.duration()),
                line.sound());
    }
}
