package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A colour as written: {@code "#RRGGBB"} in quotes, or a name such as {@code amber} or {@code dark teal}. */
public record Paint(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Paint {}
}
