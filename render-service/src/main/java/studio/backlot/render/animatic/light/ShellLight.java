package studio.backlot.render.animatic.light;

import java.util.Arrays;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Gridlines;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Multiplies the drawn shell of a set by its baked light, at an eighth of the picture's resolution. */
public final class ShellLight {

    /** Metres to where ground and sky meet. */
    private static final double FAR = 1e4;

    private final int columns;
    private final int rows;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] veilRed;
    private final float[] veilGreen;
    private final float[] veilBlue;
    private final Gridlines lines;
    private final Gridlines veils;
    private final int[] line;
    private final int[] litRed;
    private final int[] litGreen;
    private final int[] litBlue;
    private final double[] hit = new double[3];
    private final double[] way = new double[3];
    private final float[] sum = new float[3];

    public ShellLight(Canvas canvas) {
        columns = canvas.glow().columns();
        rows = canvas.glow().rows();
        red = new float[columns * rows];
        green = new float[columns * rows];
        blue = new float[columns * rows];
        veilRed = new float[columns * rows];
        veilGreen = new float[columns * rows];
        veilBlue = new float[columns * rows];
        lines = new Gridlines(columns);
        veils = new Gridlines(columns);
        line = new int[canvas.width()];
        litRed = new int[canvas.width()];
        litGreen = new int[canvas.width()];
        litBlue = new int[canvas.width()];
    }

    /** The light of an instant with its two charts, and the air that it goes through. */
    public record Lit(LightNow light, BakedLight from, BakedLight to, Veil veil) {}

    /** Finds out how the shell is lit, and how much of the air's haze is before it; the sky stays as it is. */
    public void look(Projection view, Room room, Lit lit) {
        LightNow light = lit.light();
        Level ambientFrom =
                light.from().ambient().times((1 - light.share()) * light.from().exposure());
        Level ambientTo = light.to().ambient().times(light.share() * light.to().exposure());
        Point eye = view.camera().position();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                view.ray(column * (double) Glow.CELL, row * (double) Glow.CELL, way);
                Room.Surface surface = room.hit(eye, way, hit);
                if (surface == Room.Surface.SKY) {
                    view.ray(column * (double) Glow.CELL, (row + 1.0) * Glow.CELL, way);
                    open(cell, way, lit.veil());
                    continue;
                }
                Arrays.fill(sum, 0);
                lit.from().add(surface, hit, ambientFrom, light.fromWeight(), sum);
                if (light.share() > 1e-4) {
                    lit.to().add(surface, hit, ambientTo, light.toWeight(), sum);
                }
                double dx = hit[0] - eye.x();
                double dz = hit[2] - eye.z();
                double before = lit.veil().before(Math.sqrt(dx * dx + dz * dz));
                if (surface == Room.Surface.FLOOR) {
                    before += (1 - before) * lit.veil().mirrored(-way[1] / length(way));
                }
                veil(cell, lit.veil().rgb(), (float) before);
            }
        }
    }

    private static double length(double[] way) {
        return Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
    }

    /** The sky is left as it is; where the ground ends right {@code below}, the distance's haze goes on. */
    private void open(int cell, double[] below, Veil veil) {
        Arrays.fill(sum, 1);
        veil(cell, veil.rgb(), below[1] < 0 ? (float) veil.before(FAR) : 0);
    }

    private void veil(int cell, int rgb, float before) {
        red[cell] = Math.min(sum[0], 2.4f) * (1 - before);
        green[cell] = Math.min(sum[1], 2.4f) * (1 - before);
        blue[cell] = Math.min(sum[2], 2.4f) * (1 - before);
        veilRed[cell] = Shade.red(rgb) * before;
        veilGreen[cell] = Shade.green(rgb) * before;
        veilBlue[cell] = Shade.blue(rgb) * before;
    }

    /** Lights the rows {@code from} to {@code to} of what has been drawn, both included; rows come from the top. */
    public void apply(Canvas canvas, int from, int to) {
        int[] pixels = canvas.pixels();
        int width = canvas.width();
        for (int y = from; y <= to; y++) {
            int inside = lines.row(y, red, green, blue, 4096);
            veils.row(y, veilRed, veilGreen, veilBlue, 4096);
            multiply(pixels, y * width, width, inside);
        }
    }

    /** Works on a copy of the row and without branches: only so does the loop become vector code. */
    private void multiply(int[] pixels, int from, int count, int inside) {
        System.arraycopy(pixels, from, line, 0, count);
        lit(16, lines.red(), veils.red(), inside, litRed, count);
        lit(8, lines.green(), veils.green(), inside, litGreen, count);
        lit(0, lines.blue(), veils.blue(), inside, litBlue, count);
        pack(litRed, litGreen, litBlue, line, count);
        System.arraycopy(line, 0, pixels, from, count);
    }

    private static void pack(int[] reds, int[] greens, int[] blues, int[] to, int count) {
        for (int x = 0; x < count; x++) {
            to[x] = (reds[x] << 16) | (greens[x] << 8) | blues[x];
        }
    }

    private void lit(int shift, Gridlines.Channel factors, Gridlines.Channel more, int inside, int[] to, int count) {
        int[] from = line;
        int[] above = factors.above();
        int[] below = factors.below();
        int[] moreAbove = more.above();
        int[] moreBelow = more.below();
        for (int x = 0; x < count; x++) {
            int factor = above[x] + (((below[x] - above[x]) * inside) >> 3);
            int added = moreAbove[x] + (((moreBelow[x] - moreAbove[x]) * inside) >> 3);
            to[x] = Math.min(255, (((from[x] >> shift) & 255) * factor + added) >> 12);
        }
    }
}
