package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.TimeOfDay;

/** What the screenplay leaves open about a scene. */
public record SceneSpec(
        @JsonPropertyDescription("Set it plays in; found by its heading when absent.")
        Optional<String> set,

        @JsonPropertyDescription("Hour; read from its heading when absent.")
        Optional<TimeOfDay> timeOfDay,

        @JsonPropertyDescription("What the music is told; read from its action when absent.")
        Optional<Mood> mood,

        @JsonPropertyDescription("Day in the story, from 1; counted when absent.") @Range(min = 1, max = 100000)
        Optional<Integer> storyDay,

        @JsonPropertyDescription("One sentence; the screenplay's synopsis or first action when absent.")
        Optional<String> synopsis,

        @JsonPropertyDescription("Light state that it opens with.")
        Optional<String> light,

        @JsonPropertyDescription("Its shots; derived from the screenplay when absent.")
        List<ShotSpec> shots) {

    public SceneSpec {
        set = Absent.optional(set);
        timeOfDay = Absent.optional(timeOfDay);
        mood = Absent.optional(mood);
        storyDay = Absent.optional(storyDay);
        synopsis = Absent.optional(synopsis);
        light = Absent.optional(light);
        shots = Absent.list(shots);
    }
}
