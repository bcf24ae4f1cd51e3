package studio.backlot.story.production;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recognises what is spoken by its most frequent small words, or by its script; English when nothing tells. */
final class Language {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en-GB",
                    Set.of(
                            "the", "and", "you", "is", "it", "what", "that", "not", "are", "this", "have", "i'm",
                            "don't", "we"),
            "de",
                    Set.of(
                            "und", "der", "die", "das", "ich", "nicht", "ist", "du", "ein", "wir", "was", "es", "zu",
                            "mir"),
            "fr",
                    Set.of(
                            "le", "la", "les", "je", "tu", "vous", "est", "pas", "que", "et", "un", "une", "c'est",
                            "nous"),
            "es", Set.of("el", "la", "los", "que", "no", "es", "yo", "tú", "y", "una", "por", "qué", "está", "con"),
            "it",
                    Set.of(
                            "il", "che", "non", "è", "una", "sono", "di", "io", "ma", "per", "perché", "cosa", "mi",
                            "questo"),
            "pt",
                    Set.of(
                            "o", "que", "não", "é", "uma", "eu", "você", "para", "com", "os", "isso", "mas", "está",
                            "meu"),
            "nl",
                    Set.of(
                            "de", "het", "een", "ik", "niet", "je", "dat", "wat", "van", "zijn", "maar", "wij", "hij",
                            "dit"));

    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.KATAKANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.CYRILLIC, "ru",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.ARABIC, "ar",
            Character.UnicodeScript.DEVANAGARI, "hi");

    private Language() {}

    static String of(List<String> spoken) {
        String words = String.join(" ", spoken).toLowerCase(Locale.ROOT);
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            Character.UnicodeScript script = Character.UnicodeScript.of(words.codePointAt(i));
            String tongue = SCRIPTS.get(script);
            if (tongue != null) {
                return tongue;
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words.split("[^\\p{L}']+", -1)) {
            SMALL_WORDS.forEach((tongue, small) -> {
                if (small.contains(word)) {
                    counts.merge(tongue, 1, Integer::sum);
                }
            });
        }
        String best = "en-GB";
        for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
            best = count.getValue() > counts.getOrDefault(best, 0) ? count.getKey() : best;
        }
        return best;
    }
}
