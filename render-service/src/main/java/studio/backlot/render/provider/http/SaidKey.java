package studio.backlot.render.provider.http;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;

/** The key that a deployment's configuration has, of an account that is opened with one. */
public final class SaidKey {
    /** The field of such an account. */
    public static final String FIELD = "key";

    private SaidKey() {}

    /**
     * The first that says something: a variable that is set to nothing is as one that is not set.
     *
     * @throws IllegalArgumentException when no header can have it
     */
    public static Optional<Keys> first(Stream<String> said) {
        Optional<Keys> keys = said.map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(key -> new Keys(Map.of(FIELD, new Secret(key))));
        keys.ifPresent(own -> HeaderKey.of(own, FIELD));
        return keys;
    }
}
