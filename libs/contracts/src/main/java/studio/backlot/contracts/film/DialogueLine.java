package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;

/** A spoken line. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueLine(
        @JsonPropertyDescription("The line.") LineId id,
        @JsonPropertyDescription("Who speaks.") CharacterId character,

        @JsonPropertyDescription("The words, without markup.")
        String text,

        @JsonPropertyDescription("Parenthetical, such as whispering.")
        Optional<String> manner,

        @JsonPropertyDescription("Voice-over or off-screen.")
        boolean offScreen) {

    public DialogueLine {
        manner = Absent.optional(manner);
    }
}
