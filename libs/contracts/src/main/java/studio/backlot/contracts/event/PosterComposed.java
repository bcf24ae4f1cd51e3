package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/** A poster was composed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PosterComposed(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("PNG.") AssetRef poster,
        @JsonPropertyDescription("Pixels.") int width,
        @JsonPropertyDescription("Pixels.") int height,

        @JsonPropertyDescription("Number of the picture lock that it is of.")
        Optional<Integer> lock,

        @JsonPropertyDescription(
                "Who drew what is below the letters, where a model was hired for it; the built-in engine makes it of the film's frames.")
        Optional<Artist> artist)
        implements ProductionEvent {

    public PosterComposed {
        lock = Absent.optional(lock);
        artist = Absent.optional(artist);
    }

    /** Of the film's frames, and of a lock that does not say its number. */
    public PosterComposed(ProductionRef production, AssetRef poster, int width, int height) {
        this(production, poster, width, height, Optional.empty(), Optional.empty());
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production.toString();
    }
}
