package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;

/** One heading of the screenplay: one place, one time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scene(
        @JsonPropertyDescription("Scene number.") SceneId id,

        @JsonPropertyDescription("As written, such as INT. LAB - NIGHT.")
        String heading,

        @JsonPropertyDescription("Where it plays.") SetId set,
        @JsonPropertyDescription("When it plays.") TimeOfDay timeOfDay,
        @JsonPropertyDescription("What the music is told.") Mood mood,

        @JsonPropertyDescription("Day in the story, from 1.")
        int storyDay,

        @JsonPropertyDescription("One sentence.") String synopsis) {}
