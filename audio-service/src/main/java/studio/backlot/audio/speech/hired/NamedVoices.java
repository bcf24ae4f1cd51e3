package studio.backlot.audio.speech.hired;

import java.util.Locale;
import java.util.Optional;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.contracts.film.Voice;

/**
 * An engine's voices for characters that name none.
 *
 * @param engine whose they are, as films name it
 */
public record NamedVoices(
        String engine, Optional<String> feminine, Optional<String> masculine, Optional<String> neutral) {

    /** The engine's name of a character's voice. */
    public Optional<String> find(Voice voice) {
        return voice.name().or(() -> switch (voice.timbre().toLowerCase(Locale.ROOT)) {
            case "feminine" -> feminine;
            case "masculine" -> masculine;
            default -> neutral;
        });
    }

    /** The same for an engine that has no voice of its own choice. */
    public String of(Voice voice) throws Unspoken {
        return find(voice)
                .orElseThrow(() -> new Unspoken(
                        Unspoken.Why.UNSET,
                        "No %s voice of %s is named: set BACKLOT_SPEECH_%s_%s, or give the character's voice a name."
                                .formatted(
                                        voice.timbre(),
                                        engine,
                                        engine.toUpperCase(Locale.ROOT),
                                        voice.timbre().toUpperCase(Locale.ROOT))));
    }
}
