package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Loudness;

class LoudnessMeterTest {

    @TempDir
    Path folder;

    /** EBU Tech 3341, case 1: a stereo 1 kHz sine at −23 dBFS measures −23 LUFS. */
    @Test
    void the_reference_tone_measures_as_the_standard_says() {
        Loudness loudness = measure("sine=f=1000:r=48000:d=20,pan=stereo|c0=c0|c1=c0,volume=-4.94dB");
        assertThat(loudness.integrated()).isCloseTo(-23.0, within(0.2));
        assertThat(loudness.truePeak()).isCloseTo(-23.0, within(0.2));
    }

    @Test
    void silence_measures_the_bottom_of_the_scale() {
        assertThat(measure("anullsrc=r=48000:d=3")).isEqualTo(new Loudness(-70, -70, 0));
    }

    private Loudness measure(String source) {
        Path wav = folder.resolve("sound.wav");
        new Ffmpeg(TestClips.tools()).run(List.of("-f", "lavfi", "-i", source, wav.toString()), Duration.ofSeconds(20));
        return new LoudnessMeter(TestClips.tools()).measure(wav);
    }
}
