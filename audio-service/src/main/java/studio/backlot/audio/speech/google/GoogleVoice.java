package studio.backlot.audio.speech.google;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.contracts.film.Voice;

/** The families of voices, by their names, and what each is told. */
sealed interface GoogleVoice {

    /** Standard, WaveNet and Neural2, or whichever Google has for the language: they read SSML, say when they reach a mark, and have a pitch. */
    record Classic(Map<String, Object> voice, double pitch) implements GoogleVoice {}

    /** Chirp 3 HD, Studio and others: plain text, no marks, no pitch. */
    record Plain(Map<String, Object> voice) implements GoogleVoice {}

    /** Gemini's, such as Kore: plain text and words about the delivery. */
    record Directed(Map<String, Object> voice) implements GoogleVoice {}

    /** What {@code voice} of a request is. */
    Map<String, Object> voice();

    /** The family of a character's voice. */
    static GoogleVoice of(Voice voice, NamedVoices voices, String geminiModel) {
        Optional<String> name = voices.find(voice);
        if (name.isEmpty()) {
            return new Classic(unnamed(voice), pitch(voice));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        if (!name.get().contains("-")) {
            named.put("languageCode", voice.language());
            named.put("name", name.get());
            named.put("modelName", geminiModel);
            return new Directed(named);
        }
        String[] parts = name.get().split("-", 3);
        named.put("languageCode", parts.length == 3 ? parts[0] + "-" + parts[1] : voice.language());
        named.put("name", name.get());
        return name.get().matches(".*-(Standard|Wavenet|Neural2)-.*")
                ? new Classic(named, pitch(voice))
                : new Plain(named);
    }

    private static Map<String, Object> unnamed(Voice voice) {
        Map<String, Object> unnamed = new LinkedHashMap<>();
        unnamed.put("languageCode", voice.language());
        switch (voice.timbre().toLowerCase(Locale.ROOT)) {
            case "feminine" -> unnamed.put("ssmlGender", "FEMALE");
            case "masculine" -> unnamed.put("ssmlGender", "MALE");
            default -> {}
        }
        return unnamed;
    }

    /** In semitones: four at either end, so that it stays the same person's. */
    private static double pitch(Voice voice) {
        return Math.round((voice.pitch() - 50) * 0.8) / 10.0;
    }
}
