package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Tiles;

/**
 * What is bright in a picture spills around it: a narrow and a wide blur of the excess over a threshold. In whole numbers, so
 * that light from one corner cannot change another by a rounding.
 */
final class Bloom {

    /** Brightness at which light begins to spill, and the span over which it comes to its full strength. */
    private static final int THRESHOLD = 196;

    private static final int SPAN = 255 - THRESHOLD;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final Channel red;
    private final Channel green;
    private final Channel blue;
    private final int[] excess = new int[256];
    private boolean spilled;

    /** One channel: what is bright, times 32, and where it spills to, times 256. */
    private static final class Channel {
        private final int[] bright;
        private final int[] spill;
        private final int[] blurred;
        private final int[] scratch;

        private Channel(int cells) {
            bright = new int[cells];
            spill = new int[cells];
            blurred = new int[cells];
            scratch = new int[cells];
        }
    }

    Bloom(Glow glow, int width, int height) {
        this.width = width;
        this.height = height;
        columns = glow.columns();
        rows = glow.rows();
        red = new Channel(columns * rows);
        green = new Channel(columns * rows);
        blue = new Channel(columns * rows);
        for (int most = THRESHOLD + 1; most < 256; most++) {
            int over = most - THRESHOLD;
            excess[most] = over * over * 128 / (SPAN * SPAN);
        }
    }

    int[] red() {
        return red.spill;
    }

    int[] green() {
        return green.spill;
    }

    int[] blue() {
        return blue.spill;
    }

    /** Looks again at what has changed, and lets it spill. */
    void spill(int[] pixels, Tiles changed) {
        boolean other = false;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (isNear(changed, column, row)) {
                    other |= bright(pixels, column, row, row * columns + column);
                }
            }
        }
        if (other || !spilled) {
            spilled = true;
            spread(red);
            spread(green);
            spread(blue);
        }
    }

    /** Whether a changed tile has pixels that the cell's corner is bright from: up to three pixels to every side. */
    private boolean isNear(Tiles changed, int column, int row) {
        int left = Math.max(0, column * Glow.CELL - 3) / Tiles.WIDE;
        int right = Math.min(width - 1, column * Glow.CELL + 3) / Tiles.WIDE;
        int top = Math.max(0, row * Glow.CELL - 3) / Tiles.HIGH;
        int bottom = Math.min(height - 1, row * Glow.CELL + 3) / Tiles.HIGH;
        int first = Math.min(left, right);
        int high = Math.min(top, bottom);
        return changed.is(first, high)
                || changed.is(right, high)
                || changed.is(first, bottom)
                || changed.is(right, bottom);
    }

    /** The mean excess over the threshold of sixteen pixels around a cell's corner; whether it is another than before. */
    private boolean bright(int[] pixels, int column, int row, int cell) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int j = -3; j <= 3; j += 2) {
            int line = Math.max(0, Math.min(row * Glow.CELL + j, height - 1)) * width;
            for (int i = -3; i <= 3; i += 2) {
                int rgb = pixels[line + Math.max(0, Math.min(column * Glow.CELL + i, width - 1))];
                int most = Math.max(Math.max(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255);
                if (most > THRESHOLD) {
                    int share = excess[most];
                    r += (rgb >> 16 & 255) * share;
                    g += (rgb >> 8 & 255) * share;
                    b += (rgb & 255) * share;
                }
            }
        }
        boolean same = red.bright[cell] == r >> 7 && green.bright[cell] == g >> 7 && blue.bright[cell] == b >> 7;
        red.bright[cell] = r >> 7;
        green.bright[cell] = g >> 7;
        blue.bright[cell] = b >> 7;
        return !same;
    }

    private void spread(Channel channel) {
        int[] blurred = channel.blurred;
        int[] spill = channel.spill;
        blur(channel.bright, blurred, channel.scratch, 1);
        for (int cell = 0; cell < spill.length; cell++) {
            spill[cell] = blurred[cell] << 2;
        }
        blur(blurred, blurred, channel.scratch, 4);
        blur(blurred, blurred, channel.scratch, 5);
        for (int cell = 0; cell < spill.length; cell++) {
            spill[cell] += (blurred[cell] * 13) >> 1;
        }
    }

    /** A box blur in both directions. */
    private void blur(int[] from, int[] to, int[] scratch, int radius) {
        int share = 65536 / (2 * radius + 1);
        for (int row = 0; row < rows; row++) {
            line(from, scratch, row * columns, 1, columns, radius, share);
        }
        for (int column = 0; column < columns; column++) {
            line(scratch, to, column, columns, rows, radius, share);
        }
    }

    private static void line(int[] from, int[] to, int start, int step, int count, int radius, int share) {
        int sum = 0;
        for (int at = -radius; at <= radius; at++) {
            sum += from[start + Math.clamp(at, 0, count - 1) * step];
        }
        for (int at = 0; at < count; at++) {
            to[start + at * step] = (sum * share) >> 16;
            sum += from[start + Math.min(at + radius + 1, count - 1) * step]
                    - from[start + Math.max(at - radius, 0) * step];
        }
    }
}
