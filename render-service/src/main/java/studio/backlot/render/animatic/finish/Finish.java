package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.weave.Noise;

/**
 * The last pass over a frame: glow and bloom are added, then grade, shoulder, vignette, fade and grain, and the picture
 * leaves as I420 (BT.709, limited range) or as RGB. One sweep over rows of plain integers that the compiler vectorises.
 */
public final class Finish {

    private static final int NOISE = 1 << 13;

    private final int width;
    private final int height;
    private final Look look;
    private final int[] matrix;
    private final Bloom bloom;
    private final byte[] noise = new byte[NOISE];
    private final int[] falloffX;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] sumRed;
    private final int[] sumGreen;
    private final int[] sumBlue;
    private final int[] grain;

    public Finish(Canvas canvas, Look look) {
        width = canvas.width();
        height = canvas.height();
        this.look = look;
        matrix = new Grade(look).matrix();
        bloom = new Bloom(canvas.glow());
        int wide = width + Glow.CELL;
        red = new int[wide];
        green = new int[wide];
        blue = new int[wide];
        sumRed = new int[wide];
        sumGreen = new int[wide];
        sumBlue = new int[wide];
        grain = new int[wide];
        falloffX = new int[wide];
        for (int x = 0; x < width; x++) {
            double dx = (x + 0.5) / width * 2 - 1;
            falloffX[x] = (int) (dx * dx * 256);
        }
        for (int at = 0; at < NOISE; at++) {
            noise[at] = (byte) Math.round((Noise.signed(77, at) + Noise.signed(78, at)) * 40);
        }
    }

    /** The finished frame as I420. */
    public void toI420(Canvas canvas, long frame, double fade, byte[] i420) {
        if (i420.length != width * height * 3 / 2) {
            throw new IllegalArgumentException(
                    "i420: expected %d bytes, not %d".formatted(width * height * 3 / 2, i420.length));
        }
        bloom.add(canvas.pixels(), width, height, canvas.glow(), look.bloom());
        int chroma = width * height;
        for (int y = 0; y < height; y += 2) {
            grade(canvas, y, fade);
            grain(frame, y);
            luma(i420, y * width);
            System.arraycopy(red, 0, sumRed, 0, width);
            System.arraycopy(green, 0, sumGreen, 0, width);
            System.arraycopy(blue, 0, sumBlue, 0, width);
            grade(canvas, y + 1, fade);
            grain(frame, y + 1);
            luma(i420, (y + 1) * width);
            chroma(i420, chroma + y / 2 * (width / 2), chroma + chroma / 4 + y / 2 * (width / 2));
        }
    }

    /** The finished frame as RGB, in place of the drawing. */
    public void toRgb(Canvas canvas, long frame, double fade) {
        int[] pixels = canvas.pixels();
        bloom.add(pixels, width, height, canvas.glow(), look.bloom());
        for (int y = 0; y < height; y++) {
            grade(canvas, y, fade);
            grain(frame, y);
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int r = Math.clamp(red[x] + grain[x], 0, 255);
                int g = Math.clamp(green[x] + grain[x], 0, 255);
                int b = Math.clamp(blue[x] + grain[x], 0, 255);
                pixels[row + x] = r << 16 | g << 8 | b;
            }
        }
    }

    private void grade(Canvas canvas, int y, double fade) {
        unpack(canvas.pixels(), y * width);
        light(canvas.glow(), y);
        double dy = (y + 0.5) / height * 2 - 1;
        apply((int) (dy * dy * 256), (int) (look.vignette() * 120), (int) Math.round(256 * Math.clamp(fade, 0, 1)));
    }

    private void unpack(int[] pixels, int row) {
        int[] r = red;
        int[] g = green;
        int[] b = blue;
        for (int x = 0; x < width; x++) {
            int rgb = pixels[row + x];
            r[x] = rgb >> 16 & 255;
            g[x] = rgb >> 8 & 255;
            b[x] = rgb & 255;
        }
    }

    /** Adds the glow, interpolated from its cells. */
    private void light(Glow glow, int y) {
        int cell = y / Glow.CELL;
        float below = (y % Glow.CELL) / (float) Glow.CELL;
        int columns = glow.columns();
        int top = cell * columns;
        spread(glow.red(), top, top + columns, below, red);
        spread(glow.green(), top, top + columns, below, green);
        spread(glow.blue(), top, top + columns, below, blue);
    }

    private void spread(float[] values, int top, int bottom, float below, int[] row) {
        int from = (int) ((values[top] + (values[bottom] - values[top]) * below) * 256);
        for (int column = 0; column * Glow.CELL < width; column++) {
            int next = column + 1;
            int to = (int) ((values[top + next] + (values[bottom + next] - values[top + next]) * below) * 256);
            if ((from | to) != 0) {
                int step = (to - from) / Glow.CELL;
                int value = from;
                int x = column * Glow.CELL;
                for (int i = 0; i < Glow.CELL; i++) {
                    row[x + i] += value >> 8;
                    value += step;
                }
            }
            from = to;
        }
    }

    private void apply(int falloffY, int vignette, int fade) {
        int[] m = matrix;
        int m0 = m[0];
        int m1 = m[1];
        int m2 = m[2];
        int m3 = m[3];
        int m4 = m[4];
        int m5 = m[5];
        int m6 = m[6];
        int m7 = m[7];
        int m8 = m[8];
        int m9 = m[9];
        int m10 = m[10];
        int m11 = m[11];
        int[] rs = red;
        int[] gs = green;
        int[] bs = blue;
        int[] xs = falloffX;
        int count = width;
        for (int x = 0; x < count; x++) {
            int r = rs[x];
            int g = gs[x];
            int b = bs[x];
            int far = xs[x] + falloffY;
            int keep = ((256 - ((far * far * vignette) >> 18)) * fade) >> 8;
            int red1 = (((m0 * r + m1 * g + m2 * b + m3) >> 8) * keep) >> 8;
            int green1 = (((m4 * r + m5 * g + m6 * b + m7) >> 8) * keep) >> 8;
            int blue1 = (((m8 * r + m9 * g + m10 * b + m11) >> 8) * keep) >> 8;
            red1 = Math.min(Math.max(red1, 0), 320);
            green1 = Math.min(Math.max(green1, 0), 320);
            blue1 = Math.min(Math.max(blue1, 0), 320);
            int overRed = Math.max(red1 - 192, 0);
            int overGreen = Math.max(green1 - 192, 0);
            int overBlue = Math.max(blue1 - 192, 0);
            rs[x] = Math.min(red1 - ((overRed * overRed) >> 8), 255);
            gs[x] = Math.min(green1 - ((overGreen * overGreen) >> 8), 255);
            bs[x] = Math.min(blue1 - ((overBlue * overBlue) >> 8), 255);
        }
    }

    /** Film grain of a row: another stretch of one table for every row and frame. */
    private void grain(long frame, int y) {
        int strength = (int) Math.round(look.grain() * 34);
        int from = (int) (Noise.hash(frame, y) & (NOISE - 1));
        int done = 0;
        while (done < width) {
            int count = Math.min(width - done, NOISE - from);
            for (int i = 0; i < count; i++) {
                grain[done + i] = (noise[from + i] * strength) >> 8;
            }
            done += count;
            from = 0;
        }
    }

    private void luma(byte[] i420, int row) {
        int[] r = red;
        int[] g = green;
        int[] b = blue;
        int[] n = grain;
        for (int x = 0; x < width; x++) {
            int y = ((11966 * r[x] + 40254 * g[x] + 4064 * b[x] + (16 << 16) + 32768) >> 16) + n[x];
            i420[row + x] = (byte) Math.min(Math.max(y, 16), 235);
        }
    }

    private void chroma(byte[] i420, int u, int v) {
        for (int x = 0; x < width; x += 2) {
            int r = sumRed[x] + sumRed[x + 1] + red[x] + red[x + 1];
            int g = sumGreen[x] + sumGreen[x + 1] + green[x] + green[x + 1];
            int b = sumBlue[x] + sumBlue[x + 1] + blue[x] + blue[x + 1];
            i420[u + x / 2] = (byte) (((-6596 * r - 22189 * g + 28785 * b) >> 18) + 128);
            i420[v + x / 2] = (byte) (((28785 * r - 26145 * g - 2640 * b) >> 18) + 128);
        }
    }
}
