package studio.backlot.media;

import studio.backlot.contracts.film.FilmFormat;

/**
 * How H.264 is encoded: no B-frames, a key frame at a fixed distance, BT.709 limited range.
 *
 * @param bitsPerSecond aim of the rate control, 100,000 or more
 * @param keyFrameEvery frames from one key frame to the next, 1 or more
 */
public record Encoding(int bitsPerSecond, int keyFrameEvery) {

    /** Bits for a pixel of a frame: 5.3 Mbit/s at 1280×720, 24 frames a second. */
    private static final double BITS_PER_PIXEL = 0.24;

    public Encoding {
        if (bitsPerSecond < 100_000) {
            throw new IllegalArgumentException("bitsPerSecond: expected 100000 or more, not " + bitsPerSecond);
        }
        if (keyFrameEvery < 1) {
            throw new IllegalArgumentException("keyFrameEvery: expected 1 or more frames, not " + keyFrameEvery);
        }
    }

    /** What takes are made with; the same for all shots of a film. A key frame every two seconds. */
    public static Encoding of(FilmFormat format) {
        double bits = BITS_PER_PIXEL * format.width() * format.height() * format.frameRate();
        return new Encoding(Math.clamp(Math.round(bits), 400_000, 80_000_000), format.frameRate() * 2);
    }
}
