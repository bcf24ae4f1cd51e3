package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.TimeRange;

/** Somebody has looked at a take and decided. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewDecided(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("The shot.") ShotId shot,

        @JsonPropertyDescription("Slate of the take that was looked at, such as 12B-1.")
        String take,

        @JsonPropertyDescription("approve, retake or circle.")
        ReviewDecision decision,

        @JsonPropertyDescription("What is to be different, one sentence each; a retake is filmed with them.")
        List<String> notes,

        @JsonPropertyDescription("Where in the frame; all of it when absent.")
        Optional<ScreenRegion> region,

        @JsonPropertyDescription("When in the shot, from its first frame; all of it when absent.")
        Optional<TimeRange> range,

        @JsonPropertyDescription("Who decided: person or key.")
        String reviewer)
        implements ProductionEvent {

    public ReviewDecided {
        notes = Absent.list(notes);
        region = Absent.optional(region);
        range = Absent.optional(range);
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
