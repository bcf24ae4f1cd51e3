package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A length of time as written: {@code 8s}, {@code 192f} (frames), {@code 1500ms}, a number of seconds, or {@code auto}. */
public record Length(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Length written(Object value) {
        return new Length(String.valueOf(value));
    }
}
