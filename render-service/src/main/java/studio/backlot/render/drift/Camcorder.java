package studio.backlot.render.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import studio.backlot.render.measure.picture.Picture;

/**
 * What happens to every picture on its way, also to a good one: a little more or less light in each channel, grain, and colour at half
 * resolution as video has it.
 *
 * @param gains of red, green and blue
 * @param grain standard deviation, steps of 8 bits
 */
record Camcorder(List<Double> gains, double grain, long seed) {

    Camcorder {
        gains = List.copyOf(gains);
    }

    /** Numbers of a normal distribution; where a run of them begins is drawn anew every 64 pixels. */
    private static final double[] NOISE = new double[1 << 14];

    static {
        Random random = new Random(6);
        Arrays.setAll(NOISE, at -> random.nextGaussian());
    }

    static Camcorder of(long seed) {
        Random random = new Random(seed ^ 0x5DEECE66DL);
        double light = 1 + 0.004 * (2 * random.nextDouble() - 1);
        double[] gains = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            gains[channel] = light + 0.003 * (2 * random.nextDouble() - 1);
        }
        return new Camcorder(Arrays.stream(gains).boxed().toList(), 0.4 + 0.9 * random.nextDouble(), seed);
    }

    /** A frame as it arrives; the same frame number has the same grain. */
    Picture record(Picture picture, int frame) {
        Random random = new Random(seed * 31 + frame);
        int from = 0;
        int[] pixels = picture.pixels();
        for (int at = 0; at < pixels.length; at++) {
            from = at % 64 == 0 ? random.nextInt(NOISE.length) : from + 1;
            double noise = grain * NOISE[from % NOISE.length];
            pixels[at] = channel(pixels[at] >> 16 & 255, gains.get(0), noise) << 16
                    | channel(pixels[at] >> 8 & 255, gains.get(1), noise) << 8
                    | channel(pixels[at] & 255, gains.get(2), noise);
        }
        Picture grainy = new Picture(picture.width(), picture.height(), pixels);
        return grainy.asVideo();
    }

    private static int channel(int value, double gain, double noise) {
        return Math.clamp(Math.round(value * gain + noise), 0, 255);
    }
}
