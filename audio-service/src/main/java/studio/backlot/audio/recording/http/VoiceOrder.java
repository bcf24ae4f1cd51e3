package studio.backlot.audio.recording.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Voice;

/** A line to be spoken: by a voice, or by a character of the cast. */
record VoiceOrder(
        @JsonPropertyDescription("The words, at most 5000 characters.") @NotBlank @Size(max = 5000)
        String text,

        @JsonPropertyDescription("How it sounds; instead of a character.")
        Optional<@Valid VoiceProfile> voice,

        @JsonPropertyDescription("Who speaks; instead of a voice.")
        Optional<@Size(min = 1, max = 100) String> character,

        @JsonPropertyDescription("Parenthetical, such as whispering.")
        Optional<@Size(max = 200) String> manner) {

    VoiceOrder {
        voice = Absent.optional(voice);
        character = Absent.optional(character);
        manner = Absent.optional(manner);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "expected either a voice or a character")
    boolean isSpokenByOne() {
        return voice.isPresent() != character.isPresent();
    }

    /** A voice as a caller describes it. */
    record VoiceProfile(
            @JsonPropertyDescription("BCP 47 tag, such as en-GB.")
            @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", message = "expected a BCP 47 tag such as en-GB")
            String language,

            @JsonPropertyDescription("feminine, masculine or neutral.")
            @Pattern(regexp = "feminine|masculine|neutral", message = "expected feminine, masculine or neutral")
            String timbre,

            @JsonPropertyDescription("0 (deep) to 100 (high).") @Min(0) @Max(100)
            int pitch,

            @JsonPropertyDescription("Words a minute, 80 to 300.") @Min(80) @Max(300)
            int rate,

            @JsonPropertyDescription(
                    "What speaks: espeak, openai, elevenlabs, google, gemini or piper; the studio's choice when absent.")
            Optional<@Size(min = 1, max = 32) String> engine,

            @JsonPropertyDescription("The engine's own name of a voice; one that suits the timbre when absent.")
            Optional<@Size(min = 1, max = 128) String> name) {

        VoiceProfile {
            engine = Absent.optional(engine);
            name = Absent.optional(name);
        }

        @Schema(hidden = true)
        @AssertTrue(message = "expected an engine such as elevenlabs, and a name only beside one")
        boolean isSpeakable() {
            return Voice.objection(engine, name).isEmpty();
        }

        Voice voice() {
            return new Voice(language, timbre, pitch, rate, engine, name);
        }
    }
}
