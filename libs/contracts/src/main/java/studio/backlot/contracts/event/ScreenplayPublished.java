package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.id.ProductionRef;

/** A revision of a screenplay was parsed: its scenes and its cast. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScreenplayPublished(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Title of the film.") String title,
        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,
        @JsonPropertyDescription("Scenes in order.") List<Scene> scenes,
        @JsonPropertyDescription("Everyone in it.") List<CharacterSource> cast)
        implements Event {

    public ScreenplayPublished {
        scenes = Absent.list(scenes);
        cast = Absent.list(cast);
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
