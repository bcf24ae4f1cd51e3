package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** A named set of clothes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Outfit(
        @JsonPropertyDescription("Name within the character, such as lab-coat.")
        String name,

        @JsonPropertyDescription("From the inside out.") List<Garment> garments) {

    public Outfit {
        garments = Absent.list(garments);
    }
}
