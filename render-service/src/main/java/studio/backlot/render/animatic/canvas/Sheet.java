package studio.backlot.render.animatic.canvas;

import java.util.Arrays;

/**
 * Pixels that shapes are drawn on: premultiplied ARGB, transparent to begin with. On a sheet that was filled with a colour
 * the alpha means nothing.
 */
public final class Sheet {

    private static final int PAIR = 0xFF00FF;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Tiles tiles;
    private final int[] upper;
    private final int[] lower;
    private final int[] laid;
    private int left;
    private int top;
    private int right;
    private int bottom;

    Sheet(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        tiles = new Tiles(width, height);
        upper = new int[width];
        lower = new int[width];
        laid = new int[width];
        unbounded();
    }

    Sheet(int width, int height) {
        this(width, height, new int[width * height]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] pixels() {
        return pixels;
    }

    /** Says that the pixels in these bounds, the last ones excluded, are drawn on. */
    public void touch(int fromX, int fromY, int toX, int toY) {
        tiles.mark(fromX, fromY, toX, toY);
        left = Math.min(left, Math.max(0, fromX));
        top = Math.min(top, Math.max(0, fromY));
        right = Math.max(right, Math.min(width, toX));
        bottom = Math.max(bottom, Math.min(height, toY));
    }

    /** Left, top, right and bottom of what was drawn since it was last wiped; all 0 when that is nothing. */
    public int[] bounds() {
        return left < right && top < bottom ? new int[] {left, top, right, bottom} : new int[4];
    }

    /** Where it was drawn on since it was last wiped. */
    public Tiles tiles() {
        return tiles;
    }

    void fill(int argb) {
        Arrays.fill(pixels, argb);
    }

    /** Makes the rows {@code from} to {@code to}, both included, one colour from {@code left} to {@code right}, excluded. */
    public void fill(int argb, int from, int to, int left, int right) {
        for (int y = from; y <= to; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, argb);
        }
    }

    /** Makes it transparent again. */
    public void wipe() {
        tiles.each((fromX, fromY, toX, toY) -> {
            for (int y = fromY; y < toY; y++) {
                Arrays.fill(pixels, y * width + fromX, y * width + toX, 0);
            }
        });
        tiles.clear();
        unbounded();
    }

    private void unbounded() {
        left = width;
        top = height;
        right = 0;
        bottom = 0;
    }

    /** Copies the pixels of {@code other} where {@code where} is touched. */
    public void restore(Sheet other, Tiles where) {
        where.each((fromX, fromY, toX, toY) -> {
            for (int y = fromY; y < toY; y++) {
                System.arraycopy(other.pixels, y * width + fromX, pixels, y * width + fromX, toX - fromX);
            }
        });
    }

    /**
     * Lays {@code over} on this sheet, channel by channel: {@code over + round(under · (255 − alpha) / 255)}, at most 255.
     * This is the only way in which layers become a picture.
     */
    public void lay(Sheet over) {
        over.tiles.each((fromX, fromY, toX, toY) -> {
            for (int y = fromY; y < toY; y++) {
                lay(over, y * width + fromX, toX - fromX);
            }
        });
        tiles.add(over.tiles);
    }

    /** Works on copies of the rows and one pair of channels at a time: only so do the loops become vector code. */
    private void lay(Sheet over, int from, int count) {
        System.arraycopy(over.pixels, from, upper, 0, count);
        System.arraycopy(pixels, from, lower, 0, count);
        redBlue(upper, lower, laid, count);
        alphaGreen(upper, lower, laid, count);
        System.arraycopy(laid, 0, pixels, from, count);
    }

    private static void redBlue(int[] over, int[] under, int[] to, int count) {
        for (int x = 0; x < count; x++) {
            int keep = 255 - (over[x] >>> 24);
            int pair = (under[x] & PAIR) * keep + 0x800080;
            pair = (((pair + ((pair >>> 8) & PAIR)) >>> 8) & PAIR) + (over[x] & PAIR);
            int spilt = pair & 0x1000100;
            to[x] = (pair | (spilt - (spilt >>> 8))) & PAIR;
        }
    }

    private static void alphaGreen(int[] over, int[] under, int[] to, int count) {
        for (int x = 0; x < count; x++) {
            int keep = 255 - (over[x] >>> 24);
            int pair = ((under[x] >>> 8) & PAIR) * keep + 0x800080;
            pair = (((pair + ((pair >>> 8) & PAIR)) >>> 8) & PAIR) + ((over[x] >>> 8) & PAIR);
            int spilt = pair & 0x1000100;
            to[x] |= ((pair | (spilt - (spilt >>> 8))) & PAIR) << 8;
        }
    }

    /** Takes away what {@code front} covers. */
    public void behind(Cover front) {
        tiles.shared(front.tiles(), (fromX, fromY, toX, toY) -> {
            for (int y = fromY; y < toY; y++) {
                behind(front, y * width + fromX, toX - fromX);
            }
        });
    }

    private void behind(Cover front, int from, int count) {
        if (!front.open(from, count, lower)) {
            return;
        }
        System.arraycopy(pixels, from, upper, 0, count);
        hide(upper, lower, laid, count);
        System.arraycopy(laid, 0, pixels, from, count);
    }

    private static void hide(int[] from, int[] open, int[] to, int count) {
        for (int x = 0; x < count; x++) {
            int first = (from[x] & PAIR) * open[x] + 0x800080;
            to[x] = ((first + ((first >>> 8) & PAIR)) >>> 8) & PAIR;
        }
        for (int x = 0; x < count; x++) {
            int second = ((from[x] >>> 8) & PAIR) * open[x] + 0x800080;
            to[x] |= (second + ((second >>> 8) & PAIR)) & 0xFF00FF00;
        }
    }

    /** Colours the pixels {@code from} to {@code to}, excluded; {@code share} is 0 nothing to 256 all. */
    void blend(int from, int to, int argb, int share) {
        if (share >= 256) {
            Arrays.fill(pixels, from, to, argb);
            return;
        }
        int keep = 256 - share;
        int first = (argb & PAIR) * share;
        int second = ((argb >>> 8) & PAIR) * share;
        int[] on = pixels;
        for (int at = from; at < to; at++) {
            int under = on[at];
            on[at] = ((((under & PAIR) * keep + first) >>> 8) & PAIR)
                    | ((((under >>> 8) & PAIR) * keep + second) & 0xFF00FF00);
        }
    }

    /** One pixel; {@code share} is 0 nothing to 256 all. */
    void dot(int at, int argb, int share) {
        int keep = 256 - share;
        int under = pixels[at];
        pixels[at] = ((((under & PAIR) * keep + (argb & PAIR) * share) >>> 8) & PAIR)
                | ((((under >>> 8) & PAIR) * keep + ((argb >>> 8) & PAIR) * share) & 0xFF00FF00);
    }
}
