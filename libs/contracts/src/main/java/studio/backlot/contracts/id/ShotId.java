package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A shot within a production: scene number and letter, such as {@code 12B}. */
public record ShotId(@JsonValue String value) implements Comparable<ShotId> {

    @JsonCreator
    public ShotId {
        Names.require("shot", value);
    }

    @Override
    public int compareTo(ShotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
