package studio.backlot.render.animatic.canvas;

import org.jspecify.annotations.Nullable;

/**
 * Fills shapes with exactly antialiased edges: every edge adds the area that it takes of each pixel it crosses, and one sweep
 * along the rows sums these areas up (the signed-area accumulation of J. Turner's and D. Turner's FreeType rasteriser). The
 * winding rule is non-zero. All of it is integers of 1/256 pixel, so that nothing is left over after a shape.
 */
final class Raster {

    private static final int ONE = 256;

    /** Places beyond this are pulled in, so that whole numbers hold them. */
    private static final double FAR = 1e6;

    private final int width;
    private final int height;
    private final int stride;
    private final int words;
    private final int[] areas;
    private final long[] touched;
    private int minX;
    private int maxX;
    private int minRow;
    private int maxRow;
    private int firstX;
    private int firstY;
    private int atX;
    private int atY;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        stride = width + 2;
        words = (stride + 63) / 64;
        areas = new int[stride * height];
        touched = new long[words * height];
        begin();
    }

    private void begin() {
        minX = Integer.MAX_VALUE;
        maxX = -1;
        minRow = Integer.MAX_VALUE;
        maxRow = -1;
    }

    void moveTo(double x, double y) {
        close();
        firstX = fixed(x);
        firstY = fixed(y);
        atX = firstX;
        atY = firstY;
    }

    void lineTo(double x, double y) {
        int toX = fixed(x);
        int toY = fixed(y);
        edge(atX, atY, toX, toY);
        atX = toX;
        atY = toY;
    }

    void close() {
        edge(atX, atY, firstX, firstY);
        atX = firstX;
        atY = firstY;
    }

    private static int fixed(double value) {
        double held = value < FAR ? value > -FAR ? value : -FAR : FAR;
        return (int) Math.floor(held * ONE + 0.5);
    }

    private void edge(int fromX, int fromY, int toX, int toY) {
        if (fromY < toY) {
            falling(fromX, fromY, toX, toY, 1);
        } else if (fromY > toY) {
            falling(toX, toY, fromX, fromY, -1);
        }
    }

    /** Cuts an edge at the frame: what is above or below has no say, what is left or right stands at the frame's side. */
    private void falling(int topX, int topY, int bottomX, int bottomY, int sign) {
        int low = height * ONE;
        if (bottomY <= 0 || topY >= low) {
            return;
        }
        double slope = (bottomX - topX) / (double) (bottomY - topY);
        int y0 = Math.max(0, topY);
        int y1 = Math.min(low, bottomY);
        int x0 = y0 == topY ? topX : crossing(topX, topY, y0, slope);
        int x1 = y1 == bottomY ? bottomX : crossing(topX, topY, y1, slope);
        int right = width * ONE;
        if (x0 >= right && x1 >= right) {
            walk(right, y0, right, y1, 0, sign);
            return;
        }
        if (x0 <= 0 && x1 <= 0) {
            walk(0, y0, 0, y1, 0, sign);
            return;
        }
        if (x0 >= 0 && x1 >= 0 && x0 <= right && x1 <= right) {
            walk(x0, y0, x1, y1, slope, sign);
            return;
        }
        cut(x0, y0, x1, y1, slope, sign);
    }

    /** An edge that crosses the left or right side of the frame. */
    private void cut(int x0, int y0, int x1, int y1, double slope, int sign) {
        int right = width * ONE;
        int enter = y0;
        int leave = y1;
        int enterX = x0;
        int leaveX = x1;
        if (x0 < 0 || x1 < 0) {
            int middle = Math.clamp(y0 + Math.round(-x0 / slope), y0, y1);
            if (x0 < 0) {
                walk(0, y0, 0, middle, 0, sign);
                enter = middle;
                enterX = 0;
            } else {
                walk(0, middle, 0, y1, 0, sign);
                leave = middle;
                leaveX = 0;
            }
        }
        if (x0 > right || x1 > right) {
            int middle = Math.clamp(y0 + Math.round((right - x0) / slope), enter, leave);
            if (x0 > right) {
                walk(right, enter, right, middle, 0, sign);
                enter = middle;
                enterX = right;
            } else {
                walk(right, middle, right, leave, 0, sign);
                leave = middle;
                leaveX = right;
            }
        }
        walk(enterX, enter, leaveX, leave, slope, sign);
    }

    private static int crossing(int x, int y, int at, double slope) {
        return (int) Math.rint(x + (at - y) * slope);
    }

    /** An edge within the frame, row by row. */
    private void walk(int x0, int y0, int x1, int y1, double slope, int sign) {
        if (y0 >= y1) {
            return;
        }
        int left = Math.min(x0, x1);
        int right = Math.max(x0, x1);
        minX = Math.min(minX, left >> 8);
        maxX = Math.max(maxX, (right >> 8) + 1);
        int row = y0 >> 8;
        minRow = Math.min(minRow, row);
        maxRow = Math.max(maxRow, (y1 - 1) >> 8);
        int x = x0;
        int y = y0;
        while (y < y1) {
            int next = Math.min((row + 1) << 8, y1);
            int to = next == y1 ? x1 : Math.clamp(crossing(x0, y0, next, slope), left, right);
            piece(row, Math.min(x, to), Math.max(x, to), (next - y) * sign);
            x = to;
            y = next;
            row++;
        }
    }

    /** A part of an edge within one row, from {@code left} to {@code right}, that falls by {@code fall}. */
    private void piece(int row, int left, int right, int fall) {
        int first = left >> 8;
        int last = right >> 8;
        int base = row * stride;
        if (first == last) {
            area(base, row, first, fall, (left & 255) + (right & 255));
            return;
        }
        int across = right - left;
        int done = 0;
        int start = left & 255;
        for (int column = first; column < last; column++) {
            int until = (int) ((long) fall * (((column + 1) << 8) - left) / across);
            area(base, row, column, until - done, start + ONE);
            done = until;
            start = 0;
        }
        area(base, row, last, fall - done, right & 255);
    }

    /** @param twice the sum of the two distances from the pixel's left side between which the edge falls */
    private void area(int base, int row, int column, int fall, int twice) {
        int right = fall * twice;
        int at = base + column;
        areas[at] += (fall << 9) - right;
        areas[at + 1] += right;
        int word = row * words + (column >> 6);
        touched[word] |= 3L << column;
        if ((column & 63) == 63) {
            touched[word + 1] |= 1;
        }
    }

    /**
     * Colours the shape on {@code sheet} and forgets it.
     *
     * @param alpha 0 nothing to 256 opaque
     * @param cover is told what is covered, if it is there
     */
    void fill(Sheet sheet, @Nullable Cover cover, int argb, int alpha) {
        close();
        if (maxRow < 0) {
            begin();
            return;
        }
        sheet.touch(minX, minRow, maxX + 1, maxRow + 1);
        if (cover != null) {
            cover.tiles().mark(minX, minRow, maxX + 1, maxRow + 1);
        }
        int firstWord = minX >> 6;
        int lastWord = Math.min(words - 1, maxX >> 6);
        for (int row = minRow; row <= maxRow; row++) {
            sweep(row, firstWord, lastWord, sheet, cover, argb, alpha);
        }
        begin();
    }

    private void sweep(int row, int firstWord, int lastWord, Sheet sheet, @Nullable Cover cover, int argb, int alpha) {
        int base = row * stride;
        int line = row * width;
        int sum = 0;
        int share = 0;
        int from = 0;
        for (int word = firstWord; word <= lastWord; word++) {
            long bits = touched[row * words + word];
            if (bits == 0) {
                continue;
            }
            touched[row * words + word] = 0;
            while (bits != 0) {
                int x = (word << 6) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (share > 0) {
                    span(sheet, cover, line + from, line + Math.min(x, width), argb, share);
                }
                sum += areas[base + x];
                areas[base + x] = 0;
                share = (Math.min(Math.abs(sum) >> 9, ONE) * alpha) >> 8;
                from = x;
            }
        }
    }

    private static void span(Sheet sheet, @Nullable Cover cover, int from, int to, int argb, int share) {
        if (to - from == 1) {
            sheet.dot(from, argb, share);
            if (cover != null) {
                cover.add(from, share);
            }
            return;
        }
        sheet.blend(from, to, argb, share);
        if (cover != null) {
            cover.add(from, to, share);
        }
    }
}
