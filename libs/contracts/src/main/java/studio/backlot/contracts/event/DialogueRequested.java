package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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
        Voice voice)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + line.id();
    }
}
