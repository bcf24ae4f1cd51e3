package studio.backlot.audio.music.hired;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Resampler;
import studio.backlot.audio.sound.Wave;
import studio.backlot.audio.sound.WaveFile;

/** Music as it came from elsewhere: listened to before it is believed, without the silence around it, 48 kHz stereo. */
public final class Clip {
    private static final int LEAST_RATE = 16_000;
    private static final int MOST_RATE = 96_000;
    private static final int LEAST_SECONDS = 10;
    private static final int MOST_SECONDS = 60;

    /** Samples of the shortest one that is taken. */
    static final int SHORTEST = LEAST_SECONDS * Rate.HZ;

    /** All clips are kept equally loud, so that one goes over into another without a step. */
    private static final double LOUDNESS = -18;

    private static final double PEAK = -1;
    private static final double SILENT = -50;

    private final float[] left;
    private final float[] right;

    private Clip(float[] left, float[] right) {
        this.left = left;
        this.right = right;
    }

    /** What musicians sent, when it can be music. */
    public static Clip heard(byte[] file) throws Unplayed {
        try {
            WaveFile wave = WaveFile.read(file);
            if (wave.rate() < LEAST_RATE || wave.rate() > MOST_RATE || wave.channels() < 1 || wave.channels() > 2) {
                throw unusable("The music has %d channels at %d Hz; expected 1 or 2 at %d to %d Hz."
                        .formatted(wave.channels(), wave.rate(), LEAST_RATE, MOST_RATE));
            }
            double seconds = (double) wave.data().remaining() / (wave.bits() / 8 * wave.channels()) / wave.rate();
            if (seconds > MOST_SECONDS) {
                throw tooLongOrShort(seconds);
            }
            float[] left = Resampler.from(wave.rate(), wave.channel(0));
            return new Clip(left, wave.channels() == 1 ? left : Resampler.from(wave.rate(), wave.channel(1)))
                    .sounding();
        } catch (WaveFile.Damaged damaged) {
            throw unusable(String.valueOf(damaged.getMessage()));
        }
    }

    /** From the first sample that is heard to the last. */
    private Clip sounding() throws Unplayed {
        float silent = Decibel.factor(SILENT);
        int from = 0;
        int until = left.length;
        while (from < until && Math.abs(left[from]) < silent && Math.abs(right[from]) < silent) {
            from++;
        }
        while (until > from && Math.abs(left[until - 1]) < silent && Math.abs(right[until - 1]) < silent) {
            until--;
        }
        if (until == from) {
            throw unusable("The music is silent.");
        }
        double seconds = (double) (until - from) / Rate.HZ;
        if (seconds < LEAST_SECONDS) {
            throw tooLongOrShort(seconds);
        }
        return new Clip(Arrays.copyOfRange(left, from, until), Arrays.copyOfRange(right, from, until));
    }

    /** Keeps it as a stereo 24-bit file at −18 LUFS, never above −1 dBFS. */
    public void write(Path file) throws IOException {
        Loudness meter = new Loudness(2);
        float peak = 0;
        for (int i = 0; i < left.length; i++) {
            meter.add(left[i], right[i]);
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        float gain = Decibel.factor(Math.min(LOUDNESS - meter.integrated(), PEAK - Decibel.of(peak)));
        try (Wave.Writer writer = Wave.stereo24(file, left.length)) {
            writer.write(scaled(left, gain), scaled(right, gain), left.length);
        }
    }

    /** One that was kept. */
    static Clip kept(Path file) throws IOException {
        try (Wave.Reader reader = Wave.readStereo24(file)) {
            int frames = Math.toIntExact(reader.frames());
            Clip clip = new Clip(new float[frames], new float[frames]);
            reader.read(clip.left, clip.right, frames);
            return clip;
        }
    }

    int samples() {
        return left.length;
    }

    /** Adds one of its samples to others. */
    void add(int sample, float gain, float[] toLeft, float[] toRight, int at) {
        toLeft[at] += left[sample] * gain;
        toRight[at] += right[sample] * gain;
    }

    private static float[] scaled(float[] samples, float gain) {
        float[] scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = samples[i] * gain;
        }
        return scaled;
    }

    private static Unplayed tooLongOrShort(double seconds) {
        return unusable("The music is %.1f s long; expected %d to %d s: it is cut off, or at another rate."
                .formatted(seconds, LEAST_SECONDS, MOST_SECONDS));
    }

    private static Unplayed unusable(String message) {
        return new Unplayed(Why.UNUSABLE, message);
    }
}
