package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.PlateLock;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.expected.Recolour;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.weave.Noise;

/**
 * Takes a shot as the built-in renderer draws it, with other habits of the characters, grain and coding, and with one defect. Everything is a
 * function of the shot, the defect, its strength and a seed. Belongs to one thread.
 */
final class DriftingProvider {

    /** Fewest pixels of eyes, and of another part, by which a colour is seen. */
    private static final int LEAST_EYES = 16;

    private static final int LEAST = 60;

    private final Animatic animatic = new Animatic();
    private final Animatic elsewhere = new Animatic();

    /** A shot, the frames of it that are taken, and what they should show. */
    record Order(ShotScript script, long first, Expectation expected) {
        int count() {
            return expected.frames().size();
        }

        Order drawnAs(ShotScript other) {
            return new Order(other, first, expected);
        }
    }

    /** The shot drawn without a defect, from one frame before the first. */
    record Clean(Order order, List<Still> stills, List<Picture> recorded, long seed) {
        List<Still> frames() {
            return stills.subList(1, stills.size());
        }

        List<Picture> drawings() {
            return frames().stream().map(Still::drawing).toList();
        }
    }

    /** The shot with its characters' own habits. */
    Clean clean(Order order, long seed) {
        ShotScript script = Scenes.seeded(order.script(), seed);
        List<Still> stills = stills(animatic, script, order.first() - 1, order.count() + 1);
        Camcorder camcorder = Camcorder.of(seed);
        List<Picture> recorded = IntStream.range(0, stills.size())
                .mapToObj(at -> camcorder.record(stills.get(at).drawing(), at))
                .toList();
        return new Clean(order.drawnAs(script), stills, recorded, seed);
    }

    private static List<Still> stills(Animatic animatic, ShotScript script, long first, int count) {
        List<Still> stills = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            stills.add(Still.of(animatic.layers(script, first + at)));
        }
        return stills;
    }

    /** The take; empty when the shot has nothing that the defect could be put into. */
    Optional<DriftedTake> take(Clean clean, Defect defect, Defect.Strength strength) {
        Random random = new Random(clean.seed() * 1_000_003 + Noise.seed(defect.name() + strength.name()));
        return switch (defect) {
            case NONE -> Optional.of(delivered(clean, new Pictures(clean.drawings(), clean.frames()), false));
            case WARDROBE -> recoloured(clean, key -> isSolid(key, Region.Kind.GARMENT), strength, random);
            case HAIR -> recoloured(clean, key -> isSolid(key, Region.Kind.HAIR), strength, random);
            case EYES -> recoloured(clean, key -> isSolid(key, Region.Kind.EYES), strength, random);
            case HOLOGRAM -> recoloured(clean, DriftingProvider::isLight, strength, random);
            case SHIMMER -> Optional.of(shimmering(clean, strength, random));
            case REARRANGED -> rearranged(clean, strength, random);
            case JITTER -> Optional.of(jittering(clean, strength, random));
            case SEAM -> Optional.of(jumping(clean, strength, random));
            case GRADE -> Optional.of(drifting(clean, strength, random));
            case LOST -> lost(clean, strength, random);
            case DOUBLED -> doubled(clean, strength, random);
            case SOUND, LENGTH, SIZE, TRUNCATED, REFUSED ->
                throw new IllegalArgumentException(defect + " is not in the pictures");
        };
    }

    /** Drawn pictures and the frames whose mattes go with them. */
    private record Pictures(List<Picture> drawn, List<Still> mattes) {}

    private static DriftedTake delivered(Clean clean, Pictures pictures, boolean visible) {
        return delivered(clean, pictures, visible, Optional.empty());
    }

    private static DriftedTake delivered(Clean clean, Pictures pictures, boolean visible, Optional<Region.Key> part) {
        Camcorder camcorder = Camcorder.of(clean.seed());
        List<TakenFrame> frames = IntStream.range(0, pictures.drawn().size())
                .mapToObj(at -> new TakenFrame(
                        camcorder.record(pictures.drawn().get(at), at + 1),
                        pictures.mattes().get(at).mattes()))
                .toList();
        List<TakenFrame> untouched = IntStream.range(0, pictures.drawn().size())
                .mapToObj(at -> new TakenFrame(
                        clean.recorded().get(at + 1), clean.frames().get(at).mattes()))
                .toList();
        Expectation.Before before = new Expectation.Before(
                clean.order().expected().before().orElseThrow().expected(),
                clean.recorded().getFirst());
        return new DriftedTake(frames, untouched, before, visible, part);
    }

    // --- characters ---

    private static boolean isSolid(Region.Key key, Region.Kind kind) {
        return key.kind() == kind && key.form() != Form.HOLOGRAM;
    }

    private static boolean isLight(Region.Key key) {
        return key.form() == Form.HOLOGRAM && (key.kind() == Region.Kind.HAIR || key.kind() == Region.Kind.GARMENT);
    }

    private Optional<DriftedTake> recoloured(
            Clean clean, Predicate<Region.Key> which, Defect.Strength strength, Random random) {
        ExpectedFrame wanted = clean.order().expected().frames().getFirst();
        List<Region> seen = wanted.regions().stream()
                .filter(region -> which.test(region.key()))
                .filter(region -> region.core().area() >= least(region.key()))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Region region = seen.get(random.nextInt(seen.size()));
        ShotScript script = clean.order().script();
        CastMember member = script.world().cast().stream()
                .filter(one -> one.id().equals(region.key().who()))
                .findFirst()
                .orElseThrow();
        double sign = random.nextBoolean() ? 1 : -1;
        double angle = 2 * Math.PI * random.nextDouble();
        CastMember other = Recolour.of(
                member,
                region.key(),
                colour -> isLight(region.key())
                        ? moved(colour, strength.of(8, 20, 45), angle)
                        : switch (region.key().kind()) {
                            case GARMENT -> Altered.turned(colour, sign * strength.of(10, 25, 60));
                            case HAIR -> moved(colour, strength.of(5, 14, 35), angle);
                            case EYES -> moved(colour, strength.of(8, 20, 45), angle);
                            case SKIN, WHOLE -> colour;
                        });
        List<Still> drawn = stills(
                animatic,
                Previs.with(script, other),
                clean.order().first(),
                clean.order().count());
        List<Picture> pictures = drawn.stream().map(Still::drawing).toList();
        boolean visible =
                Truth.part(clean.drawings().getFirst(), pictures.getFirst(), region.core(), least(region.key()));
        return Optional.of(delivered(clean, new Pictures(pictures, drawn), visible, Optional.of(region.key())));
    }

    private static int least(Region.Key key) {
        return key.kind() == Region.Kind.EYES ? LEAST_EYES : LEAST;
    }

    /** A way in lightness and colour; lightness turns back at its ends. */
    private static Colour moved(Colour colour, double way, double angle) {
        Lab lab = Lab.of(colour.rgb());
        double lighter = 0.5 * way * (lab.l() > 60 ? -1 : 1);
        double across = Math.sqrt(0.75) * way;
        return Colour.of(
                new Lab(lab.l() + lighter, lab.a() + across * Math.cos(angle), lab.b() + across * Math.sin(angle))
                        .rgb());
    }

    private static Optional<DriftedTake> lost(Clean clean, Defect.Strength strength, Random random) {
        List<CharacterId> people = people(clean);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        CharacterId who = people.get(random.nextInt(people.size()));
        List<Picture> pictures = changed(clean, strength, random, still -> still.without(who));
        Mask all = Mask.all(Scenes.FORMAT.width(), Scenes.FORMAT.height(), true);
        boolean visible = Truth.anyArea(clean.drawings(), pictures, all);
        return Optional.of(delivered(clean, new Pictures(pictures, clean.frames()), visible));
    }

    private static Optional<DriftedTake> doubled(Clean clean, Defect.Strength strength, Random random) {
        List<CharacterId> people = people(clean);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        CharacterId who = people.get(random.nextInt(people.size()));
        int[] box = clean.frames().getFirst().mattes().get(who).box();
        int room = Scenes.FORMAT.width();
        int wide = Math.max(20, box[2] - box[0]);
        int right = (int) (wide * (0.8 + 0.5 * random.nextDouble()));
        int to = (box[0] + box[2]) / 2 + right < room ? right : -right;
        List<Picture> pictures = changed(clean, strength, random, still -> still.with(who, to, 0));
        Mask background = clean.order().expected().frames().getFirst().background();
        boolean visible = Truth.anyArea(clean.drawings(), pictures, background);
        return Optional.of(delivered(clean, new Pictures(pictures, clean.frames()), visible));
    }

    private static List<CharacterId> people(Clean clean) {
        return clean.frames().getFirst().mattes().entrySet().stream()
                .filter(matte -> matte.getValue().area() > 0.006 * Scenes.FORMAT.width() * Scenes.FORMAT.height())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(CharacterId::value))
                .toList();
    }

    /** Changed in one frame, in half of them or in all. */
    private static List<Picture> changed(
            Clean clean, Defect.Strength strength, Random random, Function<Still, Picture> change) {
        int count = clean.frames().size();
        int many = (int) strength.of(1, count / 2.0, count);
        int from = random.nextInt(count - many + 1);
        return IntStream.range(0, count)
                .mapToObj(at -> at >= from && at < from + many
                        ? change.apply(clean.frames().get(at))
                        : clean.frames().get(at).drawing())
                .toList();
    }

    // --- the set ---

    private static DriftedTake shimmering(Clean clean, Defect.Strength strength, Random random) {
        long seed = random.nextLong();
        List<Picture> pictures = new ArrayList<>();
        List<Mask> backgrounds = new ArrayList<>();
        for (int at = 0; at < clean.frames().size(); at++) {
            Still still = clean.frames().get(at);
            Picture boiling = PictureDrift.boiling(
                    still.drawing(), strength.of(0.5, 1, 2.5), strength.of(0.01, 0.02, 0.05), seed + 10L * at);
            Mask people = still.mattes().values().stream()
                    .reduce(Mask.all(boiling.width(), boiling.height(), false), Mask::or);
            pictures.add(PlateLock.over(boiling, still.drawing(), people.grown(1)));
            backgrounds.add(clean.order().expected().frames().get(at).background());
        }
        boolean visible = Truth.structure(clean.drawings(), pictures, backgrounds);
        return delivered(clean, new Pictures(pictures, clean.frames()), visible);
    }

    private Optional<DriftedTake> rearranged(Clean clean, Defect.Strength strength, Random random) {
        ShotScript script = clean.order().script();
        SetDesign set = script.world().set();
        Mask background = clean.order().expected().frames().getFirst().background();
        for (int attempt = 0; attempt < 4; attempt++) {
            int which = random.nextInt(set.pieces().size());
            double angle = 2 * Math.PI * random.nextDouble();
            double way = strength.of(0.15, 0.5, 1.2);
            SetPiece piece = set.pieces().get(which);
            ShotScript other = Altered.pieces(
                    script,
                    each -> each.equals(piece)
                            ? Altered.moved(each, way * Math.cos(angle), way * Math.sin(angle))
                            : each);
            Still first = Still.of(elsewhere.layers(other, clean.order().first()));
            Still was = clean.frames().getFirst();
            boolean sameView = first.track().camera().equals(was.track().camera());
            if (sameView
                    && Truth.change(was.drawing(), first.drawing(), background, 1)
                                    .pixels()
                            > 40) {
                List<Still> drawn = stills(
                        elsewhere, other, clean.order().first(), clean.order().count());
                List<Picture> pictures = drawn.stream().map(Still::drawing).toList();
                boolean visible = Truth.area(was.drawing(), pictures.getFirst(), background)
                        || Truth.structure(List.of(was.drawing()), List.of(pictures.getFirst()), List.of(background));
                return Optional.of(delivered(clean, new Pictures(pictures, drawn), visible));
            }
        }
        return Optional.empty();
    }

    // --- the frame ---

    private static DriftedTake jittering(Clean clean, Defect.Strength strength, Random random) {
        List<CharacterId> people = people(clean);
        boolean one = !people.isEmpty() && random.nextInt(3) == 0;
        Optional<CharacterId> who = one ? Optional.of(people.get(random.nextInt(people.size()))) : Optional.empty();
        double most = strength.of(0.5, 1.2, 3);
        List<Shift> shifts = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        for (Still still : clean.frames()) {
            Shift shift = PictureDrift.way(most * (0.4 + 0.6 * random.nextDouble()), random);
            if (who.isPresent()) {
                int right = Math.toIntExact(Math.round(shift.x()));
                int down = Math.toIntExact(Math.round(shift.y()));
                shifts.add(new Shift(right, down));
                pictures.add(still.moved(who.get(), right, down));
            } else {
                shifts.add(shift);
                pictures.add(still.drawing().shifted(shift));
            }
        }
        return delivered(clean, new Pictures(pictures, clean.frames()), unrest(shifts) >= 1);
    }

    /** Mean length of the second difference. */
    private static double unrest(List<Shift> shifts) {
        return IntStream.range(1, shifts.size() - 1)
                .mapToDouble(at -> shifts.get(at + 1)
                        .plus(shifts.get(at - 1))
                        .minus(shifts.get(at).plus(shifts.get(at)))
                        .length())
                .average()
                .orElse(0);
    }

    private static DriftedTake jumping(Clean clean, Defect.Strength strength, Random random) {
        boolean zooms = random.nextInt(3) == 0;
        Shift way = PictureDrift.way(strength.of(1.5, 4, 10), random);
        double times = 1 + strength.of(0.01, 0.03, 0.08);
        List<Picture> pictures = clean.drawings().stream()
                .map(picture -> zooms ? PictureDrift.zoomed(picture, times) : picture.shifted(way))
                .toList();
        Picture first = clean.drawings().getFirst();
        Mask all = Mask.all(first.width(), first.height(), true);
        boolean visible = Truth.structure(List.of(first), List.of(pictures.getFirst()), List.of(all));
        return delivered(clean, new Pictures(pictures, clean.frames()), visible);
    }

    private static DriftedTake drifting(Clean clean, Defect.Strength strength, Random random) {
        double most = strength.of(0.03, 0.07, 0.15);
        double[] gains = random.doubles(3, -1, 1).toArray();
        double greatest = Math.max(Math.abs(gains[0]), Math.max(Math.abs(gains[1]), Math.abs(gains[2])));
        int last = clean.frames().size() - 1;
        List<Picture> pictures = IntStream.rangeClosed(0, last)
                .mapToObj(at -> {
                    double share = most / greatest * (0.3 + 0.7 * at / last);
                    return PictureDrift.graded(
                            clean.drawings().get(at), 1 + share * gains[0], 1 + share * gains[1], 1 + share * gains[2]);
                })
                .toList();
        boolean visible = Truth.grade(clean.drawings().getLast(), pictures.getLast());
        return delivered(clean, new Pictures(pictures, clean.frames()), visible);
    }

    /** Mattes that leak: everybody's, grown by so many pixels. */
    static List<TakenFrame> leaking(List<TakenFrame> frames, int pixels) {
        return frames.stream()
                .map(frame -> {
                    Map<CharacterId, Mask> grown = new HashMap<>();
                    frame.mattes().forEach((who, matte) -> grown.put(who, matte.grown(pixels)));
                    return new TakenFrame(frame.picture(), grown);
                })
                .toList();
    }
}
