package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A line was recorded, or its length was reckoned for a plan. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueRecorded(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("Its shot.") ShotId shot,

        @JsonPropertyDescription("Sound, length and mouth shapes.")
        Recording recording,

        @JsonPropertyDescription(
                "In a plan, of a line that nobody has been paid for yet: the recording is silence of about its length.")
        Optional<Quoted> quoted)
        implements ProductionEvent {

    public DialogueRecorded {
        quoted = Absent.optional(quoted);
    }

    /** One that was spoken. */
    public DialogueRecorded(ProductionRef production, SceneId scene, ShotId shot, Recording recording) {
        this(production, scene, shot, recording, Optional.empty());
    }

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + recording.line();
    }
}
