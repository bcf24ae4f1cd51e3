package studio.backlot.audio.music;

import java.io.IOException;
import java.nio.file.Path;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Wave;

/** Writes music at −18 LUFS, but never above −1 dBFS; it is played twice, the first time only to be listened to. */
public final class Levelling {

    private static final double LOUDNESS = -18;
    private static final double PEAK = -1;
    private static final int FADE_OUT = Rate.samples(1.2);

    private final Loudness meter = new Loudness(2);
    private float peak = 1e-6f;

    /** Music from its first sample on. */
    @FunctionalInterface
    public interface Performance {
        /** Writes the next samples of both channels. */
        void play(float[] left, float[] right, int count) throws IOException, InterruptedException;
    }

    /** Begins at the first sample each time. */
    @FunctionalInterface
    public interface Performances {
        Performance begin() throws IOException, InterruptedException;
    }

    private Levelling() {}

    /** Writes so many samples into a stereo 24-bit file, the last of them faded out. */
    public static void write(Performances music, long samples, Path file) throws IOException, InterruptedException {
        Levelling rehearsal = new Levelling();
        run(music.begin(), samples, rehearsal::hear);
        float gain = rehearsal.gain();
        try (Wave.Writer writer = Wave.stereo24(file, samples)) {
            run(music.begin(), samples, (left, right, count) -> {
                for (int i = 0; i < count; i++) {
                    left[i] *= gain;
                    right[i] *= gain;
                }
                writer.write(left, right, count);
            });
        }
    }

    /** What is done with each block. */
    private interface Listener {
        void hear(float[] left, float[] right, int count) throws IOException;
    }

    private void hear(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            meter.add(left[i], right[i]);
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
    }

    private float gain() {
        return Decibel.factor(Math.min(LOUDNESS - meter.integrated(), PEAK - Decibel.of(peak)));
    }

    private static void run(Performance music, long samples, Listener listener)
            throws IOException, InterruptedException {
        float[] left = new float[Band.BLOCK];
        float[] right = new float[Band.BLOCK];
        for (long at = 0; at < samples; at += Band.BLOCK) {
            int count = (int) Math.min(Band.BLOCK, samples - at);
            music.play(left, right, count);
            for (int i = 0; i < count; i++) {
                float fade = Math.min(1, (float) (samples - at - i) / FADE_OUT);
                left[i] *= fade;
                right[i] *= fade;
            }
            listener.hear(left, right, count);
        }
    }
}
