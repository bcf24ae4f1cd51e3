package studio.backlot.audio.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WAV file from elsewhere: whole-numbered samples of 16 or 24 bits, as its header says and its bytes bear out. */
public final class WaveFile {

    private static final int RIFF_HEAD = 12;
    private static final int FORMAT_BYTES = 16;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;

    private final int rate;
    private final int channels;
    private final int bits;
    private final ByteBuffer data;

    /** What was read is no such file; the message says why. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    private WaveFile(int rate, int channels, int bits, ByteBuffer data) {
        this.rate = rate;
        this.channels = channels;
        this.bits = bits;
        this.data = data;
    }

    public static WaveFile read(byte[] file) throws Damaged {
        if (file.length < RIFF_HEAD || !tag(file, 0).equals("RIFF")) {
            throw new Damaged("The sound is not the WAV file that was asked for.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = 0;
        int channels = 0;
        int bits = 0;
        long at = RIFF_HEAD;
        while (at + 8 <= file.length) {
            int chunk = (int) at;
            String tag = tag(file, chunk);
            long size = Integer.toUnsignedLong(bytes.getInt(chunk + 4));
            if (tag.equals("fmt ") && at + 8 + FORMAT_BYTES <= file.length) {
                int form = Short.toUnsignedInt(bytes.getShort(chunk + 8));
                channels = bytes.getShort(chunk + 10);
                rate = bytes.getInt(chunk + 12);
                bits = bytes.getShort(chunk + 22);
                if ((form != PCM && form != EXTENSIBLE) || (bits != 16 && bits != 24)) {
                    throw new Damaged("The WAV file does not hold samples of 16 or 24 bits.");
                }
            } else if (tag.equals("data")) {
                return new WaveFile(rate, channels, bits, data(file, chunk + 8, size));
            }
            at += 8 + size + (size & 1);
        }
        throw new Damaged("The WAV file ends before its sound.");
    }

    /** Whoever streams a file does not know its size beforehand and says the largest number, or none. */
    private static ByteBuffer data(byte[] file, int from, long size) throws Damaged {
        int rest = file.length - from;
        boolean streamed = size == 0 || size >= Integer.MAX_VALUE - 64L;
        if (!streamed && size > rest) {
            throw new Damaged("The WAV file is cut off: %d of %d bytes came.".formatted(rest, size));
        }
        return ByteBuffer.wrap(file, from, streamed ? rest : (int) size).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 0 when the file does not say. */
    public int rate() {
        return rate;
    }

    /** 0 when the file does not say. */
    public int channels() {
        return channels;
    }

    public int bits() {
        return bits;
    }

    /** Its samples, little-endian, channels interleaved. */
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The samples of one channel from −1 to 1; whole frames only. */
    public float[] channel(int channel) {
        int sampleBytes = bits / 8;
        float[] samples = new float[data.remaining() / (sampleBytes * channels)];
        for (int i = 0; i < samples.length; i++) {
            int at = (i * channels + channel) * sampleBytes;
            samples[i] = bits == 16
                    ? data.getShort(at) / 32_768f
                    : ((data.get(at + 2) << 16) | Short.toUnsignedInt(data.getShort(at))) / 8_388_608f;
        }
        return samples;
    }

    private static String tag(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
