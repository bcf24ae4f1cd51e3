package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ProductionRef;

/** A revision of a screenplay was parsed: its scenes and its cast. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScreenplayPublished(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Title of the film.") String title,
        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,
        @JsonPropertyDescription("Scenes in order.") List<Scene> scenes,
        @JsonPropertyDescription("Everyone in it.") List<CharacterSource> cast,

        @JsonPropertyDescription("plan when the film is to be planned only; it is to be made when absent.")
        Optional<Intent> intent,

        @JsonPropertyDescription("stills or draft when the pictures are not to be final.")
        Optional<Tier> tier,

        @JsonPropertyDescription("What of the film is to be made; all of it when absent.")
        Optional<Excerpt> excerpt,

        @JsonPropertyDescription("What its shots are to be filmed by; the deployment's engine when absent.")
        Optional<EngineChoice> engine)
        implements ProductionEvent {

    public ScreenplayPublished {
        scenes = Absent.list(scenes);
        cast = Absent.list(cast);
        intent = Absent.optional(intent);
        tier = Absent.optional(tier);
        excerpt = Absent.optional(excerpt);
        engine = Absent.optional(engine);
    }

    /** A screenplay of a film that is to be made. */
    public ScreenplayPublished(
            ProductionRef production, String title, FilmFormat format, List<Scene> scenes, List<CharacterSource> cast) {
        this(
                production,
                title,
                format,
                scenes,
                cast,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What it is published for. */
    public Intent purpose() {
        return intent.orElse(Intent.MAKE);
    }

    /** The part of the film that it is published for. */
    public Excerpt part() {
        return excerpt.orElse(Excerpt.WHOLE);
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
