package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Expression;

/** Who a character is. What is absent is chosen by the character's name, the same every time. */
public record CharacterSpec(
        @JsonPropertyDescription("The look.") IdentitySpec identity,

        @JsonPropertyDescription(
                "Outfits by name, garments from the inside out; the first outfit is worn unless a shot says otherwise.")
        Map<String, List<GarmentSpec>> wardrobe,

        @JsonPropertyDescription("Face at rest; neutral when absent.")
        Optional<Expression> expression,

        @JsonPropertyDescription("The voice.") VoiceSpec voice,

        @JsonPropertyDescription("Free traits of non-human or special looks, such as core: golden energy.")
        Map<String, Trait> genetics,

        @JsonPropertyDescription("Motion library, such as idle: gentle pulsing.")
        Map<String, Trait> motion,

        @JsonPropertyDescription("Feeling to the changes that it makes, such as joy: {glow: 1.2}.")
        Map<String, Map<String, Trait>> emotionalPalette,

        @JsonPropertyDescription(
                "Row of the conflict matrix: towards whom, by id, and how it shows, such as aria: keeps her distance.")
        Map<String, String> conflicts) {

    /** Nothing said. */
    public static final CharacterSpec NONE = new CharacterSpec(
            IdentitySpec.NONE, Map.of(), Optional.empty(), VoiceSpec.NONE, Map.of(), Map.of(), Map.of(), Map.of());

    public CharacterSpec {
        identity = identity == null ? IdentitySpec.NONE : identity;
        voice = voice == null ? VoiceSpec.NONE : voice;
        wardrobe = Absent.map(wardrobe);
        expression = Absent.optional(expression);
        genetics = Absent.map(genetics);
        motion = Absent.map(motion);
        emotionalPalette = Absent.map(emotionalPalette);
        conflicts = Absent.map(conflicts);
    }
}
