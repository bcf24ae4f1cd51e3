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

        @JsonPropertyDescription(
                "Frame of the take that it begins with, as time from its first; the first when absent.")
        Optional<RationalTime> sourceIn,

        @JsonPropertyDescription("How it begins.") Transition transition,

        @JsonPropertyDescription("Length of the transition that it begins with; none when absent.")
        Optional<RationalTime> overlap,

        @JsonPropertyDescription(
                "Its picture, as long as its range, where it shows less than its take or more is laid over it, transitions and"
                        + " titles; the take's own when absent.")
        Optional<AssetRef> conformed,

        @JsonPropertyDescription("Lines that begin in it, from its first frame; the last may go on in the next clip.")
        List<PlacedLine> dialogue) {

    public CutClip {
        sourceIn = Absent.optional(sourceIn);
        overlap = Absent.optional(overlap);
        conformed = Absent.optional(conformed);
        dialogue = Absent.list(dialogue);
    }

    /** A clip that shows its take as it is. */
    public CutClip(
            ShotId shot, Scene scene, Take take, TimeRange range, Transition transition, List<PlacedLine> dialogue) {
        this(shot, scene, take, range, Optional.empty(), transition, Optional.empty(), Optional.empty(), dialogue);
    }

    /** What is seen of the clip, as long as its range. */
    public AssetRef picture() {
        return conformed.orElse(take.picture());
    }

    /** Whether all of its take is shown. */
    public boolean whole() {
        return sourceIn.isEmpty() && range.duration().compareTo(take.duration()) == 0;
    }

    /** The same clip with a picture of its own. */
    public CutClip conformedAs(AssetRef picture) {
        return new CutClip(shot, scene, take, range, sourceIn, transition, overlap, Optional.of(picture), dialogue);
    }
}
