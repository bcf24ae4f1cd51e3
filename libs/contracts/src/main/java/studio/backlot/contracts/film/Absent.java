package studio.backlot.contracts.film;

import java.util.Collections;
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

    @SuppressWarnings({"OptionalAssignedToNull", "NullableOptional"})
    public static <T> Optional<T> optional(@Nullable Optional<T> given) {
        return given == null ? Optional.empty() : given;
    }
}
