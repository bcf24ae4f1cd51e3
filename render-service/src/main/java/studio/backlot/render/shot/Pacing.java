package studio.backlot.render.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/**
 * How long a shot is and where its lines sound. Positions are exact at the recordings' rate and rounded once, to frames:
 * silence before the first line, between lines and after the last is {@code IDEAL}; a fixed length that is shorter squeezes
 * it evenly down to {@code LEAST}; one that is shorter still is extended, with a warning.
 */
public final class Pacing {
    private static final int SOUND = 48_000;
    private static final Silence IDEAL = new Silence(SOUND / 2, SOUND * 35L / 100, SOUND * 8L / 10);
    private static final Silence LEAST = new Silence(SOUND / 8, SOUND / 8, SOUND / 4);

    private Pacing() {}

    /**
     * Times a shot.
     *
     * @param recordings of at least the brief's lines, by line
     */
    public static ShotTiming of(Shot shot, Map<LineId, Recording> recordings, int frameRate) {
        List<DialogueLine> lines = shot.brief().dialogue();
        List<Recording> spoken =
                lines.stream().map(line -> recorded(recordings, line)).toList();
        long speech = spoken.stream()
                .mapToLong(recording -> recording.duration().ceilingAt(SOUND).value())
                .sum();
        Optional<Long> wanted = shot.duration().map(length -> frames(length, frameRate));
        long ideal = lines.isEmpty() ? 0 : ceilingFrames(speech + IDEAL.around(lines.size()), frameRate);
        long least = lines.isEmpty() ? 1 : ceilingFrames(speech + LEAST.around(lines.size()), frameRate);
        long length = wanted.map(fixed -> Math.max(fixed, least))
                .orElseGet(() -> Math.max(ideal, quietFrames(shot.brief(), frameRate)));
        Silence silence = lines.isEmpty() || length >= ideal
                ? IDEAL
                : LEAST.towards(IDEAL, length * SOUND / frameRate - speech, lines.size());
        return new ShotTiming(
                new RationalTime(length, frameRate),
                place(lines, spoken, silence, frameRate),
                wanted.filter(fixed -> fixed < length).stream()
                        .map(fixed -> extended(shot, fixed, length, frameRate))
                        .toList());
    }

    /** Frames that a shot of this kind holds when nobody speaks. */
    static long quietFrames(Brief brief, int frameRate) {
        double still =
                switch (brief.camera().size()) {
                    case EWS, WS -> 4;
                    case FS, MLS, OTS -> 3.5;
                    case MS, MCU -> 3;
                    case CU, INSERT -> 2.5;
                    case ECU -> 2;
                };
        double moving = brief.camera().move() == MoveKind.STATIC ? 0 : 1;
        return RationalTime.ofSeconds(still + moving, frameRate).value();
    }

    private static Recording recorded(Map<LineId, Recording> recordings, DialogueLine line) {
        Recording recording = recordings.get(line.id());
        if (recording == null) {
            throw new IllegalArgumentException("line " + line.id() + " has not been recorded");
        }
        return recording;
    }

    private static List<PlacedLine> place(
            List<DialogueLine> lines, List<Recording> spoken, Silence silence, int frameRate) {
        List<PlacedLine> placed = new ArrayList<>();
        long at = silence.before();
        for (int i = 0; i < lines.size(); i++) {
            DialogueLine line = lines.get(i);
            Recording recording = spoken.get(i);
            RationalTime start = new RationalTime(at, SOUND).at(frameRate);
            RationalTime length = recording.duration().ceilingAt(frameRate);
            placed.add(new PlacedLine(
                    line.id(), line.character(), line.text(), new TimeRange(start, length), recording.sound()));
            at += recording.duration().ceilingAt(SOUND).value() + silence.between();
        }
        return placed;
    }

    private static long frames(RationalTime length, int frameRate) {
        return Math.max(1, length.at(frameRate).value());
    }

    private static long ceilingFrames(long ticks, int frameRate) {
        return new RationalTime(ticks, SOUND).ceilingAt(frameRate).value();
    }

    private static String extended(Shot shot, long fixed, long length, int frameRate) {
        return "Shot %s was extended from %.2f s to %.2f s, because its lines do not fit."
                .formatted(shot.id(), (double) fixed / frameRate, (double) length / frameRate);
    }

    /** Ticks of silence around and between lines. */
    private record Silence(long before, long between, long after) {
        long around(int lines) {
            return before + between * (lines - 1) + after;
        }

        /** The silence between this and {@code more} that fills {@code available} ticks. */
        Silence towards(Silence more, long available, int lines) {
            long least = around(lines);
            double share = Math.clamp((double) (available - least) / (more.around(lines) - least), 0, 1);
            return new Silence(
                    blend(before, more.before, share),
                    blend(between, more.between, share),
                    blend(after, more.after, share));
        }

        private static long blend(long low, long high, double share) {
            return low + (long) Math.floor((high - low) * share);
        }
    }
}
