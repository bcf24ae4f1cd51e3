package studio.backlot.story.cast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.story.look.ColourNames;
import studio.backlot.story.look.Lexicon;

/** Reads what an introduction says of a face: its skin, and what is on it. */
final class FaceReader {

    private static final Pattern BEARD =
            Pattern.compile("((?:[\\w-]+,? ){0,2})(beard(?:ed)?|goatee|stubble|unshaven)\\b");
    private static final Pattern MOUSTACHE = Pattern.compile("((?:[\\w-]+,? ){1,2})(?:moustached?|mustached?)\\b");
    private static final Lexicon<String> BEARDS = new Lexicon<String>()
            .with("short", "short, trim, trimmed, goatee, stubble, unshaven, thin, wispy")
            .with("long", "long, flowing");
    private static final Lexicon<String> MARKS = new Lexicon<String>()
            .with("moustache", "moustache, mustache, moustached")
            .with("freckles", "freckles, freckled")
            .with("scar", "scar, scarred");
    private static final Lexicon<Colour> SKINS = new Lexicon<Colour>()
            .with(Colour.of(0xF2D9C8), "pale, pale skinned, pale skin, fair skinned, fair skin, freckles, freckled")
            .with(Colour.of(0xC79A6E), "olive skin, olive skinned, tanned, sunburnt, suntanned")
            .with(Colour.of(0x8E5A3A), "brown skin, brown skinned")
            .with(
                    Colour.of(0x5E3A28),
                    "dark skin, dark skinned, black skin, black man, black woman, black boy, black girl");

    private FaceReader() {}

    static Optional<Colour> skin(String after) {
        return SKINS.first(after);
    }

    /** Traits as an author writes them: {@code beard: full grey}. */
    static Map<String, String> traits(String after) {
        Map<String, String> traits = new LinkedHashMap<>();
        Matcher beard = BEARD.matcher(after);
        if (beard.find()) {
            String size = BEARDS.first(beard.group()).orElse("full");
            traits.put("beard", colour(beard).map(said -> size + " " + said).orElse(size));
        }
        MARKS.in(after).forEach(mark -> traits.put(mark, "visible"));
        Matcher moustache = MOUSTACHE.matcher(after);
        if (moustache.find()) {
            colour(moustache).ifPresent(said -> traits.put("moustache", said));
        }
        return traits;
    }

    /** Hair of the beard's colour, for nobody has a grey beard below black hair without being told so. */
    static Optional<Hair> hair(String after) {
        Matcher beard = BEARD.matcher(after);
        return beard.find()
                ? colour(beard).flatMap(ColourNames::find).map(said -> new Hair(HairStyle.SHORT, said))
                : Optional.empty();
    }

    private static Optional<String> colour(Matcher whiskers) {
        String[] words = whiskers.group(1).strip().split("[,\\s]+", -1);
        String last = words[words.length - 1];
        return ColourNames.find(last).map(_ -> last);
    }
}
