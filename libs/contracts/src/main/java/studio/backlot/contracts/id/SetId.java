package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A designed place of a production, such as {@code night-lab}. */
public record SetId(@JsonValue String value) implements Comparable<SetId> {

    @JsonCreator
    public SetId {
        Names.require("set", value);
    }

    @Override
    public int compareTo(SetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
