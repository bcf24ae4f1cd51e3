package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.ProductionRef;

/** A revision of a storyboard: sets, style and shots. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryboardPublished(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Look of the film.") Style style,
        @JsonPropertyDescription("Places.") List<SetDesign> sets,
        @JsonPropertyDescription("Shots in order.") List<Shot> shots)
        implements ProductionEvent {

    public StoryboardPublished {
        sets = Absent.list(sets);
        shots = Absent.list(shots);
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
