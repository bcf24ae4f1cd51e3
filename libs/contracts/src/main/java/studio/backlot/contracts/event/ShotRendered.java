package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A shot has a circled take. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShotRendered(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("The take.") Take take,
        @JsonPropertyDescription("Where its lines sound.") List<PlacedLine> dialogue,
        @JsonPropertyDescription("How it came about.") RenderFacts facts,

        @JsonPropertyDescription("What was measured in it; absent in events of old.")
        Optional<Continuity> continuity)
        implements ProductionEvent {

    public ShotRendered {
        dialogue = Absent.list(dialogue);
        continuity = Absent.optional(continuity);
    }

    /** A take in which nothing was measured. */
    public ShotRendered(
            ProductionRef production,
            SceneId scene,
            ShotId shot,
            Take take,
            List<PlacedLine> dialogue,
            RenderFacts facts) {
        this(production, scene, shot, take, dialogue, facts, Optional.empty());
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
