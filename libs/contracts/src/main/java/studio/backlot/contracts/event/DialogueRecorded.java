package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A line was recorded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueRecorded(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("Its shot.") ShotId shot,

        @JsonPropertyDescription("Sound, length and mouth shapes.")
        Recording recording)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + recording.line();
    }
}
