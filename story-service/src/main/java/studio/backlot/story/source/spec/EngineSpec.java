package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Tier;

/**
 * What films the shots: its name alone, or with the quality that is wanted and the price that is too much; or two of them, one for
 * the plate and one for the characters.
 */
public record EngineSpec(
        @JsonPropertyDescription(
                "A profile such as veo-3.1, auto for the best of all, animatic for the built-in renderer.")
        Optional<String> name,

        @JsonPropertyDescription("Quality that is wanted; any when absent.")
        Optional<Tier> tier,

        @JsonPropertyDescription("Most that one attempt at a shot may cost, such as 4.00 USD.")
        Optional<String> most,

        @JsonPropertyDescription("Of a hybrid: films the set without people; a profile, animatic, or auto.")
        Optional<String> plate,

        @JsonPropertyDescription(
                "Of a hybrid: films the people, who are laid over the plate; a profile, animatic, or auto.")
        Optional<String> characters) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static EngineSpec of(
            @JsonProperty("name") Optional<String> name,
            @JsonProperty("tier") Optional<Tier> tier,
            @JsonProperty("most") Optional<String> most,
            @JsonProperty("plate") Optional<String> plate,
            @JsonProperty("characters") Optional<String> characters) {
        return new EngineSpec(
                Absent.optional(name),
                Absent.optional(tier),
                Absent.optional(most),
                Absent.optional(plate),
                Absent.optional(characters));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EngineSpec said(String name) {
        return new EngineSpec(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
