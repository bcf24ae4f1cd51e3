package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A scene's number within a production, such as {@code 12} or {@code 12A}. */
public record SceneId(@JsonValue String value) implements Comparable<SceneId> {

    @JsonCreator
    public SceneId {
        Names.require("scene", value);
    }

    @Override
    public int compareTo(SceneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
