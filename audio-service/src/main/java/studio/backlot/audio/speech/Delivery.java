package studio.backlot.audio.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.Voice;

/**
 * How the built-in engine speaks for a voice.
 *
 * @param voices names to try in order, the wanted language first, English last
 * @param pitch 0 to 100, 50 is the variant's own
 * @param range liveliness of the melody, 0 to 100
 * @param rate words a minute
 */
public record Delivery(List<String> voices, int pitch, int range, int rate) {

    /** Variants from deep to high; neighbours differ in their formants, so that characters of one timbre stay apart. */
    private static final List<String> FEMININE = List.of("f4", "Annie", "f3", "f2", "f1", "f5");

    private static final List<String> MASCULINE = List.of("m7", "m3", "m1", "m8", "m4");
    private static final List<String> NEUTRAL = List.of("m2", "m6", "f4", "f3");

    /** The delivery of a voice in a manner such as {@code whispering}. */
    public static Delivery of(Voice voice, Optional<String> manner) {
        Manner said = Manner.of(manner);
        String variant = said == Manner.WHISPERED ? whisper(voice) : variant(voice);
        return new Delivery(
                languages(voice.language()).stream()
                        .map(language -> language + "+" + variant)
                        .toList(),
                Math.clamp(Math.round(20 + 0.6 * voice.pitch() + said.pitch), 0, 100),
                Math.clamp(58 + said.range, 0, 100),
                Math.clamp(Math.round(voice.rate() * said.pace), 80, 320));
    }

    private static String variant(Voice voice) {
        List<String> variants =
                switch (voice.timbre().toLowerCase(Locale.ROOT)) {
                    case "feminine" -> FEMININE;
                    case "masculine" -> MASCULINE;
                    default -> NEUTRAL;
                };
        return variants.get(Math.min(variants.size() - 1, voice.pitch() * variants.size() / 101));
    }

    private static String whisper(Voice voice) {
        return voice.timbre().equalsIgnoreCase("masculine") ? "whisper" : "whisperf";
    }

    /** The engine's names of a BCP 47 language: en-GB is its plain English. */
    private static List<String> languages(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        if (!wanted.equals("en-gb") && !wanted.isBlank()) {
            names.add(wanted);
        }
        String primary = wanted.split("-", 2)[0];
        if (wanted.contains("-") && !primary.isBlank()) {
            names.add(primary);
        }
        if (!primary.equals("en")) {
            names.add("en-us");
        }
        return names.stream().filter(name -> name.matches("[a-z0-9-]{2,20}")).toList();
    }
}
