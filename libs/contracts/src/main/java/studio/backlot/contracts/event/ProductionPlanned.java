package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.ProductionRef;

/** The plan of a revision is there; it can be read and does not change any more. */
public record ProductionPlanned(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("How many shots it has.") int shots,

        @JsonPropertyDescription("How many keep their takes.")
        int kept,

        @JsonPropertyDescription("How many are filmed: new ones, and ones that changed.")
        int filmed,

        @JsonPropertyDescription("How many are kept or filmed as the picture that they go on from turns out.")
        int dependent,

        @JsonPropertyDescription("How many cannot be made.") int refused,

        @JsonPropertyDescription("How long filming is expected to take, the dependent ones included, seconds.")
        double seconds)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production.toString();
    }
}
