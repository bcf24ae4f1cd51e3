package studio.backlot.story.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Colour;

/** Colours by name, such as {@code amber}, {@code dark teal} or {@code chestnut brown}; of two names the first one tells. */
public final class ColourNames {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> LIGHTER = Set.of("light", "pale", "soft", "pastel");
    private static final Set<String> DARKER = Set.of("dark", "deep");
    private static final Set<String> STRONGER = Set.of("bright", "vivid");
    private static final Map<String, Integer> NAMES = names("""
            black 17181C, white F4F3EE, snow FAFBFC, grey 84888F, gray 84888F, silver C3C9D0, charcoal 33363C, slate 56626F,
            ash 9A9690, red C2302E, crimson A81C30, scarlet D1301F, burgundy 6B1D2E, maroon 5E1F24, wine 662438, ruby 9B1B36,
            pink E79AB0, rose D56A82, coral EE7F68, salmon EF9A82, peach F3BE98, orange E27F2B, rust A94F27, terracotta BC6A4A,
            amber C8862A, gold D9A62E, golden D9A62E, honey D8A24A, yellow EAC645, mustard C69A2B, lemon F0DF6B, cream F2E8D0,
            ivory F3ECDC, beige D9C7A5, sand D6BF93, tan C39A6B, khaki A89A6A, straw DCC67E, blonde DDBE79, blond DDBE79,
            platinum E6DFCB, brown 6A452C, chestnut 6B3A26, chocolate 4A2C20, coffee 4E3629, caramel B27A42, copper B0653A,
            bronze 94683A, brass B08D3E, auburn 7F3521, ginger B9602C, hazel 8A6B3B, mahogany 5A2A20, walnut 5B4030,
            oak A67C4E, pine C6A36B, birch DCC8A2, teak 94683E, ebony 2B211D, olive 6C7038, green 3F7F4A, emerald 1F8A5F,
            jade 3A9474, sage 97A98A, mint A9DCC1, moss 66763A, forest 27512F, lime A6C936, teal 1E7F83, turquoise 2FB3AD,
            cyan 35C3DC, aqua 58C9C9, sky 8CC3E8, azure 3F8FD6, blue 2F5FA8, navy 1D2B4F, cobalt 2347A0, royal 2F49B0,
            indigo 35307A, denim 3C5478, ice D5E9F2, steel 7E8FA0, midnight 131B38, violet 6E4AA8, purple 66388A,
            lavender B3A2D6, lilac C4A8D4, plum 5E2B57, magenta BE2F86, porcelain F2DDCF, fair EFCFB6, freckled EBC6A6,
            tanned C08A5E
            """);

    private ColourNames() {}

    private static Map<String, Integer> names(String table) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (String entry : table.split(",", -1)) {
            String[] parts = entry.strip().split(" ", 2);
            names.put(parts[0], Integer.parseInt(parts[1].strip(), 16));
        }
        return Collections.unmodifiableMap(names);
    }

    /** Every name, for suggestions. */
    public static Set<String> all() {
        return NAMES.keySet();
    }

    /** The colour that {@code text} says, as {@code #RRGGBB} or in words; empty when it says none. */
    public static Optional<Colour> find(String text) {
        String trimmed = text.strip();
        if (HEX.matcher(trimmed).matches()) {
            return Optional.of(new Colour(trimmed));
        }
        List<String> words = Arrays.asList(trimmed.toLowerCase(Locale.ROOT).split("[\\s-]+", -1));
        return words.stream().allMatch(ColourNames::isColourWord) ? of(words) : Optional.empty();
    }

    /** Whether a word can be a part of a colour's name. */
    static boolean isColourWord(String word) {
        return NAMES.containsKey(word) || isModifier(word);
    }

    private static boolean isModifier(String word) {
        return LIGHTER.contains(word) || DARKER.contains(word) || STRONGER.contains(word);
    }

    /** The colour of words of which each {@link #isColourWord}; empty without a name among them. */
    static Optional<Colour> of(List<String> words) {
        Optional<Integer> base =
                words.stream().filter(NAMES::containsKey).findFirst().map(NAMES::get);
        return base.map(rgb -> {
            int shaded = rgb;
            for (String word : words) {
                shaded = LIGHTER.contains(word)
                        ? mixed(shaded, 0xFFFFFF, 0.35)
                        : DARKER.contains(word) ? mixed(shaded, 0x000000, 0.35) : shaded;
            }
            return Colour.of(shaded);
        });
    }

    /** {@code share} of {@code towards} in {@code rgb}, channel by channel in sRGB. */
    public static int mixed(int rgb, int towards, double share) {
        int mixed = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int from = rgb >> shift & 0xFF;
            int to = towards >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    /** Words of a phrase, lower case, without punctuation. */
    static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.toLowerCase(Locale.ROOT).split("[\\s,;-]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
