package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;

/** What a shot must show. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Brief(
        @JsonPropertyDescription("What happens, in a sentence or two.")
        String action,

        @JsonPropertyDescription("What the camera does.") CameraBrief camera,
        @JsonPropertyDescription("What changes for whom.") List<CharacterChange> changes,
        @JsonPropertyDescription("Lines in order.") List<DialogueLine> dialogue,

        @JsonPropertyDescription("Light state by name; holds from the shot before when absent.")
        Optional<String> light,

        @JsonPropertyDescription("How the shot begins.") Transition transition,

        @JsonPropertyDescription("Acting and effects notes.")
        List<String> notes) {

    public Brief {
        changes = Absent.list(changes);
        dialogue = Absent.list(dialogue);
        notes = Absent.list(notes);
        light = Absent.optional(light);
    }
}
