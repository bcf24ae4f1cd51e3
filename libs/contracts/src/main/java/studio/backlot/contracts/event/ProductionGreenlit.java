package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.ProductionRef;

/** A revision is complete: cast locked, sets and shots known; the picture is locked when these shots are rendered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductionGreenlit(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Title of the film.") String title,
        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,
        @JsonPropertyDescription("Look of the film.") Style style,
        @JsonPropertyDescription("Scenes in order.") List<Scene> scenes,
        @JsonPropertyDescription("Shots in order.") List<Shot> shots,
        @JsonPropertyDescription("Everyone in it.") List<CastMember> cast,

        @JsonPropertyDescription(
                "Shots that are made too and are not in the cut: an excerpt's shots start from the state they leave.")
        List<Shot> before)
        implements ProductionEvent {

    public ProductionGreenlit {
        scenes = Absent.list(scenes);
        shots = Absent.list(shots);
        cast = Absent.list(cast);
        before = Absent.list(before);
    }

    /** The greenlight of a whole film. */
    public ProductionGreenlit(
            ProductionRef production,
            String title,
            FilmFormat format,
            Style style,
            List<Scene> scenes,
            List<Shot> shots,
            List<CastMember> cast) {
        this(production, title, format, style, scenes, shots, cast, List.of());
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
