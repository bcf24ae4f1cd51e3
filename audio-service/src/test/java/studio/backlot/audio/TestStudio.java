package studio.backlot.audio;

import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.audio.speech.Speaker;
import studio.backlot.audio.speech.espeak.EspeakEngine;
import studio.backlot.audio.speech.espeak.VoiceComponent;
import studio.backlot.media.MediaTools;

/** The engine and the tools that all tests share, started once. */
public final class TestStudio {

    private static final Path SCRATCH = Path.of("target", "test-studio").toAbsolutePath();

    public static final EspeakEngine ENGINE =
            new EspeakEngine(VoiceComponent.find(Optional.empty(), SCRATCH.resolve("voices")));

    public static final Speaker SPEAKER = new Speaker(ENGINE);

    private TestStudio() {}

    public static MediaTools tools() {
        return MediaTools.find(SCRATCH.resolve("tools"));
    }
}
