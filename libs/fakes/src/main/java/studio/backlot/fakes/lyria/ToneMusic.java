package studio.backlot.fakes.lyria;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Clips of 32.8 s: a chord of the seed that is held, after a tenth of a second of silence. */
final class ToneMusic {
    private static final double SECONDS = 32.8;
    private static final double LEAD = 0.1;
    private static final double[] CHORD = {1, 1.5, 2.52};
    private static final int HEADER = 44;
    private static final int RATE = 48_000;

    private ToneMusic() {}

    /** A WAV file with samples of 16 bits. */
    static byte[] wav(long seed, Playing playing) {
        return switch (playing) {
            case GOOD, NOTHING, FILTERED -> stereo(seed, SECONDS, 0.2);
            case MONO_44100 -> file(44_100, 1, SECONDS, tone(seed), 0.2);
            case SILENT -> stereo(seed, SECONDS, 0);
            case SHORT -> stereo(seed, 2, 0.2);
            case CUT_OFF -> {
                byte[] whole = stereo(seed, SECONDS, 0.2);
                yield Arrays.copyOf(whole, whole.length / 2);
            }
            case MP3 -> "ID3 and what follows it".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            case HUGE -> new byte[40 << 20];
        };
    }

    private static byte[] stereo(long seed, double seconds, double level) {
        return file(RATE, 2, seconds, tone(seed), level);
    }

    private interface Tone {
        double at(double seconds, int channel);
    }

    private static Tone tone(long seed) {
        double root = 110 * Math.pow(2, Math.floorMod(seed, 12) / 12.0);
        return (seconds, channel) -> {
            double sum = 0;
            for (int i = 0; i < CHORD.length; i++) {
                sum += Math.sin(2 * Math.PI * root * CHORD[i] * seconds + i + channel);
            }
            return seconds < LEAD ? 0 : sum;
        };
    }

    private static byte[] file(int rate, int channels, double seconds, Tone tone, double level) {
        int frames = (int) Math.round(seconds * rate);
        int data = frames * channels * 2;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + data)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(data);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                bytes.putShort((short) Math.round(tone.at((double) i / rate, channel) * level * Short.MAX_VALUE));
            }
        }
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
