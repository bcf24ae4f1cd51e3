package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.ProductionRef;

/** Work goes on; for the live view only, may be lost. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkProgressed(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("What is under way.") Step step,
        @JsonPropertyDescription("Shot, line or asset.") String what,
        @JsonPropertyDescription("Units done.") long done,

        @JsonPropertyDescription("Units in all, 0 when unknown.")
        long total)
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
