package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Shade;

/**
 * Saturation, contrast, warmth and split toning as one affine map on RGB in 24.8 fixed point, so that a row of pixels is
 * graded by multiplications alone.
 */
final class Grade {

    /** Three rows of three factors and an offset, each times 256. */
    private final int[] matrix = new int[12];

    Grade(Look look) {
        double saturation = 0.5 + look.saturation();
        double contrast = 0.8 + 0.4 * look.contrast();
        double warmth = (look.warmth() - 0.5) * 0.16;
        double[] white = channels(look.paperColour());
        double[] gain = {
            (1 + warmth) * white[0] / 255, (1 + warmth * 0.15) * white[1] / 255, (1 - warmth) * white[2] / 255
        };
        double[] weight = {0.2126, 0.7152, 0.0722};
        double[] shadows = channels(look.shadows());
        double[] highlights = channels(look.highlights());
        double tone = 0.5 * look.toning();
        for (int row = 0; row < 3; row++) {
            // split toning: value + tone · luminance · (highlight − white) + tone · (1 − luminance) · shadow
            double lift = tone * shadows[row] * 0.6;
            double slope = tone * ((highlights[row] - 255) - shadows[row] * 0.6) / 255;
            for (int column = 0; column < 3; column++) {
                double own = (row == column ? saturation : 0) + weight[column] * (1 - saturation);
                matrix[row * 4 + column] = fixed(contrast * gain[row] * (own + weight[column] * slope));
            }
            matrix[row * 4 + 3] = fixed(contrast * gain[row] * lift + 118 * (1 - contrast) * gain[row]);
        }
    }

    private static double[] channels(int rgb) {
        return new double[] {Shade.red(rgb), Shade.green(rgb), Shade.blue(rgb)};
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 256);
    }

    /** The twelve numbers, row by row. */
    int[] matrix() {
        return matrix;
    }
}
