package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.CharacterId;

/** A locked character version. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CastMember(
        @JsonPropertyDescription("The character.") CharacterId id,
        @JsonPropertyDescription("Name that people read.") String name,

        @JsonPropertyDescription("1 for the first lock; a new version whenever the DNA differs.")
        int version,

        @JsonPropertyDescription("Look and manner, immutable in this version.")
        Dna dna) {}
