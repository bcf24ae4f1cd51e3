package studio.backlot.render.cut.edl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.timecode.Counting;
import studio.backlot.render.cut.timecode.Timecode;

/** The picture of a list: its events in the order of the film, frames counted. */
public final class Segments {
    private static final int HOURS_BACKWARDS = 12;

    private final FrameRate rate;
    private final List<Segment> segments = new ArrayList<>();
    private Optional<Edl.Located> event = Optional.empty();
    private Optional<String> from = Optional.empty();
    private List<String> notes = new ArrayList<>();
    private List<EdlLine.Motion> motions = new ArrayList<>();
    private long day;
    private boolean drop;
    private boolean dropOfEvent;

    private Segments(FrameRate rate) {
        this.rate = rate;
    }

    /**
     * The picture of a list; sound and what an effect begins from are left out.
     *
     * @param rate frames a second, which a list does not say
     * @throws ProblemException {@link RenderError#CUT_UNREADABLE} with the line of a timecode that does not exist at this
     *     rate, of an event that is as long on the record as not in its source, or that begins before the one before ends
     */
    public static List<Segment> of(Edl edl, FrameRate rate) {
        Segments reading = new Segments(rate);
        edl.lines().forEach(reading::take);
        reading.finish();
        return reading.inOrder();
    }

    private void take(Edl.Located located) {
        switch (located.line()) {
            case EdlLine.Event next -> {
                boolean continues = event.isPresent() && content(event.get()).from() && !next.cut();
                Optional<String> begins = event.map(from -> content(from).reel());
                if (!continues) {
                    finish();
                }
                from = continues ? begins : Optional.empty();
                event = Optional.of(located);
                dropOfEvent = drop;
            }
            case EdlLine.FrameCodeMode mode -> {
                if (mode.drop() && !Counting.mayDrop(rate)) {
                    throw EdlRefusal.at(located.number(), noDrop());
                }
                drop = mode.drop();
            }
            case EdlLine.Motion motion -> motions.add(motion);
            case EdlLine.Note note -> notes.add(note.text());
            case EdlLine.Title _ -> {}
        }
    }

    private static EdlLine.Event content(Edl.Located located) {
        return (EdlLine.Event) located.line();
    }

    private String noDrop() {
        return "drop-frame is counted at 29.97 and 59.94 frames a second only, and the rate is said to be %s; say ?rate=29.97"
                .formatted(rate);
    }

    private void finish() {
        event.filter(located -> content(located).picture()).ifPresent(this::add);
        event = Optional.empty();
        notes = new ArrayList<>();
        motions = new ArrayList<>();
    }

    private void add(Edl.Located located) {
        EdlLine.Event told = content(located);
        int line = located.number();
        if (told.effect().startsWith("K")) {
            throw EdlRefusal.at(line, "keys are not taken; only cuts, dissolves and wipes are");
        }
        long frames = length(line, told.record());
        long sourceFrames = length(line, told.source());
        double speed = speed(line, told, frames, sourceFrames);
        if (frames == 0) {
            return;
        }
        day = counting(line, told.record().in()).perDay();
        long effectFrames = told.cut() ? 0 : told.duration().orElse(0);
        if (effectFrames > frames) {
            throw EdlRefusal.at(line, "the effect is %d frames long, the event %d".formatted(effectFrames, frames));
        }
        Timecode in = told.source().in();
        long hour = frame(line, new Timecode(in.hours(), 0, 0, 0, in.drop()));
        segments.add(new Segment(
                line,
                new Segment.Source(told.reel(), frame(line, in), hour, speed),
                new Segment.Effect(told.effect(), effectFrames, from),
                frame(line, told.record().in()),
                frames,
                notes));
    }

    private double speed(int line, EdlLine.Event told, long frames, long sourceFrames) {
        if (!motions.isEmpty()) {
            EdlLine.Motion own = motions.stream()
                    .filter(motion -> motion.reel().equals(told.reel()))
                    .findFirst()
                    .orElse(motions.getLast());
            return Double.parseDouble(own.speed()) / rate.perSecond();
        }
        if (frames != sourceFrames) {
            throw EdlRefusal.at(
                    line,
                    "the source %s has %d frames, the record %s has %d, and no M2 tells another speed"
                            .formatted(told.source(), sourceFrames, told.record(), frames));
        }
        return 1;
    }

    /** A span may go over midnight, and be no longer than half a day. */
    private long length(int line, EdlLine.Span span) {
        long whole = counting(line, span.in()).perDay();
        long frames = Math.floorMod(frame(line, span.out()) - frame(line, span.in()), whole);
        if (frames > whole * HOURS_BACKWARDS / 24) {
            throw EdlRefusal.at(line, "%s ends before it begins".formatted(span));
        }
        return frames;
    }

    private long frame(int line, Timecode timecode) {
        try {
            return counting(line, timecode).frame(timecode);
        } catch (IllegalArgumentException noFrame) {
            throw EdlRefusal.at(line, String.valueOf(noFrame.getMessage()));
        }
    }

    private Counting counting(int line, Timecode timecode) {
        if (timecode.drop() && !Counting.mayDrop(rate)) {
            throw EdlRefusal.at(line, noDrop());
        }
        return new Counting(rate, timecode.drop() || dropOfEvent);
    }

    private List<Segment> inOrder() {
        if (segments.isEmpty()) {
            return List.of();
        }
        long first = segments.getFirst().recordIn();
        List<Segment> ordered = segments.stream()
                .map(segment -> segment.from(segment.recordIn() < first - day / 2 ? first - day : first))
                .sorted(Comparator.comparingLong(Segment::recordIn))
                .toList();
        long start = ordered.getFirst().recordIn();
        List<Segment> counted = new ArrayList<>();
        long end = 0;
        for (Segment segment : ordered) {
            Segment moved = segment.from(start);
            if (moved.recordIn() < end) {
                throw EdlRefusal.at(
                        segment.line(),
                        "the event begins %d frames before the one before ends".formatted(end - moved.recordIn()));
            }
            end = moved.recordOut();
            counted.add(moved);
        }
        return List.copyOf(counted);
    }
}
