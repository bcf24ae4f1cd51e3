package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.HairStyle;

/** Hair in words, such as {@code chestnut brown bob}, or as cut and colour. */
public record HairSpec(
        @JsonIgnore Optional<String> words,
        @JsonPropertyDescription("Cut.") Optional<HairStyle> style,
        @JsonPropertyDescription("Colour.") Optional<Paint> colour) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static HairSpec of(
            @JsonProperty("style") Optional<HairStyle> style, @JsonProperty("colour") Optional<Paint> colour) {
        return new HairSpec(Optional.empty(), Absent.optional(style), Absent.optional(colour));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HairSpec said(String words) {
        return new HairSpec(Optional.of(words), Optional.empty(), Optional.empty());
    }
}
