package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A character of an organisation's cast, such as {@code sarah}. */
public record CharacterId(@JsonValue String value) implements Comparable<CharacterId> {

    @JsonCreator
    public CharacterId {
        Names.require("character", value);
    }

    @Override
    public int compareTo(CharacterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
