package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;

/** What a model that was hired for posters has drawn for one, before anything is lettered on it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PosterArt(
        @JsonPropertyDescription("Upright, PNG; absent when the poster is made of the film's frames.")
        Optional<AssetRef> picture,

        @JsonPropertyDescription("Who drew it, or why the poster is made of the film's frames.")
        Artist artist) {

    public PosterArt {
        picture = Absent.optional(picture);
    }
}
