package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

/** A shot of a plan. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedShot(
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("Its scene.") SceneId scene,

        @JsonPropertyDescription("Shot whose picture has to be there first.")
        Optional<ShotId> continues,

        @JsonPropertyDescription("Its length; unknown when it cannot be made.")
        Optional<RationalTime> duration,

        @JsonPropertyDescription("What is done about it.") Prospect prospect,

        @JsonPropertyDescription("How long filming it is expected to take, seconds; 0 when it is not filmed.")
        double expectedSeconds) {

    public PlannedShot {
        continues = Absent.optional(continues);
        duration = Absent.optional(duration);
    }
}
