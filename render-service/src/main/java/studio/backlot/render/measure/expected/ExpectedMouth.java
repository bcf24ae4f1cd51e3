package studio.backlot.render.measure.expected;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.measure.picture.LocalFit;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Plane;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Video;

/**
 * Where a speaker's mouth is in each frame, and what it looks like shut and wide open: the shot drawn with the mouth never open and with it
 * wide open differs there and nowhere else.
 *
 * @param shut the frame with a shut mouth
 * @param wide the frame with a wide open one
 * @param mouth where they differ; empty where the mouth cannot be seen
 */
public record ExpectedMouth(Picture shut, Picture wide, Mask mouth) {

    private static final int DIFFERS = 24;

    /** How far a mouth may be from its place, and what is looked at about it, pixels. */
    private static final int REACH = 5;

    private static final int ROOM = 3;

    /** Frames {@code first} to {@code first + count - 1}, for whoever speaks the shot's lines of {@code who}. */
    public static List<ExpectedMouth> of(Animatic animatic, ShotScript script, CharacterId who, long first, int count) {
        Extremes extremes = extremes(script, who);
        return LongStream.range(first, first + count)
                .mapToObj(at -> of(animatic, extremes, at))
                .toList();
    }

    /** A shot in which a mouth never opens, and one in which it is wide open all the time. */
    public record Extremes(ShotScript shut, ShotScript wide) {}

    /** For whoever asks for one frame after another of somebody who speaks. */
    public static Extremes extremes(ShotScript script, CharacterId who) {
        return new Extremes(holding(script, who, Mouth.X), holding(script, who, Mouth.D));
    }

    /** One frame, both ways, so that they share the plate. */
    public static ExpectedMouth of(Animatic animatic, Extremes extremes, long at) {
        Picture shut = drawn(animatic, extremes.shut(), at);
        Picture wide = drawn(animatic, extremes.wide(), at);
        return new ExpectedMouth(shut, wide, differing(shut, wide));
    }

    /** How open the mouth is in a picture, 0 shut to 1 wide open, after it has been looked for; NaN where it cannot be seen. */
    public double open(Picture taken) {
        if (mouth.area() == 0) {
            return Double.NaN;
        }
        Mask about = mouth.grown(ROOM);
        int[] box = about.room(REACH + 2);
        Plane closed = Video.of(shut, box).luma();
        Plane opening = Video.of(wide, box).luma().minus(closed);
        LocalFit fit = new LocalFit(
                closed,
                Video.of(taken, box).luma(),
                opening,
                Video.of(about, box).luma());
        Shift moved = fit.best(Shift.NONE, REACH);
        return fit.at(moved.right(), moved.down()).factors()[1];
    }

    private static Picture drawn(Animatic animatic, ShotScript script, long at) {
        return Picture.of(animatic.drawing(script, at)).asVideo();
    }

    private static Mask differing(Picture shut, Picture open) {
        int[] one = shut.pixels();
        int[] other = open.pixels();
        float[] differs = new float[one.length];
        for (int at = 0; at < differs.length; at++) {
            differs[at] = farthest(one[at], other[at]) >= DIFFERS ? 1 : 0;
        }
        return new Mask(shut.width(), shut.height(), differs);
    }

    private static int farthest(int one, int other) {
        int[] off = {
            (one >> 16 & 255) - (other >> 16 & 255), (one >> 8 & 255) - (other >> 8 & 255), (one & 255) - (other & 255)
        };
        return Arrays.stream(off).map(Math::abs).max().orElse(0);
    }

    /**
     * The same lines with one shape, in one loudness, from the shot's beginning to its end: a mouth may move early or late, and how wide
     * it opens is told by the same measure in each frame.
     */
    private static ShotScript holding(ShotScript script, CharacterId who, Mouth shape) {
        RationalTime all = new RationalTime(script.frames(), script.format().frameRate());
        List<SpokenLine> lines = script.lines().stream()
                .map(line -> line.placed().character().equals(who) ? holding(line, shape, all) : line)
                .toList();
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                lines,
                script.seed());
    }

    private static SpokenLine holding(SpokenLine line, Mouth shape, RationalTime all) {
        PlacedLine placed = line.placed();
        Recording spoken = line.recording();
        List<Double> loudness = spoken.loudness().stream().mapToDouble(Double::doubleValue).average().stream()
                .boxed()
                .toList();
        Recording held = new Recording(
                spoken.line(),
                spoken.sound(),
                all,
                List.of(new MouthKey(RationalTime.zero(all.rate()), shape)),
                loudness);
        TimeRange range = new TimeRange(RationalTime.zero(all.rate()), all);
        return new SpokenLine(
                new PlacedLine(placed.line(), placed.character(), placed.text(), range, placed.sound()), held);
    }
}
