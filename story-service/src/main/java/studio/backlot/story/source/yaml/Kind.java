package studio.backlot.story.source.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.story.source.spec.CharacterSpec;
import studio.backlot.story.source.spec.FilmSpec;
import studio.backlot.story.source.spec.SetSpec;
import studio.backlot.story.source.spec.StyleSpec;

/** What a file of a production may be. */
public enum Kind {
    FILM("Film", FilmSpec.class),
    CHARACTER("Character", CharacterSpec.class),
    SET("Set", SetSpec.class),
    STYLE("Style", StyleSpec.class);

    /** The version of these files. */
    public static final String API_VERSION = "backlot.studio/v1";

    private final String word;
    private final Class<? extends Record> spec;

    Kind(String word, Class<? extends Record> spec) {
        this.word = word;
        this.spec = spec;
    }

    /** As files write it. */
    public String word() {
        return word;
    }

    public Class<? extends Record> spec() {
        return spec;
    }

    /** Name of its schema, such as {@code film}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind by its word or its slug. */
    public static Optional<Kind> named(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(text) || kind.slug().equals(text))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
