package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** An input that is another one than that of the take before. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cause(
        @JsonPropertyDescription("Where in the request it is; parts of lists go by their names.")
        String pointer,

        @JsonPropertyDescription("The input in a director's words, such as cast/sarah wardrobe day top colour.")
        String what,

        @JsonPropertyDescription("What it was; absent when it was not there.")
        Optional<String> was,

        @JsonPropertyDescription("What it is; absent when it is gone.")
        Optional<String> now) {

    public Cause {
        was = Absent.optional(was);
        now = Absent.optional(now);
    }
}
