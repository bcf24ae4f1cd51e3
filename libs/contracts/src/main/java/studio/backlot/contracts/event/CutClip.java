package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.TimeRange;

/** One circled take in the cut. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CutClip(
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("Its scene.") Scene scene,
        @JsonPropertyDescription("The take.") Take take,

        @JsonPropertyDescription("Place in the film, at its frame rate.")
        TimeRange range,

        @JsonPropertyDescription("How it begins.") Transition transition,

        @JsonPropertyDescription("Lines, from the shot's first frame.")
        List<PlacedLine> dialogue) {

    public CutClip {
        dialogue = Absent.list(dialogue);
    }
}
