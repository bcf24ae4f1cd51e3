package studio.backlot.render.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Colour;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.OtherSets;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.footage.placing.Compositor;
import studio.backlot.render.measure.picture.Picture;

/** What a model would film of a shot that it is asked for a half of: people before a ground that is never quite even, or the set without them. */
public final class HalvesFilmed {
    private static final Pattern GROUND = Pattern.compile("chroma-key \\w+ (#[0-9A-F]{6})");
    private static final int UNEVEN = 9;
    private static final int NOISE = 3;

    private HalvesFilmed() {}

    /** The frames of the half that the words ask for; empty when they ask for the whole picture. */
    static Optional<List<Picture>> of(String words, ShotScript script) {
        Animatic animatic = new Animatic();
        Matcher ground = GROUND.matcher(words);
        if (ground.find()) {
            Colour colour = new Colour(ground.group(1));
            return Optional.of(frames(script, at -> people(animatic, script, at, colour)));
        }
        return words.contains("lies empty")
                ? Optional.of(frames(
                        script, at -> Picture.of(animatic.layers(script, at).plate())))
                : Optional.empty();
    }

    private static List<Picture> frames(ShotScript script, LongFunction<Picture> frame) {
        return LongStream.range(0, script.frames()).mapToObj(frame).toList();
    }

    /** The people of a frame, whole: before a ground nothing stands before them. */
    public static Picture people(Animatic animatic, ShotScript script, long at, Colour ground) {
        Layers layers = animatic.layers(bare(script), at);
        int width = script.format().width();
        int height = script.format().height();
        return Compositor.laid(layers, Set.of(Layers.Kind.CHARACTER), ground(width, height, ground.rgb(), at));
    }

    /** Lighter in the middle, with some noise. */
    private static Picture ground(int width, int height, int rgb, long seed) {
        Random random = new Random(seed);
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, at -> {
            double across = 2.0 * (at % width) / width - 1;
            int more = (int) Math.round(UNEVEN * (0.5 - across * across)) + random.nextInt(2 * NOISE + 1) - NOISE;
            return lighter(rgb, more);
        });
        return new Picture(width, height, pixels);
    }

    private static int lighter(int rgb, int more) {
        int lighter = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            lighter |= Math.clamp((rgb >> shift & 255) + more, 0, 255) << shift;
        }
        return lighter;
    }

    private static ShotScript bare(ShotScript script) {
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                new ShotWorld(
                        OtherSets.bare(script.world().set()),
                        script.world().style(),
                        script.world().cast()),
                script.format(),
                script.frames(),
                script.lines(),
                script.seed());
    }
}
