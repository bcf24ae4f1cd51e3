package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.time.RationalTime;

/** A trailer was cut. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrailerCut(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("MP4.") AssetRef trailer,
        @JsonPropertyDescription("Length in frames.") RationalTime duration,

        @JsonPropertyDescription("Number of the picture lock that it is of.")
        Optional<Integer> lock)
        implements ProductionEvent {

    public TrailerCut {
        lock = Absent.optional(lock);
    }

    /** Of a lock that does not say its number. */
    public TrailerCut(ProductionRef production, AssetRef trailer, RationalTime duration) {
        this(production, trailer, duration, Optional.empty());
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production.toString();
    }
}
