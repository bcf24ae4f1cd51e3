package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/** The cut on which sound is laid. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PictureLocked(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Title of the film.") String title,
        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,
        @JsonPropertyDescription("Circled takes in order.") List<CutClip> cut,
        @JsonPropertyDescription("OpenTimelineIO document.") AssetRef timeline)
        implements Event {

    public PictureLocked {
        cut = Absent.list(cut);
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
