package studio.backlot.render.prompt.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small words that many phrases need. */
final class Say {
    private static final Pattern FIRST_SENTENCE = Pattern.compile("\\A.{12,}?[.!?](?=\\s)", Pattern.DOTALL);

    private Say() {}

    /** An enum's name as a person writes it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One decimal at most, such as 9 or 3.2. */
    static String number(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : String.format(Locale.ROOT, "%.1f", tenths);
    }

    /** "a, b and c". */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String article(String noun) {
        boolean vowel = !noun.isEmpty() && "aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0;
        return (vowel ? "an " : "a ") + noun;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** One line without the full stop at its end. */
    static String clause(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
    }

    /** The first sentence of several, else all of it; without its full stop. */
    static String firstSentence(String text) {
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        return clause(sentence.find() ? sentence.group() : text);
    }

    /** "hair colour" for {@code hairColour} or {@code hair-colour}. */
    static String key(String key) {
        return key.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
