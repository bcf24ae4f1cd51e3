package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A line is to be recorded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueRequested(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("Its shot.") ShotId shot,
        @JsonPropertyDescription("The line.") DialogueLine line,

        @JsonPropertyDescription("The speaker's locked voice.")
        Voice voice,

        @JsonPropertyDescription("plan when the film is to be planned only; it is to be made when absent.")
        Optional<Intent> intent)
        implements ProductionEvent {

    public DialogueRequested {
        intent = Absent.optional(intent);
    }

    /** In a film that is to be made. */
    public DialogueRequested(ProductionRef production, SceneId scene, ShotId shot, DialogueLine line, Voice voice) {
        this(production, scene, shot, line, voice, Optional.empty());
    }

    /** What it is recorded for. */
    public Intent purpose() {
        return intent.orElse(Intent.MAKE);
    }

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + line.id();
    }
}
