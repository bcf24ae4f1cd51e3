package studio.backlot.render.measure.expected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Outfit;
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
        List<Layers> drawn = layers(script, first, count);
        List<Map<Region.Key, Mask>> parts = new ArrayList<>();
        drawn.forEach(frame -> parts.add(new LinkedHashMap<>()));
        for (CastMember member : script.world().cast()) {
            for (Region.Key key : keys(member)) {
                CastMember other = Recolour.of(member, key, Previs::other);
                List<Layers> again = layers(with(script, other), first, count);
                IntStream.range(0, count)
                        .forEach(at -> parts.get(at).put(key, answer(drawn.get(at), again.get(at), member)));
            }
        }
        List<ExpectedFrame> frames = IntStream.range(0, count)
                .mapToObj(at -> frame(drawn.get(at), parts.get(at), script.world()))
                .toList();
        return new Expectation(script.format(), frames, Optional.empty());
    }

    /** One after another, so that what is drawn on one set shares its preparations. */
    private List<Layers> layers(ShotScript script, long first, int count) {
        List<Layers> drawn = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            drawn.add(animatic.layers(script, first + at));
        }
        return drawn;
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
        Arrays.setAll(laid, at -> {
            double open = 1 - matte.at(at % under.width(), at / under.width());
            int pixel = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                long kept = Math.round((below[at] >> shift & 255) * open);
                pixel |= (int) Math.min(255, (colour[at] >> shift & 255) + kept) << shift;
            }
            return pixel;
        });
        return new Picture(under.width(), under.height(), laid);
    }

    /** How strongly each pixel answers to the other colour, against the strongest ones; only where the character is. */
    private static Mask answer(Layers drawn, Layers again, CastMember member) {
        Picture one = Picture.of(drawn.drawing());
        Picture other = Picture.of(again.drawing());
        Mask matte = drawn.overlays().stream()
                .filter(overlay -> overlay.kind() == Layers.Kind.CHARACTER)
                .filter(overlay -> overlay.who().equals(Optional.of(member.id())))
                .findFirst()
                .map(overlay -> Mask.of(overlay.matte()))
                .orElseGet(() -> Mask.all(one.width(), one.height(), false));
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
