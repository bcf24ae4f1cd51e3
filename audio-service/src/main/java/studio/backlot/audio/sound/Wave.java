package studio.backlot.audio.sound;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** RIFF WAVE, 48 kHz, whole-numbered samples. */
public final class Wave {

    private static final int HEADER = 44;

    /** Sizes are unsigned 32-bit numbers; a little more than four hours of stereo at 24 bits. */
    private static final long LONGEST = 0xFFFF_FFFFL - HEADER;

    private Wave() {}

    /** A mono 16-bit file of samples from −1 to 1. */
    public static byte[] mono16(float[] samples) {
        byte[] file = new byte[HEADER + 2 * samples.length];
        ByteBuffer bytes = header(file, 1, 16, samples.length);
        for (float sample : samples) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32_767f), -32_768, 32_767));
        }
        return file;
    }

    /** The samples of a mono 16-bit 48 kHz file. */
    public static float[] samplesOfMono16(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER || bytes.getInt(0) != tag("RIFF") || bytes.getInt(8) != tag("WAVE")) {
            throw new IOException("not a WAV file");
        }
        int at = 12;
        while (bytes.getInt(at) != tag("data")) {
            if (bytes.getInt(at) == tag("fmt ")) {
                requireMono16(bytes, at + 8);
            }
            at = Math.addExact(at + 8, bytes.getInt(at + 4));
            if (at < 12 || at + 8 > file.length) {
                throw new IOException("a WAV file without sound");
            }
        }
        int count = Math.min(bytes.getInt(at + 4), file.length - at - 8) / 2;
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = bytes.getShort(at + 8 + 2 * i) / 32_768f;
        }
        return samples;
    }

    /** Writes a stereo 24-bit file whose length is known beforehand, block by block. */
    public static Writer stereo24(Path path, long frames) throws IOException {
        return new Writer(path, frames);
    }

    /** A stereo 24-bit file on its way to the disk. */
    public static final class Writer implements Closeable {

        private final OutputStream out;
        private final long expected;
        private long written;

        private Writer(Path path, long frames) throws IOException {
            expected = frames;
            out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
            byte[] header = new byte[HEADER];
            header(header, 2, 24, frames);
            out.write(header);
        }

        public void write(float[] left, float[] right, int count) throws IOException {
            byte[] block = new byte[count * 6];
            for (int i = 0; i < count; i++) {
                put(block, i * 6, left[i]);
                put(block, i * 6 + 3, right[i]);
            }
            out.write(block);
            written += count;
        }

        private static void put(byte[] block, int at, float sample) {
            int value = Math.clamp(Math.round(sample * 8_388_607f), -8_388_608, 8_388_607);
            block[at] = (byte) value;
            block[at + 1] = (byte) (value >> 8);
            block[at + 2] = (byte) (value >> 16);
        }

        /** Fails when not exactly as much was written as announced. */
        @Override
        public void close() throws IOException {
            out.close();
            if (written != expected) {
                throw new IOException("%d frames written of %d".formatted(written, expected));
            }
        }
    }

    /** Reads a file that {@link #stereo24} has written, block by block. */
    public static Reader readStereo24(Path path) throws IOException {
        return new Reader(path);
    }

    /** A stereo 24-bit file on its way from the disk. */
    public static final class Reader implements Closeable {

        private final InputStream in;
        private final long frames;

        private Reader(Path path) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            byte[] found = in.readNBytes(HEADER);
            frames = (Files.size(path) - HEADER) / 6;
            byte[] expected = new byte[HEADER];
            header(expected, 2, 24, Math.max(0, frames));
            if (!Arrays.equals(expected, found)) {
                in.close();
                throw new IOException("not a stereo 24-bit WAV file at 48 kHz");
            }
        }

        /** How many there are in all. */
        public long frames() {
            return frames;
        }

        /** How many frames were read; fewer than wanted at the end. */
        public int read(float[] left, float[] right, int count) throws IOException {
            byte[] block = in.readNBytes(count * 6);
            int read = block.length / 6;
            for (int i = 0; i < read; i++) {
                left[i] = sample(block, i * 6);
                right[i] = sample(block, i * 6 + 3);
            }
            return read;
        }

        private static float sample(byte[] block, int at) {
            return ((block[at + 2] << 16) | ((block[at + 1] & 0xFF) << 8) | (block[at] & 0xFF)) / 8_388_608f;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static void requireMono16(ByteBuffer bytes, int at) throws IOException {
        if (bytes.getShort(at + 2) != 1 || bytes.getInt(at + 4) != Rate.HZ || bytes.getShort(at + 14) != 16) {
            throw new IOException("expected 48 kHz mono 16-bit, not %d Hz, %d channels, %d bits"
                    .formatted(bytes.getInt(at + 4), bytes.getShort(at + 2), bytes.getShort(at + 14)));
        }
    }

    /** Writes a header at the beginning of {@code file}; what follows is for the samples. */
    private static ByteBuffer header(byte[] file, int channels, int bits, long frames) {
        int frameBytes = channels * bits / 8;
        long data = frames * frameBytes;
        if (data > LONGEST) {
            throw new IllegalArgumentException("a WAV file of %d frames is too long".formatted(frames));
        }
        return ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(tag("RIFF"))
                .putInt((int) (HEADER - 8 + data))
                .putInt(tag("WAVE"))
                .putInt(tag("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(Rate.HZ)
                .putInt(Rate.HZ * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) bits)
                .putInt(tag("data"))
                .putInt((int) data);
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
