package studio.backlot.render.correct;

import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * A gain for each channel of code values, as a colourist's first knob: what drifts most in a grade is exposure and white balance.
 *
 * @param red for red; {@code green} for green; {@code blue} for blue
 */
record ChannelGain(double red, double green, double blue) {

    private static final double LEAST = 0.6;
    private static final double MOST = 1.7;

    /** The gains that make the means of both pictures equal where the mask is. */
    static ChannelGain between(Picture from, Picture to, Mask where) {
        double[] sums = new double[6];
        for (int y = 0; y < where.height(); y++) {
            for (int x = 0; x < where.width(); x++) {
                double weight = where.at(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += weight * (from.at(x, y) >> (8 * channel) & 255);
                    sums[channel + 3] += weight * (to.at(x, y) >> (8 * channel) & 255);
                }
            }
        }
        return new ChannelGain(gain(sums, 2), gain(sums, 1), gain(sums, 0));
    }

    private static double gain(double[] sums, int channel) {
        return sums[channel] <= 0 ? 1 : Math.clamp(sums[channel + 3] / sums[channel], LEAST, MOST);
    }

    Picture apply(Picture picture) {
        int[] pixels = picture.pixels();
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = held((pixels[at] >> 16 & 255) * red) << 16
                    | held((pixels[at] >> 8 & 255) * green) << 8
                    | held((pixels[at] & 255) * blue);
        }
        return new Picture(picture.width(), picture.height(), pixels);
    }

    private static int held(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
