package studio.backlot.story.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words that speak for a meaning; a word that ends in {@code *} stands for all that begin so, a blank joins words that follow each other. */
public final class Lexicon<M> {

    private final Map<String, M> stems = new LinkedHashMap<>();

    /** Adds words, separated by commas. */
    public Lexicon<M> with(M meaning, String words) {
        for (String word : words.split(",", -1)) {
            stems.put(word.strip(), meaning);
        }
        return this;
    }

    /** The meanings in a text, in the order of their words; a later word does not hide an earlier one. */
    public List<M> in(String text) {
        String spaced = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
        Map<Integer, M> found = new TreeMap<>();
        stems.forEach((stem, meaning) -> {
            String sought = stem.endsWith("*") ? " " + stem.substring(0, stem.length() - 1) : " " + stem + " ";
            for (int at = spaced.indexOf(sought); at >= 0; at = spaced.indexOf(sought, at + 1)) {
                found.putIfAbsent(at, meaning);
            }
        });
        return new ArrayList<>(found.values());
    }

    public Optional<M> first(String text) {
        return in(text).stream().findFirst();
    }

    public Optional<M> last(String text) {
        List<M> all = in(text);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
