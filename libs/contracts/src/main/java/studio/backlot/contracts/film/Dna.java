package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;

/** Everything that is locked with a version of a character. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dna(
        @JsonPropertyDescription("The look.") Identity identity,

        @JsonPropertyDescription("Outfits; the first is worn unless a shot says otherwise.")
        List<Outfit> wardrobe,

        @JsonPropertyDescription("The voice.") Voice voice,
        @JsonPropertyDescription("Motion and feeling.") Manner manner,

        @JsonPropertyDescription("Free traits of non-human or special looks, such as core: golden energy.")
        Map<String, String> genetics) {

    public Dna {
        wardrobe = Absent.list(wardrobe);
        genetics = Absent.sorted(genetics);
    }
}
