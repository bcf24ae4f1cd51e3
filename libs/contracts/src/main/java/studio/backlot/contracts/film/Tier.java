package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How finished the pictures of a film are to be. */
public enum Tier {
    /** One picture for each shot, held for as long as the shot lasts. */
    @JsonProperty("stills")
    STILLS,
    /** Moving pictures of half the size. */
    @JsonProperty("draft")
    DRAFT,
    /** Pictures as they are delivered. */
    @JsonProperty("final")
    FINAL;

    /** The tier that is written so, in lower case. */
    public static Optional<Tier> named(String text) {
        return Arrays.stream(values())
                .filter(tier -> tier.toString().equals(text))
                .findFirst();
    }

    /** The format in which a film of {@code format} is made. */
    public FilmFormat of(FilmFormat format) {
        return this == DRAFT ? format.half() : format;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
