package studio.backlot.story.look;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name that ids allow from one that people write: {@code DR. ZOË O'HARA} becomes {@code dr-zoe-ohara}. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** The slug; names without a Latin letter or digit get one of their code points. */
    public static String of(String name) {
        String latin = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ł", "l")
                .replace("Ł", "L")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (latin.isEmpty()) {
            StringBuilder points = new StringBuilder("n");
            name.strip().codePoints().limit(8).forEach(c -> points.append('-').append(Integer.toHexString(c)));
            return points.toString();
        }
        return latin.length() <= LONGEST ? latin : latin.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
