package studio.backlot.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;

/**
 * What an account with a provider is opened with.
 *
 * @param values by the names of its {@link KeyField}s
 */
public record Keys(Map<String, Secret> values) {
    public Keys {
        values = Absent.map(values);
    }

    /** As {@link #plain} writes them. */
    @JsonCreator
    public static Keys of(Map<String, String> plain) {
        return new Keys(plain.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Secret(entry.getValue()))));
    }

    /** Only to be sealed: whoever reads this has the keys. */
    @JsonValue
    public Map<String, String> plain() {
        Map<String, String> plain = new TreeMap<>();
        values.forEach((name, secret) -> plain.put(name, secret.value()));
        return plain;
    }

    public Optional<Secret> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** One that its account requires. */
    public Secret get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + ": expected a value"));
    }
}
