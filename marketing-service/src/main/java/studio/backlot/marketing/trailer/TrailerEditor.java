package studio.backlot.marketing.trailer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;

/**
 * Cuts a trailer from a locked picture: a title, a few lines that are heard whole, and between them moments that grow shorter, in the order
 * of the story and without its end. A function of the cut.
 */
public final class TrailerEditor {

    /** Shortest trailer in seconds that is worth the name. */
    private static final double SHORTEST = 15;

    private static final double USUAL_SHARE = 0.30;
    private static final double TITLE_SECONDS = 2.2;
    private static final double END_SECONDS = 2.8;
    private static final double SILENT_SECONDS = 1.35;
    private static final double LONGEST_LINE_SECONDS = 4.5;
    private static final double SPOKEN_SHARE = 0.6;
    private static final int MOST_LINES = 4;

    /** Where in the film, 0 to 1, words begin to give its end away. */
    private static final double LATEST_LINE = 0.85;

    private static final Comparator<Moment> IN_ORDER =
            Comparator.comparingInt(Moment::clip).thenComparingInt(Moment::first);

    private final List<CutClip> cut;
    private final int rate;
    private final int filmFrames;

    /**
     * An editor of one film.
     *
     * @param rate frames a second
     */
    public TrailerEditor(List<CutClip> cut, int rate) {
        this.cut = List.copyOf(cut);
        this.rate = rate;
        this.filmFrames = cut.stream().mapToInt(this::frames).sum();
    }

    /** Frames of a trailer of this film: 15 seconds to {@code maxSeconds}, but never more than half of the film. */
    public int length(int maxSeconds) {
        double usual = Math.max(filmFrames * USUAL_SHARE, SHORTEST * rate);
        return (int) Math.min(Math.min(usual, (double) maxSeconds * rate), filmFrames / 2.0);
    }

    /** The plan, exactly {@link #length} frames long; needs at least 12. */
    public TrailerPlan plan(int maxSeconds) {
        int length = length(maxSeconds);
        int title = (int) Math.min(TITLE_SECONDS * rate, length / 5.0);
        int end = (int) Math.min(END_SECONDS * rate, length / 5.0);
        int room = length - title - end;
        List<Moment> moments = moments(room);
        List<Segment> segments = new ArrayList<>();
        segments.add(new Card(Card.Kind.TITLE, title));
        segments.addAll(moments);
        segments.add(new Card(Card.Kind.END, end));
        return new TrailerPlan(segments, joins(segments), musicFrom(length));
    }

    /** The story once, with its lines; then, shorter and shorter, back and forth through it as often as there is time. */
    private List<Moment> moments(int room) {
        List<Moment> spoken = spoken((int) (room * SPOKEN_SHARE));
        int rest = room - spoken.stream().mapToInt(Moment::frames).sum();
        List<Moment> moments = new ArrayList<>(spoken);
        List<Integer> wanted = rounds(rest, spoken);
        int firstRound = (int) IntStream.range(0, wanted.size())
                .takeWhile(i -> i == 0 || wanted.get(i) > wanted.get(i - 1))
                .count();
        for (int i = 0; i < wanted.size(); i++) {
            if (i == firstRound) {
                moments.sort(IN_ORDER);
            }
            // From 1.4 times the average down to 0.6 times.
            double share = wanted.size() == 1 ? 1 : 1.4 - 0.8 * i / (wanted.size() - 1);
            int frames = Math.max(1, (int) (rest * share / wanted.size()));
            quietest(wanted.get(i), frames, moments).ifPresent(moments::add);
        }
        if (wanted.size() <= firstRound) {
            moments.sort(IN_ORDER);
        }
        return fill(moments, room);
    }

    /** Which shots are shown without words: first those that have no spoken moment, then all, again and again, but never the end. */
    private List<Integer> rounds(int room, List<Moment> spoken) {
        int count = (int) Math.max(spoken.isEmpty() ? 1 : 0, Math.round(room / (SILENT_SECONDS * rate)));
        int usable = cut.size() < 4 ? cut.size() : (int) Math.ceil(cut.size() * 0.9);
        List<Integer> all = IntStream.range(0, usable).boxed().toList();
        List<Integer> silent = all.stream()
                .filter(clip -> spoken.stream().noneMatch(moment -> moment.clip() == clip))
                .toList();
        List<Integer> wanted = new ArrayList<>(spread(silent, count));
        while (wanted.size() < count) {
            wanted.addAll(spread(all, count - wanted.size()));
        }
        return wanted;
    }

    /** So many of them at most, evenly spread and in order. */
    private static List<Integer> spread(List<Integer> clips, int count) {
        int taken = Math.min(count, clips.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> clips.get((int) ((i + 0.5) * clips.size() / taken)))
                .toList();
    }

    /** Lines that are short enough and give the end not away, one from a shot, most quotable first, as long as there is room. */
    private List<Moment> spoken(int room) {
        List<Moment> chosen = new ArrayList<>();
        List<Moment> candidates = IntStream.range(0, cut.size())
                .boxed()
                .flatMap(clip -> cut.get(clip).dialogue().stream().map(line -> around(clip, line)))
                .filter(moment -> moment.frames() <= LONGEST_LINE_SECONDS * rate && place(moment) <= LATEST_LINE)
                .sorted(Comparator.comparingDouble(moment -> -appeal(moment)))
                .toList();
        int left = room;
        for (Moment moment : candidates) {
            boolean isNew = chosen.stream().noneMatch(other -> other.clip() == moment.clip());
            if (isNew && moment.frames() <= left && chosen.size() < MOST_LINES) {
                chosen.add(moment);
                left -= moment.frames();
            }
        }
        return chosen;
    }

    /** A line with a breath before and after it. */
    private Moment around(int clip, PlacedLine line) {
        int starts = (int) line.range().start().at(rate).value();
        int ends = (int) line.range().end().ceilingAt(rate).value();
        int first = Math.clamp(starts - rate / 5, 0, Math.max(0, frames(cut.get(clip)) - 1));
        int last = Math.clamp(ends + rate / 4, first + 1, frames(cut.get(clip)));
        return new Moment(clip, first, last - first, Optional.of(line));
    }

    private double appeal(Moment moment) {
        int words = moment.line().orElseThrow().text().split("\\s+", -1).length;
        double quotable = 1 - Math.min(Math.abs(words - 6) / 12.0, 1);
        return quotable + 0.5 * MoodPalette.pull(cut.get(moment.clip()).scene().mood());
    }

    /** Where in the film a moment is, 0 to 1. */
    private double place(Moment moment) {
        long start = cut.get(moment.clip()).range().start().at(rate).value() + moment.first();
        return (double) start / Math.max(1, filmFrames);
    }

    /**
     * The place where least is spoken and nothing near has been shown yet: in the wanted shot, in the nearest of those that have been shown
     * less, or, when the film is that short, right beside another moment.
     */
    private Optional<Moment> quietest(int wanted, int frames, List<Moment> shown) {
        List<Integer> clips = IntStream.range(0, cut.size())
                .boxed()
                .sorted(Comparator.comparingDouble(clip -> Math.abs(clip - wanted)
                        + 0.6
                                * shown.stream()
                                        .filter(moment -> moment.clip() == clip)
                                        .count()))
                .toList();
        return Stream.of(rate / 2, 0)
                .flatMap(gap -> clips.stream()
                        .flatMap(clip -> places(clip, frames)
                                .filter(moment -> shown.stream().noneMatch(other -> isNear(other, moment, gap)))
                                .min(Comparator.comparingDouble(this::restlessness))
                                .stream()))
                .findFirst();
    }

    private Stream<Moment> places(int clip, int frames) {
        int last = frames(cut.get(clip)) - frames;
        int step = Math.max(1, rate / 4);
        return IntStream.iterate(0, at -> at <= last, at -> at + step)
                .mapToObj(at -> new Moment(clip, at, frames, Optional.empty()));
    }

    /** Frames of talk, and distance from the first third of the shot, where an action is under way. */
    private double restlessness(Moment moment) {
        CutClip clip = cut.get(moment.clip());
        long talk = clip.dialogue().stream()
                .mapToLong(line -> Math.max(
                        0,
                        Math.min(line.range().end().at(rate).value(), moment.end())
                                - Math.max(line.range().start().at(rate).value(), moment.first())))
                .sum();
        return talk + Math.abs(moment.first() + moment.frames() / 2.0 - frames(clip) * 0.4) * 0.3;
    }

    private static boolean isNear(Moment one, Moment other, int gap) {
        return one.clip() == other.clip() && one.first() < other.end() + gap && other.first() < one.end() + gap;
    }

    /** Makes the moments exactly {@code room} frames long, all by about as much, as far as their shots go on; then with shots unused. */
    private List<Moment> fill(List<Moment> moments, int room) {
        List<Moment> filled = new ArrayList<>(moments);
        int missing = room - filled.stream().mapToInt(Moment::frames).sum();
        for (boolean isGrowing = true; missing > 0 && isGrowing; ) {
            int before = missing;
            int each = Math.max(1, missing / Math.max(1, filled.size()));
            for (int i = 0; missing > 0 && i < filled.size(); i++) {
                Moment longer = longer(filled, i, Math.min(each, missing));
                missing -= longer.frames() - filled.get(i).frames();
                filled.set(i, longer);
            }
            isGrowing = missing < before;
        }
        for (int clip = 0; missing > 0 && clip < cut.size(); clip++) {
            int unused = clip;
            if (filled.stream().noneMatch(moment -> moment.clip() == unused)) {
                int more = Math.min(missing, frames(cut.get(clip)));
                filled.add(new Moment(clip, 0, more, Optional.empty()));
                missing -= more;
            }
        }
        return filled;
    }

    /** A moment that goes on, or else begins earlier, until its shot ends or another moment of the shot is met. */
    private Moment longer(List<Moment> moments, int index, int frames) {
        Moment moment = moments.get(index);
        int floor = 0;
        int ceiling = frames(cut.get(moment.clip()));
        for (Moment other : moments) {
            if (other.clip() == moment.clip() && other.first() >= moment.end()) {
                ceiling = Math.min(ceiling, other.first());
            } else if (other.clip() == moment.clip() && other.end() <= moment.first()) {
                floor = Math.max(floor, other.end());
            }
        }
        int after = Math.min(frames, ceiling - moment.end());
        int before = Math.min(frames - after, moment.first() - floor);
        return new Moment(moment.clip(), moment.first() - before, before + moment.frames() + after, moment.line());
    }

    private List<Join> joins(List<Segment> segments) {
        return IntStream.range(1, segments.size())
                .mapToObj(i -> join(segments.get(i - 1), segments.get(i), i < segments.size() / 2))
                .toList();
    }

    /** Cuts within a scene; to another scene first softly, later through black; through black around the cards. */
    private Join join(Segment before, Segment after, boolean isEarly) {
        int most = Math.min(before.frames(), after.frames()) / 2 * 2;
        if (!(before instanceof Moment from && after instanceof Moment to)) {
            return new Join(Join.Kind.THROUGH_BLACK, Math.min(most, rate));
        }
        if (scene(from).id().equals(scene(to).id())) {
            return Join.CUT;
        }
        return isEarly
                ? new Join(Join.Kind.DISSOLVE, Math.min(most, rate * 5 / 12))
                : new Join(Join.Kind.THROUGH_BLACK, Math.min(most, rate / 3));
    }

    private Scene scene(Moment moment) {
        return cut.get(moment.clip()).scene();
    }

    /** The music of the scene with the strongest mood, from its beginning if it is long enough, from earlier if not. */
    private long musicFrom(int length) {
        return cut.stream()
                .max(Comparator.comparingDouble(
                        clip -> MoodPalette.pull(clip.scene().mood())))
                .map(clip -> clip.range().start().at(rate).value())
                .map(start -> Math.clamp(start, 0, Math.max(0, filmFrames - length)))
                .orElse(0);
    }

    private int frames(CutClip clip) {
        return (int) clip.range().duration().at(rate).value();
    }
}
