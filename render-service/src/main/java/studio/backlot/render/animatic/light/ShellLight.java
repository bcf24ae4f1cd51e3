package studio.backlot.render.animatic.light;

import java.util.Arrays;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Multiplies the drawn shell of a set by its baked light, at an eighth of the picture's resolution. */
public final class ShellLight {

    private final int columns;
    private final int rows;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final double[] hit = new double[3];
    private final float[] sum = new float[3];

    public ShellLight(Canvas canvas) {
        columns = canvas.glow().columns();
        rows = canvas.glow().rows();
        red = new float[columns * rows];
        green = new float[columns * rows];
        blue = new float[columns * rows];
    }

    /** Lights what has been drawn so far; the sky stays as it is. */
    public void apply(Canvas canvas, Projection view, Room room, LightNow light, BakedLight from, BakedLight to) {
        Level ambientFrom =
                light.from().ambient().times((1 - light.share()) * light.from().exposure());
        Level ambientTo = light.to().ambient().times(light.share() * light.to().exposure());
        Point eye = view.camera().position();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                Point way = view.ray(column * (double) Glow.CELL, row * (double) Glow.CELL);
                Room.Surface surface = room.hit(eye, way, hit);
                if (surface == Room.Surface.SKY) {
                    red[cell] = 1;
                    green[cell] = 1;
                    blue[cell] = 1;
                    continue;
                }
                Arrays.fill(sum, 0);
                from.add(surface, hit, ambientFrom, light.fromWeight(), sum);
                if (light.share() > 1e-4) {
                    to.add(surface, hit, ambientTo, light.toWeight(), sum);
                }
                red[cell] = Math.min(sum[0], 2.4f);
                green[cell] = Math.min(sum[1], 2.4f);
                blue[cell] = Math.min(sum[2], 2.4f);
            }
        }
        multiply(canvas);
    }

    private void multiply(Canvas canvas) {
        int[] pixels = canvas.pixels();
        int width = canvas.width();
        for (int y = 0; y < canvas.height(); y++) {
            int top = y / Glow.CELL * columns;
            int bottom = top + columns;
            float below = (y % Glow.CELL) / (float) Glow.CELL;
            for (int column = 0; column * Glow.CELL < width; column++) {
                int cell = top + column;
                int under = bottom + column;
                int r = fixed(red[cell] + (red[under] - red[cell]) * below);
                int g = fixed(green[cell] + (green[under] - green[cell]) * below);
                int b = fixed(blue[cell] + (blue[under] - blue[cell]) * below);
                int stepR = (fixed(red[cell + 1] + (red[under + 1] - red[cell + 1]) * below) - r) >> 3;
                int stepG = (fixed(green[cell + 1] + (green[under + 1] - green[cell + 1]) * below) - g) >> 3;
                int stepB = (fixed(blue[cell + 1] + (blue[under + 1] - blue[cell + 1]) * below) - b) >> 3;
                int from = y * width + column * Glow.CELL;
                int to = Math.min(from + Glow.CELL, (y + 1) * width);
                for (int at = from; at < to; at++) {
                    int rgb = pixels[at];
                    int litR = Math.min((((rgb >> 16) & 255) * r) >> 12, 255);
                    int litG = Math.min((((rgb >> 8) & 255) * g) >> 12, 255);
                    int litB = Math.min(((rgb & 255) * b) >> 12, 255);
                    pixels[at] = (litR << 16) | (litG << 8) | litB;
                    r += stepR;
                    g += stepG;
                    b += stepB;
                }
            }
        }
    }

    private static int fixed(float value) {
        return (int) (value * 4096);
    }
}
