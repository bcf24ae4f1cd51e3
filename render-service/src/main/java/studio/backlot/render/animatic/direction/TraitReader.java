package studio.backlot.render.animatic.direction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds traits by the words of their names and values, in the order of the names. */
final class TraitReader {

    private final SortedMap<String, String> traits = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    TraitReader(Map<String, String> genetics) {
        genetics.forEach((name, value) -> traits.put(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)));
    }

    private Optional<Map.Entry<String, String>> named(String word) {
        return traits.entrySet().stream()
                .filter(trait -> begins(trait.getKey(), word))
                .findFirst();
    }

    /** Whether one of the words of {@code text} begins with {@code word}. */
    private static boolean begins(String text, String word) {
        return (" " + text.replaceAll("[^a-z0-9]+", " ")).contains(" " + word);
    }

    /** What a known trait says; {@code absent} when there is no such trait or its value says nothing known. */
    <T> T read(String name, T absent, Map<String, T> words) {
        return this.<T>find(name, words).orElse(absent);
    }

    <T> Optional<T> find(String name, Map<String, T> words) {
        Optional<Map.Entry<String, String>> trait = named(name);
        if (trait.isEmpty()) {
            return Optional.empty();
        }
        String value = trait.get().getValue();
        Optional<T> told = first(value, words);
        if (told.isEmpty()) {
            unread.add("the trait '%s: %s' says nothing that can be drawn"
                    .formatted(trait.get().getKey(), value));
        }
        return told;
    }

    /** As {@link #find}; a trait may well say nothing of the kind. */
    <T> Optional<T> hint(String name, Map<String, T> words) {
        return value(name).flatMap(value -> first(value, words));
    }

    private static <T> Optional<T> first(String value, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(word -> begins(value, word.getKey()))
                .min(Comparator.comparingInt((Map.Entry<String, T> word) -> value.indexOf(word.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    /** What a trait says, in small letters. */
    Optional<String> value(String name) {
        return named(name).map(Map.Entry::getValue);
    }

    /** Whether a trait is there and is not denied. */
    boolean has(String name) {
        return value(name)
                .filter(value -> !begins(value, "no") && !value.isBlank())
                .isPresent();
    }

    List<String> unread() {
        return unread;
    }
}
