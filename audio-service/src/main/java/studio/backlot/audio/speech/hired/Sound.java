package studio.backlot.audio.speech.hired;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import studio.backlot.audio.sound.WaveFile;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;

/** Sound as it came from elsewhere: 16-bit samples that are listened to before they are believed. */
public final class Sound {
    private static final int LEAST_RATE = 8_000;
    private static final int MOST_RATE = 48_000;
    private static final int MOST_SECONDS = 20 * 60;

    /** Nobody speaks faster, characters a second. */
    private static final double FASTEST = 60;

    /** Nobody speaks slower: seconds for each character, and for the pauses around them. */
    private static final double SLOWEST = 1.2;

    private static final double PAUSES = 6;

    /** A voice without any sample above this (−50 dBFS) is silence. */
    private static final float SILENT = 0.003f;

    /** More of its samples than this at either end of the scale is distortion that is heard. */
    private static final double CLIPPED = 0.02;

    /** How far a word may end after the sound does. */
    private static final double LATE = 0.35;

    private final int rate;
    private final float[] samples;

    private Sound(int rate, float[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    /** A WAV file as its header says, else samples of 16 bits, little-endian, one channel, at {@code rate}. */
    public static Sound of(byte[] bytes, int rate) throws Unspoken {
        if (startsWith(bytes, "RIFF")) {
            return wave(bytes);
        }
        boolean compressed = startsWith(bytes, "ID3")
                || startsWith(bytes, "OggS")
                || startsWith(bytes, "fLaC")
                || (bytes.length > 2 && bytes[0] == -1 && (bytes[1] & 0xE6) == 0xE2);
        if (compressed || startsWith(bytes, "{") || startsWith(bytes, "<")) {
            throw unusable("The provider did not answer with samples or a WAV file, but with something else.");
        }
        return samples(ByteBuffer.wrap(bytes), rate, 1);
    }

    /** What comes as a WAV file and nothing else. */
    public static Sound wave(byte[] file) throws Unspoken {
        try {
            WaveFile wave = WaveFile.read(file);
            if (wave.bits() == 24) {
                throw unusable("The WAV file does not hold samples of 16 bits.");
            }
            return samples(wave.data(), wave.rate(), wave.channels());
        } catch (WaveFile.Damaged damaged) {
            throw unusable(String.valueOf(damaged.getMessage()));
        }
    }

    private static Sound samples(ByteBuffer bytes, int rate, int channels) throws Unspoken {
        if (rate < LEAST_RATE || rate > MOST_RATE || channels < 1 || channels > 2) {
            throw unusable("The sound has %d channels at %d Hz; expected 1 or 2 at %d to %d Hz."
                    .formatted(channels, rate, LEAST_RATE, MOST_RATE));
        }
        int frame = 2 * channels;
        if (bytes.remaining() % frame != 0) {
            throw unusable("The sound is cut off in the middle of a sample.");
        }
        int count = bytes.remaining() / frame;
        if (count / rate > MOST_SECONDS) {
            throw unusable("The sound is longer than %d minutes.".formatted(MOST_SECONDS / 60));
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bytes.getShort();
            }
            samples[i] = sum / (32_768f * channels);
        }
        return new Sound(rate, samples);
    }

    /** A time in samples of this sound. */
    public int at(double seconds) {
        return (int) Math.clamp(Math.round(seconds * rate), 0L, Integer.MAX_VALUE);
    }

    /** How long it is. */
    public double seconds() {
        return (double) samples.length / rate;
    }

    /** The speech of a text, when it can be one. */
    public SpeechEngine.Speech of(String text, Timing timing) throws Unspoken {
        heard(text);
        if (timing instanceof Timing.Words(var words) && !words.isEmpty()) {
            double end = (double) words.getLast().until() / rate;
            if (end > seconds() + LATE) {
                throw unusable(
                        "The sound ends after %.2f s, its last word after %.2f s: it is cut off, or at another rate."
                                .formatted(seconds(), end));
            }
        }
        return new SpeechEngine.Speech(rate, samples, timing);
    }

    private void heard(String text) throws Unspoken {
        float loudest = 0;
        int full = 0;
        for (float sample : samples) {
            float level = Math.abs(sample);
            loudest = Math.max(loudest, level);
            full += level > 0.9999f ? 1 : 0;
        }
        if (loudest < SILENT) {
            throw unusable("The sound is silent.");
        }
        if (full > samples.length * CLIPPED) {
            throw unusable("The sound is clipped: %d of its %d samples are at the end of the scale."
                    .formatted(full, samples.length));
        }
        double seconds = seconds();
        int characters = text.codePointCount(0, text.length());
        if (seconds < characters / FASTEST || seconds > characters * SLOWEST + PAUSES) {
            throw unusable("The sound is %.2f s long, which cannot be %d characters: it is cut off, or at another rate."
                    .formatted(seconds, characters));
        }
    }

    private static boolean startsWith(byte[] bytes, String sign) {
        return bytes.length >= sign.length()
                && new String(bytes, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
    }

    private static Unspoken unusable(String message) {
        return new Unspoken(Why.UNUSABLE, message);
    }
}
