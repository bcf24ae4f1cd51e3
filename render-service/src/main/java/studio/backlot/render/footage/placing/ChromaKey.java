package studio.backlot.render.footage.placing;

import studio.backlot.contracts.film.Colour;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * Takes a green or blue screen away: a colour-difference key, after P. Vlahos, US patent 4,100,569 (1978). What a pixel shows of the
 * screen is how far its screen channel stands out from the other two, as a share of how far that of the screen does. That share of the
 * screen is taken out of the pixel and the plate put in, so that hair and blur keep what they let through; what is left of the
 * screen's colour as a reflection is held to the greater of the other channels, on edges to their mean.
 *
 * @param screen its colour; within a frame it is measured about that
 */
public record ChromaKey(Colour screen) {
    /** How far the screen's channel has to stand out to be a screen. */
    private static final int OUTSTANDING = 40;

    /** Shares of the screen up to which a pixel is all in front, and from which it is all screen. */
    private static final float FRONT = 0.08f;

    private static final float BEHIND = 0.8f;

    /** How quickly reflections are taken out towards an edge. */
    private static final float SPILL = 4;

    /** Share from which a pixel tells of the screen's colour. */
    private static final float TELLS = 0.7f;

    /** Refuses with {@link KitError#INVALID} what is neither green nor blue enough. */
    public ChromaKey requireScreen() {
        int[] rgb = rgb(screen.rgb());
        if (difference(rgb, channel(rgb)) < OUTSTANDING) {
            throw new ProblemException(
                    KitError.INVALID, "A screen has to be clearly green or blue, not %s.".formatted(screen));
        }
        return this;
    }

    /** The picture over the plate; where there is nothing but screen, the plate to the bit. */
    public Picture over(Picture picture, Picture plate) {
        int[] wanted = rgb(screen.rgb());
        int channel = channel(wanted);
        int[] front = picture.pixels();
        int[] behind = plate.pixels();
        float[] measured = measured(front, wanted, channel);
        float[] shares = shares(front, channel, difference(measured, channel));
        float[] soft = softened(shares, picture.width());
        for (int at = 0; at < front.length; at++) {
            front[at] = shares[at] >= 1
                    ? behind[at]
                    : mixed(front[at], behind[at], new Share(shares[at], soft[at]), measured, channel);
        }
        return new Picture(picture.width(), picture.height(), front);
    }

    /** How far each pixel's screen channel stands out, as a share of how far the screen's does; 1 at most. */
    public Mask screenIn(Picture picture) {
        int[] wanted = rgb(screen.rgb());
        int channel = channel(wanted);
        int[] pixels = picture.pixels();
        float outstanding = difference(measured(pixels, wanted, channel), channel);
        float[] shares = new float[pixels.length];
        for (int at = 0; at < shares.length; at++) {
            shares[at] = Math.clamp(difference(rgb(pixels[at]), channel) / outstanding, 0, 1);
        }
        return new Mask(picture.width(), picture.height(), shares);
    }

    /**
     * What a pixel shows of the screen.
     *
     * @param mixed what is in it, 0 to 1
     * @param soft what of it is to be plate, as much or more
     */
    private record Share(float mixed, float soft) {}

    /** How much of the screen each pixel shows, 0 to 1. */
    private static float[] shares(int[] pixels, int channel, float outstanding) {
        float[] shares = new float[pixels.length];
        for (int at = 0; at < shares.length; at++) {
            float raw = difference(rgb(pixels[at]), channel) / outstanding;
            shares[at] = Math.clamp((raw - FRONT) / (BEHIND - FRONT), 0, 1);
        }
        return shares;
    }

    /** Video has colour at half its resolution: the steps that this makes are softened into what is in front. */
    private static float[] softened(float[] shares, int width) {
        float[] across = new float[shares.length];
        for (int at = 0; at < shares.length; at++) {
            int x = at % width;
            float left = shares[x > 0 ? at - 1 : at];
            float right = shares[x < width - 1 ? at + 1 : at];
            across[at] = (left + 2 * shares[at] + right) / 4;
        }
        float[] soft = new float[shares.length];
        for (int at = 0; at < shares.length; at++) {
            float above = across[at >= width ? at - width : at];
            float below = across[at < shares.length - width ? at + width : at];
            soft[at] = Math.max(shares[at], (above + 2 * across[at] + below) / 4);
        }
        return soft;
    }

    private static int mixed(int pixel, int plate, Share share, float[] screen, int channel) {
        int[] front = rgb(pixel);
        int[] behind = rgb(plate);
        float[] rest = new float[3];
        float left = (1 - share.soft()) / (1 - share.mixed());
        for (int i = 0; i < 3; i++) {
            rest[i] = Math.max(0, front[i] - share.mixed() * screen[i]) * left;
        }
        rest[channel] = Math.min(rest[channel], held(rest, channel, Math.min(1, SPILL * share.soft())));
        int mixed = 0;
        for (int i = 0; i < 3; i++) {
            mixed = mixed << 8 | Math.clamp(Math.round(rest[i] + share.soft() * behind[i]), 0, 255);
        }
        return mixed;
    }

    /** Most of the screen's channel that may be left: the greater of the others, on edges their mean. */
    private static float held(float[] rgb, int channel, float edge) {
        float one = rgb[(channel + 1) % 3];
        float other = rgb[(channel + 2) % 3];
        float greater = Math.max(one, other);
        return greater - (greater - (one + other) / 2) * edge;
    }

    /** The mean of what is clearly screen; the colour that was named when nothing is. */
    private static float[] measured(int[] pixels, int[] named, int channel) {
        float outstanding = difference(named, channel);
        double[] sum = new double[3];
        long count = 0;
        for (int pixel : pixels) {
            int[] rgb = rgb(pixel);
            if (difference(rgb, channel) > TELLS * outstanding) {
                for (int i = 0; i < 3; i++) {
                    sum[i] += rgb[i];
                }
                count++;
            }
        }
        float[] mean = new float[3];
        for (int i = 0; i < 3; i++) {
            mean[i] = count == 0 ? named[i] : (float) (sum[i] / count);
        }
        return mean;
    }

    private static int channel(int[] rgb) {
        return rgb[1] >= rgb[2] ? 1 : 2;
    }

    private static int difference(int[] rgb, int channel) {
        return rgb[channel] - Math.max(rgb[(channel + 1) % 3], rgb[(channel + 2) % 3]);
    }

    private static float difference(float[] rgb, int channel) {
        return rgb[channel] - Math.max(rgb[(channel + 1) % 3], rgb[(channel + 2) % 3]);
    }

    private static int[] rgb(int pixel) {
        return new int[] {pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255};
    }
}
