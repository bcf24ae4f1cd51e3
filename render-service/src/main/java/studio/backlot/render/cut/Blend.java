package studio.backlot.render.cut;

/** Two frames into one, or one into black or white; I420 as {@code FrameEncoder} takes it, BT.709 limited range. */
public final class Blend {

    private static final int BLACK = 16;
    private static final int WHITE = 235;
    private static final int GREY = 128;

    /** Width of a wipe's soft edge, of the frame's width. */
    private static final double EDGE = 0.12;

    private final int width;
    private final int height;
    private final int[] shares;

    public Blend(int width, int height) {
        this.width = width;
        this.height = height;
        shares = new int[width];
    }

    /** {@code share} of {@code over} laid on {@code frame}, in place. */
    public void dissolve(byte[] frame, byte[] over, double share) {
        int part = (int) Math.round(256 * Math.clamp(share, 0, 1));
        for (int at = 0; at < frame.length; at++) {
            frame[at] = (byte) mix(frame[at] & 255, over[at] & 255, part);
        }
    }

    /** {@code over} comes in from the left on {@code frame}, in place; at {@code share} 1 it covers all. */
    public void wipe(byte[] frame, byte[] over, double share) {
        double front = Math.clamp(share, 0, 1) * (1 + EDGE);
        for (int x = 0; x < width; x++) {
            double behind = Math.clamp((front - (x + 0.5) / width) / EDGE, 0, 1);
            shares[x] = (int) Math.round(256 * behind * behind * (3 - 2 * behind));
        }
        rows(frame, over, 0, width, height, 1);
        int luma = width * height;
        rows(frame, over, luma, width / 2, height / 2, 2);
        rows(frame, over, luma + luma / 4, width / 2, height / 2, 2);
    }

    private void rows(byte[] frame, byte[] over, int plane, int columns, int rows, int step) {
        for (int row = 0; row < rows; row++) {
            int from = plane + row * columns;
            for (int x = 0; x < columns; x++) {
                frame[from + x] = (byte) mix(frame[from + x] & 255, over[from + x] & 255, shares[x * step]);
            }
        }
    }

    /** What is left of {@code frame} on the way to black or white, in place; {@code light} 1 is all, 0 nothing. */
    public void fade(byte[] frame, double light, boolean toWhite) {
        int part = (int) Math.round(256 * Math.clamp(light, 0, 1));
        int luma = width * height;
        for (int at = 0; at < luma; at++) {
            frame[at] = (byte) mix(toWhite ? WHITE : BLACK, frame[at] & 255, part);
        }
        for (int at = luma; at < frame.length; at++) {
            frame[at] = (byte) mix(GREY, frame[at] & 255, part);
        }
    }

    private static int mix(int under, int over, int share) {
        return (under * (256 - share) + over * share + 128) >> 8;
    }
}
