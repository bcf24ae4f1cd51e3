package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
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

        @JsonPropertyDescription("Length of the transition that it begins with; none when absent.")
        Optional<RationalTime> overlap,

        @JsonPropertyDescription(
                "Its picture with what the cut lays over it, transitions and titles; the take's own when absent.")
        Optional<AssetRef> conformed,

        @JsonPropertyDescription("Lines, from the shot's first frame.")
        List<PlacedLine> dialogue) {

    public CutClip {
        overlap = Absent.optional(overlap);
        conformed = Absent.optional(conformed);
        dialogue = Absent.list(dialogue);
    }

    /** A clip that shows its take as it is. */
    public CutClip(
            ShotId shot, Scene scene, Take take, TimeRange range, Transition transition, List<PlacedLine> dialogue) {
        this(shot, scene, take, range, transition, Optional.empty(), Optional.empty(), dialogue);
    }

    /** What is seen of the clip, as long as its take. */
    public AssetRef picture() {
        return conformed.orElse(take.picture());
    }
}
