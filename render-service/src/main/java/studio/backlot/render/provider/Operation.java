package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The provider's name of a call that it has accepted. */
public record Operation(@JsonValue String name) {

    @JsonCreator
    public Operation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected one");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
