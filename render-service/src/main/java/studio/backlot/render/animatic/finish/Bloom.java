package studio.backlot.render.animatic.finish;

import java.util.Arrays;
import studio.backlot.render.animatic.canvas.BoxBlur;
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

    /** Pixels that are looked at around a cell's corner, across and down. */
    private static final int LOOKS = 4;

    /** The farthest of them, pixels to every side. */
    private static final int REACH = LOOKS - 1;

    /** The bits above red, green and blue. */
    private static final int CARRY = 0x1000100;

    /** Radii of the two blurs, cells. */
    private static final int NARROW = 1;

    private static final int WIDE = 4;

    private final int width;
    private final int columns;
    private final int rows;
    private final Channel red;
    private final Channel green;
    private final Channel blue;
    private final BoxBlur blur;
    private final int[] lines;
    private final int[] places;
    private final int[] leftTiles;
    private final int[] rightTiles;
    private final int[] topTiles;
    private final int[] bottomTiles;
    private final int[] line;
    private final int[] over;
    private final int[] excess = new int[256];
    private boolean spilled;

    /** One channel: what is bright, times 32, and where it spills to, times 256. */
    private static final class Channel {
        private final int[] bright;
        private final int[] spill;
        private final int[] blurred;

        private Channel(int cells) {
            bright = new int[cells];
            spill = new int[cells];
            blurred = new int[cells];
        }
    }

    Bloom(Glow glow, int width, int height) {
        this.width = width;
        columns = glow.columns();
        rows = glow.rows();
        blur = new BoxBlur(columns, rows, WIDE + 1);
        red = new Channel(columns * rows);
        green = new Channel(columns * rows);
        blue = new Channel(columns * rows);
        lines = looks(rows, height);
        places = looks(columns, width);
        for (int look = 0; look < lines.length; look++) {
            lines[look] *= width;
        }
        leftTiles = tiles(columns, width, -REACH, Tiles.WIDE);
        rightTiles = tiles(columns, width, REACH, Tiles.WIDE);
        topTiles = tiles(rows, height, -REACH, Tiles.HIGH);
        bottomTiles = tiles(rows, height, REACH, Tiles.HIGH);
        line = new int[width];
        over = new int[width];
        for (int most = THRESHOLD + 1; most < 256; most++) {
            int over = most - THRESHOLD;
            excess[most] = over * over * 128 / (SPAN * SPAN);
        }
    }

    /** The pixels around the corner of each cell along one side of the frame, held to the frame. */
    private static int[] looks(int cells, int most) {
        int[] looks = new int[cells * LOOKS];
        for (int look = 0; look < looks.length; look++) {
            looks[look] = Math.clamp(look / LOOKS * Glow.CELL + 2 * (look % LOOKS) - (LOOKS - 1), 0, most - 1);
        }
        return looks;
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
            boolean sifted = false;
            for (int column = 0; column < columns; column++) {
                if (isNear(changed, column, row)) {
                    if (!sifted) {
                        sift(pixels, row);
                        sifted = true;
                    }
                    other |= isBright(column)
                            ? bright(pixels, column, row, row * columns + column)
                            : set(row * columns + column, 0, 0, 0);
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
        int left = leftTiles[column];
        int right = rightTiles[column];
        int top = topTiles[row];
        int bottom = bottomTiles[row];
        return changed.is(left, top) || changed.is(right, top) || changed.is(left, bottom) || changed.is(right, bottom);
    }

    /** The tile of the pixel that many pixels after each cell's corner, held to the frame. */
    private static int[] tiles(int cells, int most, int after, int tile) {
        int[] tiles = new int[cells];
        Arrays.setAll(tiles, cell -> Math.clamp((long) cell * Glow.CELL + after, 0, most - 1) / tile);
        return tiles;
    }

    /** Finds out in which columns anything is bright on the lines around a row of corners; by plain loops, on copies. */
    private void sift(int[] pixels, int row) {
        Arrays.fill(over, 0);
        for (int look = 0; look < LOOKS; look++) {
            System.arraycopy(pixels, lines[row * LOOKS + look], line, 0, width);
            sift(line, over, width);
        }
    }

    /** Where a channel is over the threshold, it carries into the bit above it. */
    private static void sift(int[] line, int[] over, int count) {
        for (int x = 0; x < count; x++) {
            int redBlue = (line[x] & 0xFF00FF) + (255 - THRESHOLD) * 0x10001;
            int green = ((line[x] >> 8) & 0xFF) + 255 - THRESHOLD;
            over[x] |= (redBlue | green) & CARRY;
        }
    }

    private boolean isBright(int column) {
        int any = 0;
        for (int look = 0; look < LOOKS; look++) {
            any |= over[places[column * LOOKS + look]];
        }
        return any != 0;
    }

    /** The mean excess over the threshold of sixteen pixels around a cell's corner; whether it is another than before. */
    private boolean bright(int[] pixels, int column, int row, int cell) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int j = 0; j < LOOKS; j++) {
            int start = lines[row * LOOKS + j];
            for (int i = 0; i < LOOKS; i++) {
                int rgb = pixels[start + places[column * LOOKS + i]];
                int most = Math.max(Math.max(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255);
                int share = excess[most];
                r += (rgb >> 16 & 255) * share;
                g += (rgb >> 8 & 255) * share;
                b += (rgb & 255) * share;
            }
        }
        return set(cell, r >> 7, g >> 7, b >> 7);
    }

    /** Whether a cell is another than before. */
    private boolean set(int cell, int r, int g, int b) {
        boolean same = red.bright[cell] == r && green.bright[cell] == g && blue.bright[cell] == b;
        red.bright[cell] = r;
        green.bright[cell] = g;
        blue.bright[cell] = b;
        return !same;
    }

    private void spread(Channel channel) {
        int[] blurred = channel.blurred;
        int[] spill = channel.spill;
        blur.blur(channel.bright, blurred, NARROW);
        for (int cell = 0; cell < spill.length; cell++) {
            spill[cell] = blurred[cell] << 2;
        }
        blur.blur(blurred, blurred, WIDE);
        blur.blur(blurred, blurred, WIDE + 1);
        for (int cell = 0; cell < spill.length; cell++) {
            spill[cell] += (blurred[cell] * 13) >> 1;
        }
    }
}
