package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** Frame size and rate: {@code 720p24}, {@code 1080p25}, or width, height and frames a second. */
public record FormatSpec(
        @JsonIgnore Optional<String> words,

        @JsonPropertyDescription("Pixels, even.") @Range(min = 64, max = 7680)
        Optional<Integer> width,

        @JsonPropertyDescription("Pixels, even.") @Range(min = 64, max = 4320)
        Optional<Integer> height,

        @JsonPropertyDescription("Frames a second.") @Range(min = 12, max = 60)
        Optional<Integer> frameRate) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static FormatSpec of(
            @JsonProperty("width") Optional<Integer> width,
            @JsonProperty("height") Optional<Integer> height,
            @JsonProperty("frameRate") Optional<Integer> frameRate) {
        return new FormatSpec(
                Optional.empty(), Absent.optional(width), Absent.optional(height), Absent.optional(frameRate));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FormatSpec said(String words) {
        return new FormatSpec(Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
