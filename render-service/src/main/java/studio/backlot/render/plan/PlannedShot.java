package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;
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

        @JsonPropertyDescription("What has to be filmed; unknown when it cannot be made.")
        Optional<Footage> footage,

        @JsonPropertyDescription("What is done about it.") Prospect prospect,

        @JsonPropertyDescription("How long filming it is expected to take, seconds; 0 when it is not filmed.")
        double expectedSeconds,

        @JsonPropertyDescription("The model that films it and what an attempt costs; absent of the built-in renderer.")
        Optional<Hiring.Price> model) {

    public PlannedShot {
        continues = Absent.optional(continues);
        footage = Absent.optional(footage);
        model = Absent.optional(model);
    }

    /** A shot that the built-in renderer films. */
    public PlannedShot(
            ShotId shot,
            SceneId scene,
            Optional<ShotId> continues,
            Optional<Footage> footage,
            Prospect prospect,
            double expectedSeconds) {
        this(shot, scene, continues, footage, prospect, expectedSeconds, Optional.empty());
    }

    /** What a model is asked for. */
    public record Footage(
            @JsonPropertyDescription("Size and rate of its frames.")
            FilmFormat format,

            @JsonPropertyDescription("Its length.") RationalTime duration,

            @JsonPropertyDescription("Whether somebody is in it, whose portrait a model would be given.")
            boolean peopled) {}
}
