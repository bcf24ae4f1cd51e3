package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A part of a film: the shots of some scenes, and some other shots. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Excerpt(
        @JsonPropertyDescription("Scenes that are in it whole.")
        List<SceneId> scenes,

        @JsonPropertyDescription("Shots that are in it.") List<ShotId> shots) {

    /** Nothing is named, so the whole film is meant. */
    public static final Excerpt WHOLE = new Excerpt(List.of(), List.of());

    public Excerpt {
        scenes = Absent.list(scenes);
        shots = Absent.list(shots);
    }

    @JsonIgnore
    public boolean isWhole() {
        return scenes.isEmpty() && shots.isEmpty();
    }

    public boolean has(Shot shot) {
        return isWhole() || scenes.contains(shot.scene()) || shots.contains(shot.id());
    }
}
