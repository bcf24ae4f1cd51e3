package studio.backlot.audio.speech.gemini;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.Refusals;

/** What an answer says that its sound is. */
sealed interface SoundType {
    Set<String> SAMPLES = Set.of("audio/l16", "audio/pcm");
    Set<String> WAV = Set.of("audio/wav", "audio/x-wav", "audio/wave");

    /** 16 bits, one channel, little-endian whatever RFC 2586 says of {@code audio/L16}. */
    record Samples(int rate) implements SoundType {}

    /** With a header of its own. */
    record WavFile() implements SoundType {}

    /** Such as {@code audio/L16;codec=pcm;rate=24000}, of 2.5 and 3.1, or {@code audio/wav}, of 3.8. */
    static SoundType of(String mimeType) throws Unspoken {
        String[] said = mimeType.toLowerCase(Locale.ROOT).split(";", -1);
        Map<String, String> parameters = Arrays.stream(said)
                .skip(1)
                .map(parameter -> (parameter + "=").split("=", 3))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, _) -> first));
        String kind = said[0].strip();
        if (WAV.contains(kind)) {
            return new WavFile();
        }
        String rate = parameters.getOrDefault("rate", "24000");
        boolean samples = SAMPLES.contains(kind)
                && parameters.getOrDefault("channels", "1").equals("1")
                && parameters.getOrDefault("codec", "pcm").equals("pcm")
                && rate.matches("\\d{1,6}");
        if (samples) {
            return new Samples(Integer.parseInt(rate));
        }
        throw new Unspoken(
                Why.UNUSABLE,
                "Gemini sent '%s'; expected samples in one channel, such as 'audio/L16;codec=pcm;rate=24000', or 'audio/wav'."
                        .formatted(Refusals.plain(mimeType)));
    }
}
