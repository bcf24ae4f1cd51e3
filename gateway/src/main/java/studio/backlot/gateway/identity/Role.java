package studio.backlot.gateway.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What someone may do in an organisation. Every role may read; what each may change is said by {@link Permission}. */
public enum Role {
    /** Everything, including keys and organisations. */
    ADMIN,
    /** Everything that makes a film, and its costs. */
    PRODUCER,
    /** The story, the cast and the picture. */
    DIRECTOR,
    /** The picture, the sound and the marketing. */
    EDITOR,
    /** The story and the cast. */
    WRITER,
    /** Nothing. */
    VIEWER;

    /** The role's name in keys, tokens and annotations. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String value) {
        return Arrays.stream(values())
                .filter(role -> role.value().equals(value))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Role::value).toList();
    }
}
