package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.CharacterId;

/** A character as a production describes it, before it is locked. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CharacterSource(
        @JsonPropertyDescription("Name within the organisation.")
        CharacterId id,

        @JsonPropertyDescription("Name that people read.") String name,
        @JsonPropertyDescription("Look and manner.") Dna dna) {}
