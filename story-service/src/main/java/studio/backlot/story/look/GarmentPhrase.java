package studio.backlot.story.look;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Pattern;

/** A piece of clothing in words, such as {@code white lab coat} or {@code striped navy sweater with cream trim}. */
public final class GarmentPhrase {

    private static final java.util.regex.Pattern HEX = java.util.regex.Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Map<String, GarmentKind> KINDS = kinds();
    private static final Map<String, Pattern> PATTERNS = Map.ofEntries(
            Map.entry("plain", Pattern.PLAIN),
            Map.entry("striped", Pattern.STRIPES),
            Map.entry("stripes", Pattern.STRIPES),
            Map.entry("checked", Pattern.CHECKS),
            Map.entry("checks", Pattern.CHECKS),
            Map.entry("plaid", Pattern.CHECKS),
            Map.entry("tartan", Pattern.CHECKS),
            Map.entry("dotted", Pattern.DOTS),
            Map.entry("dots", Pattern.DOTS),
            Map.entry("knit", Pattern.KNIT),
            Map.entry("knitted", Pattern.KNIT),
            Map.entry("woollen", Pattern.KNIT),
            Map.entry("circuit", Pattern.CIRCUIT));
    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "his",
            "her",
            "their",
            "of",
            "lab",
            "leather",
            "wool",
            "silk",
            "linen",
            "cotton",
            "velvet",
            "long",
            "short",
            "t",
            "old",
            "worn",
            "heavy",
            "trench",
            "rain",
            "summer",
            "winter",
            "evening",
            "tailored",
            "fine",
            "round",
            "thin",
            "thick",
            "oversized",
            "rolled",
            "pair",
            "work",
            "captain's",
            "baseball",
            "peaked",
            "woolly",
            "simple",
            "neat",
            "faded",
            "crumpled");
    private static final Map<GarmentKind, Integer> USUAL = new EnumMap<>(Map.ofEntries(
            Map.entry(GarmentKind.SHIRT, 0xE8E6DF),
            Map.entry(GarmentKind.SWEATER, 0x4C6A8C),
            Map.entry(GarmentKind.JACKET, 0x3B3A40),
            Map.entry(GarmentKind.COAT, 0x5B4A3C),
            Map.entry(GarmentKind.DRESS, 0x8C3B4A),
            Map.entry(GarmentKind.TROUSERS, 0x2F3440),
            Map.entry(GarmentKind.SKIRT, 0x3C3550),
            Map.entry(GarmentKind.SHOES, 0x2A211C),
            Map.entry(GarmentKind.SCARF, 0xA94F27),
            Map.entry(GarmentKind.HAT, 0x3B2F28),
            Map.entry(GarmentKind.CAP, 0x26324A),
            Map.entry(GarmentKind.BEANIE, 0x7A3B32),
            Map.entry(GarmentKind.GLASSES, 0x22252B),
            Map.entry(GarmentKind.ROBE, 0x4B3A6A),
            Map.entry(GarmentKind.APRON, 0xE8E2D2)));

    private GarmentPhrase() {}

    private static Map<String, GarmentKind> kinds() {
        Map<String, GarmentKind> kinds = new HashMap<>();
        named(kinds, GarmentKind.SHIRT, "shirt blouse tee tshirt top polo");
        named(kinds, GarmentKind.SWEATER, "sweater jumper pullover cardigan hoodie turtleneck sweatshirt");
        named(kinds, GarmentKind.JACKET, "jacket blazer waistcoat vest parka suit uniform armour");
        named(kinds, GarmentKind.COAT, "coat overcoat raincoat trenchcoat labcoat");
        named(kinds, GarmentKind.DRESS, "dress gown sundress");
        named(kinds, GarmentKind.TROUSERS, "trousers pants jeans slacks leggings shorts overalls");
        named(kinds, GarmentKind.SKIRT, "skirt kilt");
        named(kinds, GarmentKind.SHOES, "shoes boots sneakers trainers sandals heels loafers");
        named(kinds, GarmentKind.SCARF, "scarf shawl");
        named(kinds, GarmentKind.HAT, "hat helmet fedora");
        named(kinds, GarmentKind.CAP, "cap");
        named(kinds, GarmentKind.BEANIE, "beanie beret toque");
        named(kinds, GarmentKind.GLASSES, "glasses spectacles goggles sunglasses");
        named(kinds, GarmentKind.ROBE, "robe cloak cape kimono toga");
        named(kinds, GarmentKind.APRON, "apron pinafore");
        return Map.copyOf(kinds);
    }

    private static void named(Map<String, GarmentKind> kinds, GarmentKind kind, String words) {
        for (String word : words.split(" ", -1)) {
            kinds.put(word, kind);
        }
    }

    /** Whether a word names clothing, as {@code t-shirt} does. */
    public static boolean namesClothing(String word) {
        return KINDS.containsKey(word.substring(word.lastIndexOf('-') + 1));
    }

    /** Colour of a kind of clothing when nobody says one. */
    public static Colour usualColour(GarmentKind kind) {
        return Colour.of(USUAL.getOrDefault(kind, 0x555555));
    }

    public static Phrase<Garment> parse(String text) {
        Optional<GarmentKind> kind = Optional.empty();
        Optional<Pattern> pattern = Optional.empty();
        List<String> main = new ArrayList<>();
        List<String> trim = new ArrayList<>();
        boolean second = false;
        for (String word : ColourNames.words(HEX.matcher(text).replaceAll(" "))) {
            if (KINDS.containsKey(word)) {
                kind = Optional.of(KINDS.get(word));
                if (word.equals("jeans") && main.isEmpty()) {
                    main.add("denim");
                }
            } else if (PATTERNS.containsKey(word)) {
                pattern = Optional.of(PATTERNS.get(word));
            } else if (Set.of("with", "and", "trim", "on").contains(word)) {
                second |= !word.equals("trim");
            } else if (ColourNames.isColourWord(word)) {
                (second ? trim : main).add(word);
            } else if (!FILLERS.contains(word)) {
                return new Phrase.Unclear<>(
                        "expected a piece of clothing, such as 'white coat' or 'striped navy sweater'; '" + word
                                + "' is not known");
            }
        }
        if (kind.isEmpty()) {
            return new Phrase.Unclear<>("expected a piece of clothing, such as 'white coat'; '" + text
                    + "' names none of coat, sweater, shirt, "
                    + "jacket, dress, trousers, skirt, shoes, scarf, hat, cap, beanie, glasses, robe, apron");
        }
        Colour usual = usualColour(kind.get());
        return new Phrase.Meaning<>(new Garment(
                kind.get(), hexIn(text).or(() -> ColourNames.of(main)).orElse(usual), ColourNames.of(trim), pattern));
    }

    static Optional<Colour> hexIn(String text) {
        Matcher hex = HEX.matcher(text);
        return hex.find() ? Optional.of(new Colour(hex.group())) : Optional.empty();
    }
}
