package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Gridlines;
import studio.backlot.render.weave.Noise;

/**
 * The last pass over a frame: glow and bloom are added, then grade, shoulder, vignette, texture and grain, and the picture
 * leaves as I420 (BT.709, limited range) or as RGB. One sweep over rows of plain integers that the compiler vectorises.
 */
public final class Finish {

    private static final int NOISE = 1 << 13;

    private final int width;
    private final int height;
    private final Look look;
    private final int[] matrix;
    private final Bloom bloom;
    private final int[] noise = new int[NOISE];
    private final int[] falloffX;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] sumRed;
    private final int[] sumGreen;
    private final int[] sumBlue;
    private final int[] gradedRed;
    private final int[] gradedGreen;
    private final int[] gradedBlue;
    private final int[] keep;
    private final int[] luma;
    private final int[] grain;
    private final Gridlines lines;
    private final Texture texture;

    public Finish(Canvas canvas, Look look) {
        width = canvas.width();
        height = canvas.height();
        this.look = look;
        matrix = new Grade(look).matrix();
        bloom = new Bloom(canvas.light());
        int wide = width + Glow.CELL;
        red = new int[wide];
        green = new int[wide];
        blue = new int[wide];
        sumRed = new int[wide];
        sumGreen = new int[wide];
        sumBlue = new int[wide];
        grain = new int[wide];
        gradedRed = new int[wide];
        gradedGreen = new int[wide];
        gradedBlue = new int[wide];
        keep = new int[wide];
        luma = new int[wide];
        lines = new Gridlines(canvas.light().columns());
        texture = new Texture(look, width);
        falloffX = new int[wide];
        for (int x = 0; x < width; x++) {
            double dx = (x + 0.5) / width * 2 - 1;
            falloffX[x] = (int) (dx * dx * 256);
        }
        for (int at = 0; at < NOISE; at++) {
            noise[at] = (int) Math.round((Noise.signed(77, at) + Noise.signed(78, at)) * 5.3 * look.grain());
        }
    }

    /** The finished frame as I420. */
    public void toI420(Canvas canvas, long frame, byte[] i420) {
        if (i420.length != width * height * 3 / 2) {
            throw new IllegalArgumentException(
                    "i420: expected %d bytes, not %d".formatted(width * height * 3 / 2, i420.length));
        }
        bloom.add(canvas.picture().pixels(), width, height, canvas.light(), look.bloom());
        int chroma = width * height;
        for (int y = 0; y < height; y += 2) {
            grade(canvas, y);
            grain(frame, y);
            luma(i420, y * width);
            System.arraycopy(gradedRed, 0, sumRed, 0, width);
            System.arraycopy(gradedGreen, 0, sumGreen, 0, width);
            System.arraycopy(gradedBlue, 0, sumBlue, 0, width);
            grade(canvas, y + 1);
            grain(frame, y + 1);
            luma(i420, (y + 1) * width);
            chroma(i420, chroma + y / 2 * (width / 2), chroma + chroma / 4 + y / 2 * (width / 2));
        }
    }

    /** The finished frame as RGB, in place of the drawing. */
    public void toRgb(Canvas canvas, long frame) {
        int[] pixels = canvas.picture().pixels();
        bloom.add(pixels, width, height, canvas.light(), look.bloom());
        for (int y = 0; y < height; y++) {
            grade(canvas, y);
            grain(frame, y);
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int r = Math.clamp(gradedRed[x] + grain[x], 0, 255);
                int g = Math.clamp(gradedGreen[x] + grain[x], 0, 255);
                int b = Math.clamp(gradedBlue[x] + grain[x], 0, 255);
                pixels[row + x] = r << 16 | g << 8 | b;
            }
        }
    }

    private void grade(Canvas canvas, int y) {
        Glow glow = canvas.light();
        lines.row(y, glow.red(), glow.green(), glow.blue(), 256);
        unpack(canvas.picture().pixels(), y * width);
        double dy = (y + 0.5) / height * 2 - 1;
        falloff((int) (dy * dy * 256), (int) (look.vignette() * 120));
        texture.lay(y, keep);
        channel(0, gradedRed);
        channel(4, gradedGreen);
        channel(8, gradedBlue);
    }

    private void unpack(int[] pixels, int row) {
        int[] r = red;
        int[] g = green;
        int[] b = blue;
        int[] addR = lines.red();
        int[] addG = lines.green();
        int[] addB = lines.blue();
        int count = width;
        for (int x = 0; x < count; x++) {
            r[x] = ((pixels[row + x] >> 16) & 255) + (addR[x] >> 8);
        }
        for (int x = 0; x < count; x++) {
            g[x] = ((pixels[row + x] >> 8) & 255) + (addG[x] >> 8);
        }
        for (int x = 0; x < count; x++) {
            b[x] = (pixels[row + x] & 255) + (addB[x] >> 8);
        }
    }

    /** Vignette of a row, times 256. */
    private void falloff(int falloffY, int vignette) {
        int[] xs = falloffX;
        int[] to = keep;
        int count = width;
        for (int x = 0; x < count; x++) {
            int far = xs[x] + falloffY;
            to[x] = 256 - ((far * far * vignette) >> 18);
        }
    }

    /** One channel of the grade: small loops, so that each becomes vector code. */
    private void channel(int from, int[] to) {
        int m0 = matrix[from];
        int m1 = matrix[from + 1];
        int m2 = matrix[from + 2];
        int m3 = matrix[from + 3];
        int[] r = red;
        int[] g = green;
        int[] b = blue;
        int[] k = keep;
        int count = width;
        for (int x = 0; x < count; x++) {
            to[x] = (((m0 * r[x] + m1 * g[x] + m2 * b[x] + m3) >> 8) * k[x]) >> 8;
        }
        for (int x = 0; x < count; x++) {
            int value = Math.min(Math.max(to[x], 0), 320);
            int over = Math.max(value - 192, 0);
            to[x] = Math.min(value - ((over * over) >> 8), 255);
        }
    }

    /** Film grain of a row: another stretch of one table for every row and frame. */
    private void grain(long frame, int y) {
        int from = (int) (Noise.hash(frame, y) & (NOISE - 1));
        int done = 0;
        while (done < width) {
            int count = Math.min(width - done, NOISE - from);
            System.arraycopy(noise, from, grain, done, count);
            done += count;
            from = 0;
        }
    }

    private void luma(byte[] i420, int row) {
        int[] r = gradedRed;
        int[] g = gradedGreen;
        int[] b = gradedBlue;
        int[] n = grain;
        int[] to = luma;
        int count = width;
        for (int x = 0; x < count; x++) {
            int y = ((11966 * r[x] + 40254 * g[x] + 4064 * b[x] + (16 << 16) + 32768) >> 16) + n[x];
            to[x] = Math.min(Math.max(y, 16), 235);
        }
        for (int x = 0; x < count; x++) {
            i420[row + x] = (byte) to[x];
        }
    }

    private void chroma(byte[] i420, int u, int v) {
        add(gradedRed, sumRed);
        add(gradedGreen, sumGreen);
        add(gradedBlue, sumBlue);
        for (int x = 0; x < width; x += 2) {
            int r = sumRed[x] + sumRed[x + 1];
            int g = sumGreen[x] + sumGreen[x + 1];
            int b = sumBlue[x] + sumBlue[x + 1];
            i420[u + x / 2] = (byte) (((-6596 * r - 22189 * g + 28785 * b) >> 18) + 128);
            i420[v + x / 2] = (byte) (((28785 * r - 26145 * g - 2640 * b) >> 18) + 128);
        }
    }

    private void add(int[] from, int[] to) {
        int count = width;
        for (int x = 0; x < count; x++) {
            to[x] += from[x];
        }
    }
}
