package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** The film as a whole, and its scenes by number where the screenplay leaves something open. */
public record FilmSpec(
        @JsonPropertyDescription("What it is about, in a sentence.")
        Optional<String> logline,

        @JsonPropertyDescription("Frame size and rate; 720p24 when absent.")
        Optional<FormatSpec> format,

        @JsonPropertyDescription("What films its shots; the studio's own engine when absent.")
        Optional<EngineSpec> engine,

        @JsonPropertyDescription("BCP 47 tag of what is spoken; recognised from the screenplay when absent.")
        Optional<String> language,

        @JsonPropertyDescription(
                "Whether cast and sets without a file are derived from the screenplay. When absent, only where there is no file at all.")
        Optional<Boolean> derive,

        @JsonPropertyDescription("Scenes by number.") Map<String, SceneSpec> scenes) {

    public static final FilmSpec NONE = new FilmSpec(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public FilmSpec {
        logline = Absent.optional(logline);
        format = Absent.optional(format);
        engine = Absent.optional(engine);
        language = Absent.optional(language);
        derive = Absent.optional(derive);
        scenes = Absent.map(scenes);
    }
}
