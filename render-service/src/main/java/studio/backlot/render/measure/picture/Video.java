package studio.backlot.render.measure.picture;

import studio.backlot.render.measure.colour.Lab;

/**
 * A piece of a picture as video has it, ITU-R BT.709-6: luma, and both chromas, one for four pixels, after a binomial filter over three, so
 * that it does not matter between which pixels an edge lies.
 */
public record Video(Plane luma, Plane blue, Plane red) {

    private static final float[] SOFT = {0.25f, 0.5f, 0.25f};
    private static final float BLUE = 1.8556f;
    private static final float RED = 1.5748f;

    /**
     * A part of a picture as video has it.
     *
     * @param box left, top, right and bottom; left and top are even, as chroma is
     */
    public static Video of(Picture picture, int[] box) {
        int width = box[2] - box[0];
        float[] luma = new float[width * (box[3] - box[1])];
        float[] blue = new float[luma.length];
        float[] red = new float[luma.length];
        Plane bright = picture.luma();
        for (int at = 0; at < luma.length; at++) {
            int x = box[0] + at % width;
            int y = box[1] + at / width;
            int pixel = picture.at(x, y);
            luma[at] = bright.at(x, y);
            blue[at] = ((pixel & 255) - luma[at]) / BLUE;
            red[at] = ((pixel >> 16 & 255) - luma[at]) / RED;
        }
        int height = box[3] - box[1];
        return new Video(
                new Plane(width, height, luma),
                new Plane(width, height, blue).filtered(SOFT),
                new Plane(width, height, red).filtered(SOFT));
    }

    /** How much of the luma, and of the chromas, of each pixel is the mask's. */
    public static Video of(Mask mask, int[] box) {
        int width = box[2] - box[0];
        int height = box[3] - box[1];
        float[] luma = new float[width * height];
        float[] chroma = new float[luma.length];
        for (int at = 0; at < luma.length; at++) {
            luma[at] = (float) mask.at(box[0] + at % width, box[1] + at / width);
        }
        for (int at = 0; at < luma.length; at++) {
            int left = at % width & ~1;
            int top = at / width & ~1;
            int right = Math.min(width - 1, left + 1);
            int below = Math.min(height - 1, top + 1) * width;
            chroma[at] =
                    (luma[top * width + left] + luma[top * width + right] + luma[below + left] + luma[below + right])
                            / 4;
        }
        Plane soft = new Plane(width, height, chroma).filtered(SOFT);
        return new Video(new Plane(width, height, luma), soft, soft);
    }

    /** Luma, blue and red. */
    public Plane channel(int number) {
        return switch (number) {
            case 0 -> luma;
            case 1 -> blue;
            default -> red;
        };
    }

    /** The colour of luma and both chromas. */
    public static Lab colour(double luma, double blue, double red) {
        double[] rgb = rgb(luma, blue, red);
        return Lab.of(rgb[0], rgb[1], rgb[2]);
    }

    /** Red, green and blue of luma and both chromas; also of differences. */
    public static double[] rgb(double luma, double blue, double red) {
        double r = luma + RED * red;
        double b = luma + BLUE * blue;
        double g = (luma - 0.2126 * r - 0.0722 * b) / 0.7152;
        return new double[] {r, g, b};
    }
}
