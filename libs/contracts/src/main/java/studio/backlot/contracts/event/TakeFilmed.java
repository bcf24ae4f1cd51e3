package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A retake is there to be looked at; the cut keeps the take that it has until this one is circled. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TakeFilmed(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("The take.") Take take,

        @JsonPropertyDescription("Notes that it was filmed with.")
        List<String> notes,

        @JsonPropertyDescription("How it came about.") RenderFacts facts)
        implements ProductionEvent {

    public TakeFilmed {
        notes = Absent.list(notes);
    }

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + shot;
    }
}
