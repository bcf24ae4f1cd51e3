package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.ProductionRef;

/** A character of a revision has its locked version. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CharacterLocked(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("The version.") CastMember character)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/" + character.id();
    }
}
