package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Pattern;

/** A piece of clothing in words, such as {@code white lab coat}, or part by part. */
public record GarmentSpec(
        @JsonIgnore Optional<String> words,
        @JsonPropertyDescription("What it is.") Optional<GarmentKind> kind,
        @JsonPropertyDescription("Main colour.") Optional<Paint> colour,

        @JsonPropertyDescription("Second colour, of pattern or trim.")
        Optional<Paint> accent,

        @JsonPropertyDescription("Pattern; plain when absent.")
        Optional<Pattern> pattern) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static GarmentSpec of(
            @JsonProperty("kind") Optional<GarmentKind> kind,
            @JsonProperty("colour") Optional<Paint> colour,
            @JsonProperty("accent") Optional<Paint> accent,
            @JsonProperty("pattern") Optional<Pattern> pattern) {
        return new GarmentSpec(
                Optional.empty(),
                Absent.optional(kind),
                Absent.optional(colour),
                Absent.optional(accent),
                Absent.optional(pattern));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static GarmentSpec said(String words) {
        return new GarmentSpec(
                Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
