package studio.backlot.render.animatic.direction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The free traits of a DNA that the renderer draws. A trait is found by a word of its name ({@code ears},
 * {@code facial scar}), its value by a word in it ({@code long and soft}). Names that are not known are for others to read.
 *
 * @param whiskers colour of beard and moustache where it is said, 0xRRGGBB; else they have that of the hair
 * @param core colour that glows from within, 0xRRGGBB
 * @param unread one sentence for each value of a known trait that says nothing drawable
 */
public record Traits(
        Ears ears,
        Horns horns,
        Tail tail,
        Markings markings,
        Beard beard,
        Skin skin,
        Optional<Integer> whiskers,
        int antennae,
        Optional<Integer> core,
        List<String> unread) {

    private static final Map<String, Ears> EAR_WORDS = Map.of(
            "round", Ears.ROUND,
            "point", Ears.POINTED,
            "elf", Ears.POINTED,
            "long", Ears.LONG,
            "large", Ears.LONG,
            "rabbit", Ears.LONG,
            "none", Ears.NONE);

    private static final Map<String, Horns> HORN_WORDS = Map.of(
            "small", Horns.SMALL,
            "short", Horns.SMALL,
            "two", Horns.SMALL,
            "curv", Horns.CURVED,
            "ram", Horns.CURVED,
            "large", Horns.CURVED,
            "long", Horns.CURVED,
            "none", Horns.NONE);

    private static final Map<String, Tail> TAIL_WORDS = Map.of(
            "bush", Tail.BUSHY,
            "fox", Tail.BUSHY,
            "fluff", Tail.BUSHY,
            "thin", Tail.THIN,
            "long", Tail.THIN,
            "cat", Tail.THIN,
            "lizard", Tail.THIN,
            "none", Tail.NONE);

    private static final Map<String, Markings> MARKING_WORDS = Map.of(
            "strip", Markings.STRIPES,
            "tiger", Markings.STRIPES,
            "spot", Markings.SPOTS,
            "dot", Markings.SPOTS,
            "none", Markings.NONE);

    private static final Map<String, Beard> BEARD_WORDS = Map.of(
            "full", Beard.FULL,
            "long", Beard.FULL,
            "short", Beard.SHORT,
            "trim", Beard.SHORT,
            "stubble", Beard.SHORT,
            "goatee", Beard.SHORT,
            "none", Beard.NONE);

    private static final Map<String, Integer> ANTENNA_WORDS =
            Map.of("two", 2, "pair", 2, "2", 2, "one", 1, "single", 1, "1", 1, "none", 0);

    private static final Map<String, Integer> COLOUR_WORDS = Map.ofEntries(
            Map.entry("gold", 0xFFC640),
            Map.entry("amber", 0xFFA030),
            Map.entry("orange", 0xFF8A30),
            Map.entry("red", 0xFF4A40),
            Map.entry("pink", 0xFF8AC0),
            Map.entry("violet", 0xA070FF),
            Map.entry("purple", 0xA060F0),
            Map.entry("blue", 0x4A90FF),
            Map.entry("cyan", 0x50E4FF),
            Map.entry("teal", 0x30D0C0),
            Map.entry("green", 0x50E070),
            Map.entry("silver", 0xD0DCE8),
            Map.entry("white", 0xFFFFFF));

    private static final List<String> WHISKERS = List.of("moustache", "mustache", "beard");

    private static final Map<String, Integer> HAIR_WORDS = Map.ofEntries(
            Map.entry("white", 0xF1EEE6),
            Map.entry("silver", 0xC4C9CE),
            Map.entry("grey", 0x8A8C90),
            Map.entry("gray", 0x8A8C90),
            Map.entry("black", 0x1E1A1C),
            Map.entry("brown", 0x5A3A26),
            Map.entry("chestnut", 0x6B3A22),
            Map.entry("auburn", 0x7A3420),
            Map.entry("red", 0xA8452A),
            Map.entry("ginger", 0xC2602E),
            Map.entry("blond", 0xD9B26A),
            Map.entry("golden", 0xD0A04E));

    /** Who has no free traits. */
    public static final Traits NONE = new Traits(
            Ears.OWN,
            Horns.NONE,
            Tail.NONE,
            Markings.NONE,
            Beard.NONE,
            new Skin(false, false, false),
            Optional.empty(),
            0,
            Optional.empty(),
            List.of());

    /** Shape of the ears; {@code OWN} leaves them as the form has them. */
    public enum Ears {
        OWN,
        ROUND,
        POINTED,
        LONG,
        NONE
    }

    /** Horns on the brow. */
    public enum Horns {
        NONE,
        SMALL,
        CURVED
    }

    /** A tail from the hips. */
    public enum Tail {
        NONE,
        THIN,
        BUSHY
    }

    /** What skin, fur or shell is marked with. */
    public enum Markings {
        NONE,
        STRIPES,
        SPOTS
    }

    /** Hair on the chin. */
    public enum Beard {
        NONE,
        SHORT,
        FULL
    }

    /** Small things on a face. */
    public record Skin(boolean moustache, boolean freckles, boolean scar) {}

    public Traits {
        unread = List.copyOf(unread);
    }

    public static Traits of(Map<String, String> genetics) {
        if (genetics.isEmpty()) {
            return NONE;
        }
        TraitReader reader = new TraitReader(genetics);
        return new Traits(
                reader.read("ear", Ears.OWN, EAR_WORDS),
                reader.read("horn", Horns.NONE, HORN_WORDS),
                reader.read("tail", Tail.NONE, TAIL_WORDS),
                reader.read("marking", Markings.NONE, MARKING_WORDS),
                reader.read("beard", Beard.NONE, BEARD_WORDS),
                new Skin(reader.has("moustache") || reader.has("mustache"), reader.has("freckle"), reader.has("scar")),
                WHISKERS.stream()
                        .flatMap(name -> reader.hint(name, HAIR_WORDS).stream())
                        .findFirst(),
                reader.read("antenna", 0, ANTENNA_WORDS),
                reader.find("core", COLOUR_WORDS),
                reader.unread());
    }
}
