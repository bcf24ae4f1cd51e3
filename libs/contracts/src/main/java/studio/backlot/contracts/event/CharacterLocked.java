package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.ProductionRef;

/** A character of a revision has its locked version. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CharacterLocked(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("The version.") CastMember character,

        @JsonPropertyDescription("plan when the film is to be planned only; it is to be made when absent.")
        Optional<Intent> intent)
        implements ProductionEvent {

    public CharacterLocked {
        intent = Absent.optional(intent);
    }

    /** In a film that is to be made. */
    public CharacterLocked(ProductionRef production, CastMember character) {
        this(production, character, Optional.empty());
    }

    /** What the character is locked for. */
    public Intent purpose() {
        return intent.orElse(Intent.MAKE);
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/" + character.id();
    }
}
