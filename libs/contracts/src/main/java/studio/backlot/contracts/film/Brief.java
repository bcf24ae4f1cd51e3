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

        @JsonPropertyDescription("How the film ends with this shot, its last: fade or fade-white; a cut when absent.")
        Optional<Transition> ending,

        @JsonPropertyDescription("Acting and effects notes.")
        List<String> notes) {

    public Brief {
        changes = Absent.list(changes);
        dialogue = Absent.list(dialogue);
        notes = Absent.list(notes);
        light = Absent.optional(light);
        ending = Absent.optional(ending);
    }

    /** A brief that says nothing about an end. */
    public Brief(
            String action,
            CameraBrief camera,
            List<CharacterChange> changes,
            List<DialogueLine> dialogue,
            Optional<String> light,
            Transition transition,
            List<String> notes) {
        this(action, camera, changes, dialogue, light, transition, Optional.empty(), notes);
    }
}
