package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** One applied revision of a production; everything made for it names it. */
public record ProductionRef(
        @JsonPropertyDescription("The production's name within its organisation.")
        ProjectId project,

        @JsonPropertyDescription("1 for the first applied source, one more for each that differs.")
        int revision) {

    public ProductionRef {
        if (revision < 1) {
            throw new IllegalArgumentException("revision: expected 1 or more, not " + revision);
        }
    }

    @Override
    public String toString() {
        return project + "@" + revision;
    }
}
