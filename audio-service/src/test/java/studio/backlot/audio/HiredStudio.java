package studio.backlot.audio;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.fakes.lyria.LyriaFake;
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.speech.GeminiSpeechFake;
import studio.backlot.kit.test.AgreedPort;
import studio.backlot.kit.test.Retold;

/**
 * A studio that has accounts with voices and Lyria: fakes, which need not run, at ports that the tests and the service agree on. It has
 * no voices of its own and composes itself but for classes that have {@link Retold} it, so that all are served by one start.
 */
public final class HiredStudio implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("backlot.speech.elevenlabs.address", "http://127.0.0.1:" + elevenLabs()),
                Map.entry("backlot.speech.elevenlabs.key", ElevenLabsFake.KEY),
                Map.entry("backlot.speech.gemini.address", "http://127.0.0.1:%d/v1beta".formatted(gemini())),
                Map.entry("backlot.speech.gemini.key", GeminiSpeechFake.KEY),
                Map.entry("backlot.speech.gemini.price", "0.02"),
                Map.entry("backlot.speech.google.environment-key", ""),
                Map.entry("backlot.speech.patience", "PT5S"),
                Map.entry("backlot.voices.folder", "target/no-such-folder"),
                Map.entry("backlot.music.lyria.address", "http://127.0.0.1:" + lyria()),
                Map.entry("backlot.music.lyria.project", LyriaFake.PROJECT),
                Map.entry("backlot.music.lyria.token", LyriaFake.TOKEN),
                Map.entry("backlot.list-prices", "src/test/resources/prices-of-fakes.yaml"),
                Map.entry("backlot.music.patience", "PT10S"));
    }

    /** The voices that are built with this program are found. */
    static Retold voiced() {
        return Retold.with("backlot.voices.folder", "");
    }

    static int elevenLabs() {
        return AgreedPort.of("backlot.test.elevenlabs.port");
    }

    static int gemini() {
        return AgreedPort.of("backlot.test.gemini-speech.port");
    }

    static int lyria() {
        return AgreedPort.of("backlot.test.lyria.port");
    }
}
