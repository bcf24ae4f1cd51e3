package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A production within an organisation, such as {@code the-last-algorithm}. */
public record ProjectId(@JsonValue String value) implements Comparable<ProjectId> {

    @JsonCreator
    public ProjectId {
        Names.require("project", value);
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
