package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.ProductionRef;

/** A step of a production cannot be done; the production is incomplete until its source or its circumstances change. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkFailed(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("What failed.") Step step,
        @JsonPropertyDescription("Shot, line or asset.") String what,
        @JsonPropertyDescription("Slug of the error code.") String code,

        @JsonPropertyDescription("What is wrong and what to do.")
        String detail)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/" + what;
    }
}
