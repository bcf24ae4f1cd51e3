package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** How a character sounds. */
public record VoiceSpec(
        @JsonPropertyDescription("BCP 47 tag, such as en-GB; the film's language when absent.")
        Optional<String> language,

        @JsonPropertyDescription("Colour of the voice.") Optional<Timbre> timbre,

        @JsonPropertyDescription("0 (deep) to 100 (high).") @Range(min = 0, max = 100)
        Optional<Integer> pitch,

        @JsonPropertyDescription("Words a minute.") @Range(min = 80, max = 300)
        Optional<Integer> rate,

        @JsonPropertyDescription(
                "What speaks: espeak, openai, elevenlabs, google, gemini or piper; the studio's choice when absent.")
        Optional<String> engine,

        @JsonPropertyDescription("The engine's own name of a voice; one that suits the timbre when absent.")
        Optional<String> name) {

    static final VoiceSpec NONE = new VoiceSpec(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public VoiceSpec {
        language = Absent.optional(language);
        timbre = Absent.optional(timbre);
        pitch = Absent.optional(pitch);
        rate = Absent.optional(rate);
        engine = Absent.optional(engine);
        name = Absent.optional(name);
    }
}
