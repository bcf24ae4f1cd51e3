package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

/** One shot of the storyboard. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Shot(
        @JsonPropertyDescription("Scene and letter.") ShotId id,
        @JsonPropertyDescription("Its scene.") SceneId scene,

        @JsonPropertyDescription("Place in the film, from 0.")
        int order,

        @JsonPropertyDescription("How it follows the shot before.")
        Link link,

        @JsonPropertyDescription("What it must show.") Brief brief,

        @JsonPropertyDescription("Fixed length; follows the dialogue when absent.")
        Optional<RationalTime> duration) {

    public Shot {
        duration = Absent.optional(duration);
    }
}
