package studio.backlot.render.animatic.finish;

import java.util.Arrays;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Tiles;
import studio.backlot.render.weave.Noise;

/**
 * The last pass over a frame: glow and bloom are added, then grade, shoulder, vignette, texture and grain, and the picture
 * leaves as I420 (BT.709, limited range) or as RGB. Rows of plain integers that the compiler vectorises; what has not
 * changed since the frame before gets new grain only.
 */
public final class Finish {

    private static final int NOISE = 1 << 13;

    private final int width;
    private final int height;
    private final int vignette;
    private final int strength;
    private final int[] matrix;
    private final Bloom bloom;
    private final LightGrid light;
    private final Texture texture;
    private final byte[] noise = new byte[NOISE];
    private final int[] falloffX;
    private final int[] line;
    private final int[] red;
    private final int[] gradedRed;
    private final int[] green;
    private final int[] gradedGreen;
    private final int[] blue;
    private final int[] gradedBlue;
    private final int[] aboveRed;
    private final int[] aboveGreen;
    private final int[] aboveBlue;
    private final int[] keep;
    private final int[] black;
    private final int[] grey;
    private final int[] luma;
    private final int[] blueness;
    private final int[] redness;
    private final byte[] clean;
    private final byte[] row;
    private final byte[] grains;
    private final Tiles changed;

    public Finish(Canvas canvas, Look look) {
        width = canvas.width();
        height = canvas.height();
        vignette = (int) (look.vignette() * (60 + 120 * look.vignette()));
        strength = strength(look.bloom());
        matrix = new Grade(look).matrix();
        bloom = new Bloom(canvas.light(), width, height);
        light = new LightGrid(canvas.light());
        texture = new Texture(look, width);
        int wide = width + Glow.CELL;
        line = new int[wide];
        red = new int[wide];
        gradedRed = new int[wide];
        green = new int[wide];
        gradedGreen = new int[wide];
        blue = new int[wide];
        gradedBlue = new int[wide];
        aboveRed = new int[wide];
        aboveGreen = new int[wide];
        aboveBlue = new int[wide];
        keep = new int[wide];
        black = new int[wide];
        Arrays.fill(black, (16 << 16) + 32768);
        grey = new int[wide];
        luma = new int[wide];
        blueness = new int[wide];
        redness = new int[wide];
        clean = new byte[width * height * 3 / 2];
        row = new byte[width];
        grains = new byte[width];
        changed = new Tiles(width, height);
        changed.all();
        falloffX = new int[wide];
        for (int x = 0; x < width; x++) {
            double dx = (x + 0.5) / width * 2 - 1;
            falloffX[x] = (int) (dx * dx * 256);
        }
        for (int at = 0; at < NOISE; at++) {
            noise[at] = (byte) Math.round((Noise.signed(77, at) + Noise.signed(78, at)) * 5.3 * look.grain());
        }
    }

    /** The finished frame as I420. */
    public void toI420(Canvas canvas, long frame, byte[] i420) {
        if (i420.length != clean.length) {
            throw new IllegalArgumentException("i420: expected %d bytes, not %d".formatted(clean.length, i420.length));
        }
        begin(canvas);
        int[] pixels = canvas.picture().pixels();
        changed.each((left, top, right, bottom) -> {
            for (int y = top; y < bottom; y += 2) {
                grade(pixels, y, left, right);
                brightness(y, left, right);
                keep(left, right);
                grade(pixels, y + 1, left, right);
                brightness(y + 1, left, right);
                chroma(left, right);
                colour(y, left, right);
            }
        });
        changed.clear();
        for (int y = 0; y < height; y++) {
            grain(frame, y, i420);
        }
        System.arraycopy(clean, width * height, i420, width * height, width * height / 2);
    }

    /** The finished frame as RGB, in place of the drawing. */
    public void toRgb(Canvas canvas, long frame) {
        begin(canvas);
        changed.all();
        int[] pixels = canvas.picture().pixels();
        for (int y = 0; y < height; y++) {
            grade(pixels, y, 0, width);
            int from = start(frame, y);
            for (int x = 0; x < width; x++) {
                int grain = noise[(from + x) & (NOISE - 1)];
                int r = Math.clamp(gradedRed[x] + grain, 0, 255);
                int g = Math.clamp(gradedGreen[x] + grain, 0, 255);
                int b = Math.clamp(gradedBlue[x] + grain, 0, 255);
                pixels[y * width + x] = r << 16 | g << 8 | b;
            }
        }
        canvas.changed().all();
    }

    /** Finds out what has to be graded again. */
    private void begin(Canvas canvas) {
        bloom.spill(canvas.picture().pixels(), canvas.changed());
        light.take(canvas.light(), bloom, strength);
        changed.add(canvas.changed());
        canvas.changed().clear();
        light.mark(changed);
    }

    /** Bloom times 256; grows with the square, so that much of it is a great deal. */
    private static int strength(double bloom) {
        return (int) Math.round(256 * bloom * (0.5 + 1.7 * bloom));
    }

    /** A part of a row in red, green and blue, graded. */
    private void grade(int[] pixels, int y, int left, int right) {
        int inside = y % Glow.CELL;
        if (inside == 0) {
            light.line(y / Glow.CELL, left, right);
        }
        System.arraycopy(pixels, y * width + left, line, left, right - left);
        light.add(inside, line, red, green, blue, left, right);
        double dy = (y + 0.5) / height * 2 - 1;
        falloff((int) (dy * dy * 256), texture.row(y), left, right);
        mix(0, gradedRed, left, right);
        mix(4, gradedGreen, left, right);
        mix(8, gradedBlue, left, right);
    }

    /** Vignette and texture of a row, times 256. */
    private void falloff(int falloffY, int[] tooth, int left, int right) {
        int[] xs = falloffX;
        int[] to = keep;
        int most = vignette;
        for (int x = left; x < right; x++) {
            int far = xs[x] + falloffY;
            to[x] = ((256 - ((far * far * most) >> 18)) * tooth[x]) >> 8;
        }
    }

    /**
     * One channel of the grade; small loops without branches, so that each becomes vector code. Bright values roll off: from
     * 192 on a parabola that ends level at 256.
     */
    private void mix(int from, int[] to, int left, int right) {
        int m0 = matrix[from];
        int m1 = matrix[from + 1];
        int m2 = matrix[from + 2];
        int m3 = matrix[from + 3];
        int[] r = red;
        int[] g = green;
        int[] b = blue;
        int[] k = keep;
        for (int x = left; x < right; x++) {
            int graded = (((m0 * r[x] + m1 * g[x] + m2 * b[x] + m3) >> 8) * k[x]) >> 8;
            int value = Math.max(0, Math.min(320, graded));
            int over = Math.max(0, value - 192);
            to[x] = Math.min(255, value - ((over * over) >> 8));
        }
    }

    /** Luma of a part of a row (ITU-R BT.709-6, times 2¹⁶). */
    private void brightness(int y, int left, int right) {
        weigh(11966, 40254, 4064, black, luma, left, right);
        byte[] bytes = clean;
        int[] from = luma;
        int row = y * width;
        for (int x = left; x < right; x++) {
            bytes[row + x] = (byte) (from[x] >> 16);
        }
    }

    /** Keeps a part of a graded row for the one below it, with which it shares its chroma. */
    private void keep(int left, int right) {
        System.arraycopy(gradedRed, left, aboveRed, left, right - left);
        System.arraycopy(gradedGreen, left, aboveGreen, left, right - left);
        System.arraycopy(gradedBlue, left, aboveBlue, left, right - left);
    }

    /** The chroma of a part of two rows. */
    private void chroma(int left, int right) {
        add(aboveRed, gradedRed, left, right);
        add(aboveGreen, gradedGreen, left, right);
        add(aboveBlue, gradedBlue, left, right);
        weigh(-6596, -22189, 28785, grey, blueness, left, right);
        weigh(28785, -26145, -2640, grey, redness, left, right);
    }

    private static void add(int[] more, int[] to, int left, int right) {
        for (int x = left; x < right; x++) {
            to[x] += more[x];
        }
    }

    /** A weighted sum of the graded row, added to {@code from}. */
    private void weigh(int ofRed, int ofGreen, int ofBlue, int[] from, int[] to, int left, int right) {
        int[] r = gradedRed;
        int[] g = gradedGreen;
        int[] b = gradedBlue;
        for (int x = left; x < right; x++) {
            to[x] = from[x] + ofRed * r[x] + ofGreen * g[x] + ofBlue * b[x];
        }
    }

    private void colour(int y, int left, int right) {
        int u = width * height + y / 2 * (width / 2);
        int v = u + width * height / 4;
        for (int x = left; x < right; x += 2) {
            clean[u + x / 2] = (byte) (((blueness[x] + blueness[x + 1]) >> 18) + 128);
            clean[v + x / 2] = (byte) (((redness[x] + redness[x + 1]) >> 18) + 128);
        }
    }

    /** Film grain: another stretch of one table for every row and frame. */
    private static int start(long frame, int y) {
        return (int) (Noise.hash(frame, y) & (NOISE - 1));
    }

    private void grain(long frame, int y, byte[] i420) {
        int from = start(frame, y);
        int done = 0;
        while (done < width) {
            int count = Math.min(width - done, NOISE - from);
            grain(y * width + done, from, count, i420);
            done += count;
            from = 0;
        }
    }

    /** Luma may go beyond 16 to 235 by the little that grain is; the range of eight bits is wider. */
    private void grain(int at, int from, int count, byte[] i420) {
        System.arraycopy(clean, at, row, 0, count);
        System.arraycopy(noise, from, grains, 0, count);
        add(row, grains, count);
        System.arraycopy(row, 0, i420, at, count);
    }

    private static void add(byte[] to, byte[] more, int count) {
        for (int x = 0; x < count; x++) {
            to[x] += more[x];
        }
    }
}
