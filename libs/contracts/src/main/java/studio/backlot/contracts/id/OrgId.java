package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An organisation, the tenant that owns everything else. */
public record OrgId(@JsonValue String value) implements Comparable<OrgId> {

    @JsonCreator
    public OrgId {
        Names.require("organisation", value);
    }

    @Override
    public int compareTo(OrgId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
