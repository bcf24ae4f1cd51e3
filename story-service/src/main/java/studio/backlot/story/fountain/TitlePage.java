package studio.backlot.story.fountain;

import java.util.List;
import java.util.Optional;

/** The key-value block before the first blank line; empty when there is none. */
public record TitlePage(List<Entry> entries) {

    static final TitlePage NONE = new TitlePage(List.of());

    public TitlePage {
        entries = List.copyOf(entries);
    }

    /** A key with one value, or with the lines indented below it. */
    public record Entry(int line, String key, List<String> values) {
        public Entry {
            values = List.copyOf(values);
        }
    }

    /** What a key says, without emphasis and in one line; keys are compared without regard to case. */
    public Optional<String> value(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(entry -> Emphasis.plain(String.join(" ", entry.values())).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
