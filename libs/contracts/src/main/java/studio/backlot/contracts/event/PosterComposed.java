package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/** A poster was composed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PosterComposed(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("PNG.") AssetRef poster,
        @JsonPropertyDescription("Pixels.") int width,
        @JsonPropertyDescription("Pixels.") int height)
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
