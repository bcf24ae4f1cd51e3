package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Glow;

/** What is bright in a picture spills into the glow around it. */
final class Bloom {

    /** Brightness at which light begins to spill, and the span over which it comes to its full strength. */
    private static final int THRESHOLD = 196;

    private static final int SPAN = 255 - THRESHOLD;

    private final float[] scratch;
    private final float[] red;
    private final float[] green;
    private final float[] blue;

    Bloom(Glow glow) {
        int cells = glow.columns() * glow.rows();
        scratch = new float[cells];
        red = new float[cells];
        green = new float[cells];
        blue = new float[cells];
    }

    void add(int[] pixels, int width, int height, Glow glow, double strength) {
        int columns = glow.columns();
        for (int row = 0; row < glow.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                bright(pixels, width, height, column, row, row * columns + column);
            }
        }
        spread(red, glow.red(), columns, glow.rows(), (float) strength);
        spread(green, glow.green(), columns, glow.rows(), (float) strength);
        spread(blue, glow.blue(), columns, glow.rows(), (float) strength);
    }

    /** The mean excess over the threshold of sixteen pixels around a cell's corner. */
    private void bright(int[] pixels, int width, int height, int column, int row, int cell) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int j = -3; j <= 3; j += 2) {
            int y = Math.clamp(row * Glow.CELL + j, 0, height - 1);
            for (int i = -3; i <= 3; i += 2) {
                int rgb = pixels[y * width + Math.clamp(column * Glow.CELL + i, 0, width - 1)];
                int most = Math.max(Math.max(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255);
                if (most > THRESHOLD) {
                    int over = most - THRESHOLD;
                    int excess = over * over * 128 / (SPAN * SPAN);
                    r += (rgb >> 16 & 255) * excess;
                    g += (rgb >> 8 & 255) * excess;
                    b += (rgb & 255) * excess;
                }
            }
        }
        red[cell] = r / 4096f;
        green[cell] = g / 4096f;
        blue[cell] = b / 4096f;
    }

    /** A wide and a narrow blur of {@code source}, added to {@code target}. */
    private void spread(float[] source, float[] target, int columns, int rows, float strength) {
        blur(source, scratch, columns, rows, 1);
        for (int cell = 0; cell < source.length; cell++) {
            target[cell] += source[cell] * strength * 0.5f;
        }
        blur(source, scratch, columns, rows, 4);
        blur(source, scratch, columns, rows, 5);
        for (int cell = 0; cell < source.length; cell++) {
            target[cell] += source[cell] * strength * 0.8f;
        }
    }

    /** A box blur in both directions, in place. */
    static void blur(float[] values, float[] scratch, int columns, int rows, int radius) {
        float share = 1f / (2 * radius + 1);
        for (int row = 0; row < rows; row++) {
            line(values, scratch, row * columns, 1, columns, radius, share);
        }
        for (int column = 0; column < columns; column++) {
            line(scratch, values, column, columns, rows, radius, share);
        }
    }

    private static void line(float[] from, float[] to, int start, int step, int count, int radius, float share) {
        float sum = 0;
        for (int at = -radius; at <= radius; at++) {
            sum += from[start + Math.clamp(at, 0, count - 1) * step];
        }
        for (int at = 0; at < count; at++) {
            to[start + at * step] = sum * share;
            sum += from[start + Math.min(at + radius + 1, count - 1) * step]
                    - from[start + Math.max(at - radius, 0) * step];
        }
    }
}
