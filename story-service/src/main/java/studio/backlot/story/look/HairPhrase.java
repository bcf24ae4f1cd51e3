package studio.backlot.story.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;

/** Hair in words, such as {@code chestnut brown bob}. */
public final class HairPhrase {

    private static final Map<String, HairStyle> STYLES = Map.ofEntries(
            Map.entry("bald", HairStyle.BALD),
            Map.entry("shaved", HairStyle.BALD),
            Map.entry("none", HairStyle.BALD),
            Map.entry("short", HairStyle.SHORT),
            Map.entry("cropped", HairStyle.SHORT),
            Map.entry("pixie", HairStyle.SHORT),
            Map.entry("bob", HairStyle.BOB),
            Map.entry("long", HairStyle.LONG),
            Map.entry("flowing", HairStyle.LONG),
            Map.entry("wavy", HairStyle.LONG),
            Map.entry("straight", HairStyle.LONG),
            Map.entry("ponytail", HairStyle.PONYTAIL),
            Map.entry("bun", HairStyle.BUN),
            Map.entry("curly", HairStyle.CURLY),
            Map.entry("curls", HairStyle.CURLY),
            Map.entry("afro", HairStyle.CURLY),
            Map.entry("braid", HairStyle.BRAIDS),
            Map.entry("braids", HairStyle.BRAIDS),
            Map.entry("plait", HairStyle.BRAIDS),
            Map.entry("plaits", HairStyle.BRAIDS),
            Map.entry("pigtails", HairStyle.BRAIDS),
            Map.entry("braided", HairStyle.BRAIDS),
            Map.entry("dreadlocks", HairStyle.BRAIDS),
            Map.entry("spiky", HairStyle.SPIKY),
            Map.entry("messy", HairStyle.SPIKY));
    /** What gives way to a word that says how hair is worn: a long braid is a braid. */
    private static final Set<HairStyle> LENGTHS = Set.of(HairStyle.LONG, HairStyle.SHORT);

    private static final Set<String> FILLERS = Set.of(
            "hair", "haired", "a", "two", "in", "into", "with", "cut", "worn", "tied", "pulled", "back", "up", "tight",
            "loose", "neat");
    private static final Colour BROWN = Colour.of(0x5A3825);
    private static final Colour RED = Colour.of(0xA8431F);

    private HairPhrase() {}

    public static Phrase<Hair> parse(String text) {
        Optional<HairStyle> style = Optional.empty();
        Optional<HairStyle> length = Optional.empty();
        List<String> colour = new ArrayList<>();
        for (String word : ColourNames.words(text.replaceAll("#[0-9a-fA-F]{6}", " "))) {
            if (STYLES.containsKey(word) && LENGTHS.contains(STYLES.get(word))) {
                length = length.or(() -> Optional.of(STYLES.get(word)));
            } else if (STYLES.containsKey(word)) {
                style = style.or(() -> Optional.of(STYLES.get(word)));
            } else if (ColourNames.isColourWord(word)) {
                colour.add(word);
            } else if (!FILLERS.contains(word)) {
                return new Phrase.Unclear<>("expected a cut and a colour, such as 'chestnut bob' or 'long black'; '"
                        + word + "' is neither");
            }
        }
        Optional<Colour> written = GarmentPhrase.hexIn(text);
        return new Phrase.Meaning<>(new Hair(
                (style.isPresent() ? style : length).orElse(HairStyle.SHORT),
                written.or(() -> grown(colour)).or(() -> ColourNames.of(colour)).orElse(BROWN)));
    }

    /** Hair that is called red is copper, unless it is bright. */
    private static Optional<Colour> grown(List<String> colour) {
        return colour.equals(List.of("red")) ? Optional.of(RED) : Optional.empty();
    }
}
