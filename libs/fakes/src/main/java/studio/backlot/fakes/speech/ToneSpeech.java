package studio.backlot.fakes.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text as tones: each letter sounds for as long as somebody would need for it, each word at a pitch of its own, with silence
 * between the words and longer silence at commas and full stops.
 */
public final class ToneSpeech {
    public static final int RATE = 24_000;

    private static final double LEAD = 0.06;
    private static final double LETTER = 0.07;
    private static final double GAP = 0.03;
    private static final double PAUSE = 0.3;
    private static final double LEVEL = 0.4;
    private static final int HEADER = 44;

    private final String text;
    private final double[] starts;
    private final double[] ends;
    private final short[] samples;

    /** Faster when {@code pace} is more than 1. */
    public ToneSpeech(String text, double pace) {
        this.text = text;
        this.starts = new double[text.length()];
        this.ends = new double[text.length()];
        double at = LEAD;
        for (int i = 0; i < text.length(); i++) {
            starts[i] = at;
            at += length(text.charAt(i)) / pace;
            ends[i] = at;
        }
        this.samples = new short[at(at + LEAD)];
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isHeard(text.charAt(i))) {
                sound(i, 180 + 25 * (words % 5));
            } else {
                words++;
            }
        }
    }

    public String text() {
        return text;
    }

    /** When a char of the text begins, in seconds. */
    public double start(int index) {
        return starts[index];
    }

    public double end(int index) {
        return ends[index];
    }

    public double seconds() {
        return (double) samples.length / RATE;
    }

    /** 16 bits, little-endian, one channel, 24 kHz. */
    public byte[] pcm(Sounding sounding) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            bytes.putShort(
                    switch (sounding) {
                        case SILENT -> (short) 0;
                        case CLIPPED -> sample > 0 ? Short.MAX_VALUE : sample < 0 ? Short.MIN_VALUE : (short) 0;
                        case GOOD, EMPTY, CUT_OFF, HALF_A_SAMPLE -> sample;
                    });
        }
        byte[] whole = bytes.array();
        return switch (sounding) {
            case EMPTY -> new byte[0];
            case CUT_OFF -> Arrays.copyOf(whole, whole.length / 4 * 2);
            case HALF_A_SAMPLE -> Arrays.copyOf(whole, whole.length - 1);
            case GOOD, SILENT, CLIPPED -> whole;
        };
    }

    /** The same in a WAV file, whose header speaks of the whole. */
    public byte[] wav(Sounding sounding) {
        byte[] pcm = pcm(sounding);
        return ByteBuffer.allocate(HEADER + pcm.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + 2 * samples.length)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(2 * samples.length)
                .put(pcm)
                .array();
    }

    private void sound(int index, double hertz) {
        int from = at(starts[index]);
        int until = at(ends[index]);
        for (int i = from; i < until; i++) {
            double wave = Math.sin(2 * Math.PI * hertz * i / RATE) + 0.3 * Math.sin(6 * Math.PI * hertz * i / RATE);
            samples[i] = (short) Math.round(wave * LEVEL * Short.MAX_VALUE);
        }
    }

    private static double length(char letter) {
        if (isHeard(letter)) {
            return LETTER;
        }
        return ",.;:!?".indexOf(letter) >= 0 ? PAUSE : GAP;
    }

    private static boolean isHeard(char letter) {
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
    }

    private static int at(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
