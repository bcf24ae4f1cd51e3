package studio.backlot.contracts.film;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader of JSON or YAML leaves out becomes empty, never null; what is there becomes unmodifiable. */
public final class Absent {

    private Absent() {}

    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Keeps the order of the keys: it is the author's. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /**
     * In the order of the keys as they are written. What is made from it, such as words for a model, is then the same for equal maps, whoever
     * wrote them down and wherever they were kept in between: canonical JSON, of which keys are made, sorts in the same way.
     */
    public static <K, V> Map<K, V> sorted(@Nullable Map<K, V> given) {
        Map<K, V> sorted = new LinkedHashMap<>();
        map(given).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    @SuppressWarnings({"OptionalAssignedToNull", "NullableOptional"})
    public static <T> Optional<T> optional(@Nullable Optional<T> given) {
        return given == null ? Optional.empty() : given;
    }
}
