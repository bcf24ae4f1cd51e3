package studio.backlot.audio.speech.gemini;

import java.util.List;
import java.util.Optional;
import studio.backlot.audio.speech.SpeechEngine.Utterance;

/** The body of {@code generateContent} for a line. */
record GeminiRequest(List<Content> contents, Config generationConfig) {

    record Content(String role, List<Part> parts) {}

    record Part(String text, Optional<SpeechMetadata> speechMetadata) {}

    record SpeechMetadata(String style) {}

    record Config(List<String> responseModalities, SpeechConfig speechConfig) {}

    record SpeechConfig(String languageCode, VoiceConfig voiceConfig) {}

    record VoiceConfig(Optional<PrebuiltVoice> prebuiltVoiceConfig, Optional<String> voice) {

        /** Voices that somebody has designed or lent have ids; those of the house have names. */
        private static VoiceConfig of(String voice) {
            return voice.startsWith("voice_") || voice.startsWith("voicekey_")
                    ? new VoiceConfig(Optional.empty(), Optional.of(voice))
                    : new VoiceConfig(Optional.of(new PrebuiltVoice(voice)), Optional.empty());
        }
    }

    record PrebuiltVoice(String voiceName) {}

    static GeminiRequest of(Utterance utterance, Direction direction, String voice) {
        return new GeminiRequest(
                List.of(new Content("user", List.of(direction.part(utterance)))),
                new Config(List.of("AUDIO"), new SpeechConfig(utterance.voice().language(), VoiceConfig.of(voice))));
    }
}
