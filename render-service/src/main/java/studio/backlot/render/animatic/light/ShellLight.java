package studio.backlot.render.animatic.light;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private final Canvas canvas;
    private final int columns;
    private final int[] known;
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
    private @Nullable Seen seen;
    private int looks;
    private final double[] hit = new double[3];
    private final double[] way = new double[3];
    private final float[] sum = new float[3];

    public ShellLight(Canvas canvas) {
        this.canvas = canvas;
        columns = canvas.glow().columns();
        int rows = canvas.glow().rows();
        known = new int[columns * rows];
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

    /** What is looked at, with the share that each chart has of the ambient light. */
    private record Seen(Projection view, Room room, Lit lit, Level ambientFrom, Level ambientTo) {

        static Seen of(Projection view, Room room, Lit lit) {
            LightNow light = lit.light();
            return new Seen(
                    view,
                    room,
                    lit,
                    light.from()
                            .ambient()
                            .times((1 - light.share()) * light.from().exposure()),
                    light.to().ambient().times(light.share() * light.to().exposure()));
        }

        /** Adds the light at a place of a surface. */
        void light(Room.Surface surface, double[] place, float[] sum) {
            LightNow light = lit.light();
            lit.from().add(surface, place, ambientFrom, light.fromWeight(), sum);
            if (light.share() > 1e-4) {
                lit.to().add(surface, place, ambientTo, light.toWeight(), sum);
            }
        }
    }

    /** Comes to a picture: how the shell is lit in it is found out where it is asked for. */
    public void look(Projection view, Room room, Lit lit) {
        seen = Seen.of(view, room, lit);
        looks++;
        lines.begin();
        veils.begin();
    }

    /** Finds out how the shell is lit, and how much of the air's haze is before it; the sky stays as it is. */
    private void look(Seen now, int column, int row) {
        int cell = row * columns + column;
        if (known[cell] == looks) {
            return;
        }
        known[cell] = looks;
        Veil veil = now.lit().veil();
        Point eye = now.view().camera().position();
        now.view().ray(column * (double) Glow.CELL, row * (double) Glow.CELL, way);
        Room.Surface surface = now.room().hit(eye, way, hit);
        if (surface == Room.Surface.SKY) {
            now.view().ray(column * (double) Glow.CELL, (row + 1.0) * Glow.CELL, way);
            open(cell, way, veil);
            return;
        }
        Arrays.fill(sum, 0);
        now.light(surface, hit, sum);
        double dx = hit[0] - eye.x();
        double dz = hit[2] - eye.z();
        double before = veil.before(Math.sqrt(dx * dx + dz * dz));
        if (surface == Room.Surface.FLOOR) {
            before += (1 - before) * veil.mirrored(-way[1] / length(way));
        }
        veil(cell, veil.rgb(), (float) before);
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

    /**
     * Lights the rows {@code from} to {@code to} of what has been drawn, both included and under one row of the grid, and of them
     * the pixels {@code left} to {@code right}, excluded.
     */
    public void apply(int from, int to, int left, int right) {
        int row = from / Glow.CELL;
        int first = left / Glow.CELL;
        int last = Math.min(columns - 1, Math.ceilDiv(right, Glow.CELL));
        Seen now = Objects.requireNonNull(seen, "nothing is looked at");
        for (int column = first; column <= last; column++) {
            look(now, column, row);
            look(now, column, row + 1);
        }
        lines.row(row, first, last, red, green, blue, 4096);
        veils.row(row, first, last, veilRed, veilGreen, veilBlue, 4096);
        int[] pixels = canvas.pixels();
        for (int y = from; y <= to; y++) {
            multiply(pixels, y * canvas.width(), left, right, y % Glow.CELL);
        }
    }

    /** Works on a copy of the row and without branches: only so does the loop become vector code. */
    private void multiply(int[] pixels, int row, int left, int right, int inside) {
        System.arraycopy(pixels, row + left, line, left, right - left);
        lit(16, lines.red(), veils.red(), inside, litRed, left, right);
        lit(8, lines.green(), veils.green(), inside, litGreen, left, right);
        lit(0, lines.blue(), veils.blue(), inside, litBlue, left, right);
        pack(litRed, litGreen, litBlue, line, left, right);
        System.arraycopy(line, left, pixels, row + left, right - left);
    }

    private static void pack(int[] reds, int[] greens, int[] blues, int[] to, int left, int right) {
        for (int x = left; x < right; x++) {
            to[x] = (reds[x] << 16) | (greens[x] << 8) | blues[x];
        }
    }

    private void lit(
            int shift, Gridlines.Channel factors, Gridlines.Channel more, int inside, int[] to, int left, int right) {
        int[] from = line;
        int[] above = factors.above();
        int[] below = factors.below();
        int[] moreAbove = more.above();
        int[] moreBelow = more.below();
        for (int x = left; x < right; x++) {
            int factor = above[x] + (((below[x] - above[x]) * inside) >> 3);
            int added = moreAbove[x] + (((moreBelow[x] - moreAbove[x]) * inside) >> 3);
            to[x] = Math.min(255, (((from[x] >> shift) & 255) * factor + added) >> 12);
        }
    }
}
