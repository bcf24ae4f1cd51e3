package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line of dialogue within a production, such as {@code 12B.1}. */
public record LineId(@JsonValue String value) implements Comparable<LineId> {

    @JsonCreator
    public LineId {
        Names.require("line", value);
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
