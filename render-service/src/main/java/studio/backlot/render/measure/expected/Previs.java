package studio.backlot.render.measure.expected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * Says what a shot should show by drawing it with the built-in renderer. Which pixels are hair, eyes or a garment is found by drawing them
 * again in another colour: where the picture answers, the part is seen.
 */
public final class Previs {

    /** Alpha of an overlay under which nobody is there. */
    private static final double LEAST = 0.02;

    private final Animatic animatic;

    public Previs(Animatic animatic) {
        this.animatic = animatic;
    }

    /** Frames {@code first} to {@code first + count - 1} of a shot. */
    public Expectation expect(ShotScript script, long first, int count) {
        Colours colours = colours(script, part -> true);
        List<ExpectedFrame> frames = LongStream.range(first, first + count)
                .mapToObj(at -> expect(colours, at))
                .toList();
        return new Expectation(script.format(), frames, Optional.empty());
    }

    /**
     * A shot in all the colours that it is drawn in.
     *
     * @param others one for each part of a character that is asked for
     */
    public record Colours(ShotScript script, List<Recoloured> others) {
        public Colours {
            others = List.copyOf(others);
        }
    }

    /** The shot with one part of somebody in another colour. */
    public record Recoloured(Region.Key part, ShotScript script) {}

    /** For whoever asks for one frame after another; each part that is asked for is drawn on its own. */
    public static Colours colours(ShotScript script, Predicate<Region.Key> asked) {
        List<Recoloured> others = script.world().cast().stream()
                .flatMap(member -> keys(member).stream()
                        .filter(asked)
                        .map(key -> new Recoloured(key, with(script, Recolour.of(member, key, Previs::other)))))
                .toList();
        return new Colours(script, others);
    }

    /** One frame in all its colours, so that they share the plate; whoever is not in it is not drawn again. */
    public ExpectedFrame expect(Colours colours, long at) {
        Layers drawn = animatic.layers(colours.script(), at);
        Map<CharacterId, Mask> mattes = mattes(drawn);
        Picture picture = Picture.of(drawn.drawing());
        Map<Region.Key, Mask> parts = new LinkedHashMap<>();
        for (Recoloured other : colours.others()) {
            Mask matte = mattes.get(other.part().who());
            parts.put(
                    other.part(),
                    matte == null
                            ? Mask.all(picture.width(), picture.height(), false)
                            : answer(picture, Picture.of(animatic.drawing(other.script(), at)), matte));
        }
        return frame(drawn, parts, colours.script().world());
    }

    /** Of those who are seen at all. */
    private static Map<CharacterId, Mask> mattes(Layers drawn) {
        Map<CharacterId, Mask> mattes = new HashMap<>();
        for (Layers.Overlay overlay : drawn.overlays()) {
            if (overlay.kind() == Layers.Kind.CHARACTER && overlay.who().isPresent()) {
                Mask matte = Mask.of(overlay.matte());
                if (matte.isAbove(LEAST)) {
                    mattes.putIfAbsent(overlay.who().get(), matte);
                }
            }
        }
        return mattes;
    }

    /** The parts of a character that have a colour of their own. */
    public static List<Region.Key> keys(CastMember member) {
        Form form = member.dna().identity().form();
        List<Region.Key> keys = new ArrayList<>();
        for (Region.Kind kind : List.of(Region.Kind.HAIR, Region.Kind.EYES, Region.Kind.SKIN)) {
            keys.add(new Region.Key(member.id(), form, kind, 0));
        }
        int garments = member.dna().wardrobe().stream()
                .findFirst()
                .map(Outfit::garments)
                .orElse(List.of())
                .size();
        for (int number = 0; number < garments; number++) {
            keys.add(new Region.Key(member.id(), form, Region.Kind.GARMENT, number));
        }
        return keys;
    }

    /** The same shot with one character replaced by another of the same id. */
    public static ShotScript with(ShotScript script, CastMember other) {
        List<CastMember> cast = script.world().cast().stream()
                .map(member -> member.id().equals(other.id()) ? other : member)
                .toList();
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                new ShotWorld(script.world().set(), script.world().style(), cast),
                script.format(),
                script.frames(),
                script.lines(),
                script.seed());
    }

    /** Far away in every channel. */
    private static Colour other(Colour colour) {
        int rgb = colour.rgb();
        int moved = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = rgb >> shift & 255;
            moved |= (value < 128 ? value + 100 : value - 100) << shift;
        }
        return Colour.of(moved);
    }

    private static ExpectedFrame frame(Layers drawn, Map<Region.Key, Mask> parts, ShotWorld world) {
        int width = drawn.plate().getWidth();
        int height = drawn.plate().getHeight();
        Mask people = Mask.all(width, height, false);
        Picture plate = Picture.of(drawn.plate());
        List<Region> regions = new ArrayList<>();
        for (Layers.Overlay overlay : drawn.overlays()) {
            Mask matte = Mask.of(overlay.matte());
            switch (overlay.kind()) {
                case AIR -> plate = laid(overlay, plate);
                case SHADOW -> people = people.or(matte);
                case CHARACTER -> {
                    people = people.or(matte);
                    whole(overlay, world).ifPresent(key -> regions.add(new Region(key, matte)));
                }
            }
        }
        parts.forEach((key, mask) -> regions.add(new Region(key, mask)));
        return ExpectedFrame.of(Picture.of(drawn.drawing()).asVideo(), plate.asVideo(), people, regions);
    }

    private static Optional<Region.Key> whole(Layers.Overlay overlay, ShotWorld world) {
        return overlay.who()
                .flatMap(who -> world.cast().stream()
                        .filter(member -> member.id().equals(who))
                        .findFirst())
                .map(member ->
                        new Region.Key(member.id(), member.dna().identity().form(), Region.Kind.WHOLE, 0));
    }

    /** The formula of {@link Layers}. */
    private static Picture laid(Layers.Overlay overlay, Picture under) {
        int[] colour = Picture.of(overlay.colour()).pixels();
        int[] below = under.pixels();
        Mask matte = Mask.of(overlay.matte());
        int[] laid = new int[below.length];
        for (int y = 0, at = 0; y < under.height(); y++) {
            for (int x = 0; x < under.width(); x++, at++) {
                laid[at] = laid(colour[at], below[at], 1 - matte.at(x, y));
            }
        }
        return new Picture(under.width(), under.height(), laid);
    }

    private static int laid(int colour, int below, double open) {
        if (colour == 0 && open == 1) {
            return below;
        }
        int pixel = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long kept = Math.round((below >> shift & 255) * open);
            pixel |= (int) Math.min(255, (colour >> shift & 255) + kept) << shift;
        }
        return pixel;
    }

    /** How strongly each pixel answers to the other colour, against the strongest ones; only where the character is. */
    private static Mask answer(Picture one, Picture other, Mask matte) {
        float[] answer = new float[one.width() * one.height()];
        float[] heard = new float[answer.length];
        int count = 0;
        for (int at = 0; at < answer.length; at++) {
            int x = at % one.width();
            int y = at / one.width();
            answer[at] = matte.at(x, y) > LEAST ? farthest(one.at(x, y), other.at(x, y)) : 0;
            if (answer[at] > 12) {
                heard[count++] = answer[at];
            }
        }
        Arrays.sort(heard, 0, count);
        float strong = count == 0 ? 255 : heard[count / 2];
        for (int at = 0; at < answer.length; at++) {
            answer[at] = Math.min(1, answer[at] / strong);
        }
        return new Mask(one.width(), one.height(), answer);
    }

    private static int farthest(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return Math.max(red, Math.max(green, blue));
    }
}
