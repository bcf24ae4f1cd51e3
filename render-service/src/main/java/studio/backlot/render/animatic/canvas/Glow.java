package studio.backlot.render.animatic.canvas;

import java.util.Arrays;

/** Light that is added over the picture, at an eighth of its size: halos, shafts, bloom. Values are of 0 to 255. */
public final class Glow {

    /** Picture pixels along a cell's side. */
    public static final int CELL = 8;

    private final int columns;
    private final int rows;
    private final float[] red;
    private final float[] green;
    private final float[] blue;

    public Glow(int width, int height) {
        columns = (width + CELL - 1) / CELL + 1;
        rows = (height + CELL - 1) / CELL + 1;
        red = new float[columns * rows];
        green = new float[columns * rows];
        blue = new float[columns * rows];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public float[] red() {
        return red;
    }

    public float[] green() {
        return green;
    }

    public float[] blue() {
        return blue;
    }

    /** The same light as {@code other}. */
    public void set(Glow other) {
        System.arraycopy(other.red, 0, red, 0, red.length);
        System.arraycopy(other.green, 0, green, 0, green.length);
        System.arraycopy(other.blue, 0, blue, 0, blue.length);
    }

    public void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
    }

    /** A round halo; {@code strength} 1 adds the full colour in its middle. Coordinates are picture pixels. */
    public void halo(double x, double y, double radius, int rgb, double strength) {
        halo(x, y, radius, radius, rgb, strength);
    }

    /** An elliptic halo that fades with the fourth power towards its edge. */
    public void halo(double x, double y, double radiusX, double radiusY, int rgb, double strength) {
        double rx = Math.max(1, radiusX / CELL);
        double ry = Math.max(1, radiusY / CELL);
        double cx = x / CELL;
        double cy = y / CELL;
        if (!(rx < 1e5 && ry < 1e5 && Math.abs(cx) < 1e6 && Math.abs(cy) < 1e6)) {
            return;
        }
        int fromX = (int) Math.max(0, Math.ceil(cx - rx));
        int toX = (int) Math.min(columns - 1, Math.floor(cx + rx));
        int fromY = (int) Math.max(0, Math.ceil(cy - ry));
        int toY = (int) Math.min(rows - 1, Math.floor(cy + ry));
        float r = (float) (Shade.red(rgb) * strength);
        float g = (float) (Shade.green(rgb) * strength);
        float b = (float) (Shade.blue(rgb) * strength);
        for (int row = fromY; row <= toY; row++) {
            double dy = (row - cy) / ry;
            for (int column = fromX; column <= toX; column++) {
                double dx = (column - cx) / rx;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    float fall = (float) (inside * inside);
                    add(row * columns + column, r * fall, g * fall, b * fall);
                }
            }
        }
    }

    /** Takes {@code share} of a round halo away where someone is before it, as far as {@code before} is opaque. */
    public void hide(double x, double y, double radius, int rgb, double share, Sheet before) {
        double reach = Math.max(1, radius / CELL);
        double cx = x / CELL;
        double cy = y / CELL;
        int[] bounds = before.bounds();
        if (!(reach < 1e5 && Math.abs(cx) < 1e6 && Math.abs(cy) < 1e6) || bounds[2] == 0) {
            return;
        }
        int fromX = Math.max(bounds[0] / CELL, (int) Math.ceil(cx - reach));
        int toX = Math.min(Math.min(bounds[2] / CELL + 1, columns - 1), (int) Math.floor(cx + reach));
        int fromY = Math.max(bounds[1] / CELL, (int) Math.ceil(cy - reach));
        int toY = Math.min(Math.min(bounds[3] / CELL + 1, rows - 1), (int) Math.floor(cy + reach));
        int[] pixels = before.pixels();
        for (int row = fromY; row <= toY; row++) {
            double dy = (row - cy) / reach;
            int line = Math.min(row * CELL, before.height() - 1) * before.width();
            for (int column = fromX; column <= toX; column++) {
                double dx = (column - cx) / reach;
                double inside = 1 - dx * dx - dy * dy;
                int alpha = pixels[line + Math.min(column * CELL, before.width() - 1)] >>> 24;
                if (inside > 0 && alpha > 0) {
                    float fall = (float) (inside * inside * share * alpha / 255);
                    int cell = row * columns + column;
                    red[cell] = Math.max(0, red[cell] - Shade.red(rgb) * fall);
                    green[cell] = Math.max(0, green[cell] - Shade.green(rgb) * fall);
                    blue[cell] = Math.max(0, blue[cell] - Shade.blue(rgb) * fall);
                }
            }
        }
    }

    /**
     * A beam between two parallel edges, bright at the first and gone at the second, soft at its sides.
     *
     * @param corners x and y of the first edge's two ends, then of the second edge's two ends in the same order
     */
    public void beam(double[] corners, int rgb, double strength) {
        float r = (float) (Shade.red(rgb) * strength);
        float g = (float) (Shade.green(rgb) * strength);
        float b = (float) (Shade.blue(rgb) * strength);
        double minY = Math.min(Math.min(corners[1], corners[3]), Math.min(corners[5], corners[7])) / CELL;
        double maxY = Math.max(Math.max(corners[1], corners[3]), Math.max(corners[5], corners[7])) / CELL;
        double minX = Math.min(Math.min(corners[0], corners[2]), Math.min(corners[4], corners[6])) / CELL;
        double maxX = Math.max(Math.max(corners[0], corners[2]), Math.max(corners[4], corners[6])) / CELL;
        int toY = (int) Math.min(rows - 1, Math.floor(maxY));
        int toX = (int) Math.min(columns - 1, Math.floor(maxX));
        double[] at = new double[2];
        Middle middle = Middle.of(corners);
        for (int row = (int) Math.max(0, Math.ceil(minY)); row <= toY; row++) {
            for (int column = (int) Math.max(0, Math.ceil(minX)); column <= toX; column++) {
                if (inQuad(corners, middle, column * (double) CELL, row * (double) CELL, at)) {
                    double side = 4 * at[0] * (1 - at[0]);
                    double fall = (1 - at[1]) * Math.min(1, side * 1.4);
                    add(row * columns + column, (float) (r * fall), (float) (g * fall), (float) (b * fall));
                }
            }
        }
    }

    /** Where a place lies in a quad: across (0 to 1) and along (0 to 1); false when outside. */
    private static boolean inQuad(double[] c, Middle middle, double x, double y, double[] at) {
        double across = across(c, x, y, along(c, x, y, middle.across(x, y)));
        if (!(across > 0 && across < 1)) {
            return false;
        }
        double along = along(c, x, y, across);
        at[0] = across;
        at[1] = along;
        return along > 0 && along < 1;
    }

    /** The line halfway along a quad, from its left side to its right side; the same for every place. */
    private record Middle(double leftX, double leftY, double dx, double dy) {

        static Middle of(double[] c) {
            double leftX = c[0] + (c[4] - c[0]) * 0.5;
            double leftY = c[1] + (c[5] - c[1]) * 0.5;
            return new Middle(leftX, leftY, c[2] + (c[6] - c[2]) * 0.5 - leftX, c[3] + (c[7] - c[3]) * 0.5 - leftY);
        }

        double across(double x, double y) {
            return ((x - leftX) * dx + (y - leftY) * dy) / Math.max(1e-6, dx * dx + dy * dy);
        }
    }

    private static double across(double[] c, double x, double y, double along) {
        double leftX = c[0] + (c[4] - c[0]) * along;
        double leftY = c[1] + (c[5] - c[1]) * along;
        double dx = c[2] + (c[6] - c[2]) * along - leftX;
        double dy = c[3] + (c[7] - c[3]) * along - leftY;
        return ((x - leftX) * dx + (y - leftY) * dy) / Math.max(1e-6, dx * dx + dy * dy);
    }

    private static double along(double[] c, double x, double y, double across) {
        double topX = c[0] + (c[2] - c[0]) * across;
        double topY = c[1] + (c[3] - c[1]) * across;
        double ex = c[4] + (c[6] - c[4]) * across - topX;
        double ey = c[5] + (c[7] - c[5]) * across - topY;
        return ((x - topX) * ex + (y - topY) * ey) / Math.max(1e-6, ex * ex + ey * ey);
    }

    public void add(int cell, float r, float g, float b) {
        red[cell] += r;
        green[cell] += g;
        blue[cell] += b;
    }
}
