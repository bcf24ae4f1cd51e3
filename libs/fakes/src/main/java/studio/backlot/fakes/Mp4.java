package studio.backlot.fakes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An MP4 as far as its length (ISO/IEC 14496-12: a movie header, {@code mvhd} in {@code moov}). */
public final class Mp4 {
    private static final int HEAD = 8;

    private Mp4() {}

    /** How long it is; empty when that cannot be read. */
    public static Optional<Double> seconds(byte[] file) {
        return box(ByteBuffer.wrap(file), "moov")
                .flatMap(movie -> box(movie, "mvhd"))
                .filter(header -> header.remaining() >= 32)
                .flatMap(Mp4::length);
    }

    /** A file of nothing but a movie header. */
    public static byte[] empty(int seconds) {
        ByteBuffer file = ByteBuffer.allocate(2 * HEAD + 100);
        file.putInt(file.capacity()).put("moov".getBytes(StandardCharsets.US_ASCII));
        file.putInt(file.capacity() - HEAD).put("mvhd".getBytes(StandardCharsets.US_ASCII));
        file.putInt(0).putInt(0).putInt(0).putInt(1).putInt(seconds);
        return file.array();
    }

    private static Optional<Double> length(ByteBuffer header) {
        boolean wide = header.get(header.position()) == 1;
        int at = header.position() + (wide ? 20 : 12);
        long scale = Integer.toUnsignedLong(header.getInt(at));
        long ticks = wide ? header.getLong(at + 4) : Integer.toUnsignedLong(header.getInt(at + 4));
        return scale == 0 ? Optional.empty() : Optional.of(ticks / (double) scale);
    }

    /** What a box holds. */
    private static Optional<ByteBuffer> box(ByteBuffer within, String type) {
        ByteBuffer rest = within.duplicate();
        while (rest.remaining() >= HEAD) {
            int start = rest.position();
            long size = Integer.toUnsignedLong(rest.getInt());
            byte[] name = new byte[4];
            rest.get(name);
            int head = size == 1 ? 2 * HEAD : HEAD;
            size = size == 1 && rest.remaining() >= HEAD ? rest.getLong() : size;
            if (size < head || size > rest.limit() - start) {
                return Optional.empty();
            }
            if (type.equals(new String(name, StandardCharsets.US_ASCII))) {
                return Optional.of(rest.slice(start + head, Math.toIntExact(size) - head));
            }
            rest.position(start + Math.toIntExact(size));
        }
        return Optional.empty();
    }
}
