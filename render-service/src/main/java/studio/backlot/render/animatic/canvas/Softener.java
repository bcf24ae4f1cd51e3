package studio.backlot.render.animatic.canvas;

/** Blurs what has been drawn so far, as a long lens does with what lies behind its focus. Works at a quarter of the size. */
final class Softener {

    private static final int STEP = 4;

    /** Largest radius, quarter pixels. */
    static final int MOST = 12;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final BoxBlur blur;

    Softener(int width, int height) {
        this.width = width;
        this.height = height;
        columns = (width + STEP - 1) / STEP + 1;
        rows = (height + STEP - 1) / STEP + 1;
        red = new int[columns * rows];
        green = new int[columns * rows];
        blue = new int[columns * rows];
        blur = new BoxBlur(columns, rows, MOST);
    }

    /** @param radius of the blur in quarter pixels, up to {@link #MOST}; 0 is as soft as a picture of a quarter of the size */
    void soften(int[] pixels, int radius) {
        shrink(pixels);
        for (int[] channel : new int[][] {red, green, blue}) {
            if (radius > 0) {
                blur.blur(channel, channel, radius);
                blur.blur(channel, channel, Math.max(1, radius - 1));
            }
        }
        grow(pixels);
    }

    private void shrink(int[] pixels) {
        for (int row = 0; row < rows; row++) {
            int top = Math.min(row * STEP, height - 1) * width;
            int bottom = Math.min(row * STEP + 2, height - 1) * width;
            for (int column = 0; column < columns; column++) {
                int left = Math.min(column * STEP, width - 1);
                int right = Math.min(column * STEP + 2, width - 1);
                int a = pixels[top + left];
                int b = pixels[top + right];
                int c = pixels[bottom + left];
                int d = pixels[bottom + right];
                int cell = row * columns + column;
                red[cell] = ((a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255)) << 4;
                green[cell] = ((a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255)) << 4;
                blue[cell] = ((a & 255) + (b & 255) + (c & 255) + (d & 255)) << 4;
            }
        }
    }

    private void grow(int[] pixels) {
        for (int y = 0; y < height; y++) {
            int below = y % STEP;
            int top = y / STEP * columns;
            int bottom = top + columns;
            int at = y * width;
            int end = at + width;
            for (int column = 0; at < end; column++) {
                int cell = top + column;
                int under = bottom + column;
                int r = red[cell] * (STEP - below) + red[under] * below;
                int g = green[cell] * (STEP - below) + green[under] * below;
                int b = blue[cell] * (STEP - below) + blue[under] * below;
                int stepR = (red[cell + 1] * (STEP - below) + red[under + 1] * below - r) >> 2;
                int stepG = (green[cell + 1] * (STEP - below) + green[under + 1] * below - g) >> 2;
                int stepB = (blue[cell + 1] * (STEP - below) + blue[under + 1] * below - b) >> 2;
                for (int i = 0; i < STEP && at < end; i++, at++) {
                    pixels[at] = ((r >> 8) << 16) | ((g >> 8) << 8) | (b >> 8);
                    r += stepR;
                    g += stepG;
                    b += stepB;
                }
            }
        }
    }
}
