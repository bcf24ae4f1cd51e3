package studio.backlot.render.correct;

import java.util.Arrays;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * How far the colours of a take are from any that is expected nearby, CIELAB: what drifted is found although it has moved.
 *
 * <p>Belongs to one place: a part of a character and a little about it.
 */
final class Strange {

    /** Distance up to which a colour is as expected. */
    private static final double SAME = 1.5;

    /** How far things may have moved, pixels. */
    private static final int REACH = 2;

    private final Mask where;
    private final float[] distances;

    private Strange(Mask where, float[] distances) {
        this.where = where;
        this.distances = distances;
    }

    static Strange within(Mask where, Picture expected, Picture taken) {
        float[] distances = new float[where.width() * where.height()];
        int[] box = where.box();
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                if (where.at(x, y) > 0) {
                    distances[y * where.width() + x] = (float) nearest(Lab.of(taken.at(x, y)), expected, x, y);
                }
            }
        }
        return new Strange(where, distances);
    }

    /** The pixels that are strangest: at least six tenths as strange as the ninetieth of a hundred. */
    Mask strangest() {
        float[] strange = new float[distances.length];
        int count = 0;
        for (float distance : distances) {
            if (distance > SAME) {
                strange[count++] = distance;
            }
        }
        Arrays.sort(strange, 0, count);
        double least = count == 0 ? Double.MAX_VALUE : 0.6 * strange[(int) (0.9 * (count - 1))];
        float[] mask = new float[distances.length];
        for (int at = 0; at < mask.length; at++) {
            mask[at] = distances[at] > SAME && distances[at] >= least ? 1 : 0;
        }
        return new Mask(where.width(), where.height(), mask);
    }

    /**
     * How much of each pixel has drifted.
     *
     * @param whole distance of what has drifted altogether
     */
    Mask share(double whole) {
        float[] mask = new float[distances.length];
        for (int at = 0; at < mask.length; at++) {
            mask[at] = distances[at] <= SAME ? 0 : (float) Math.min(1, distances[at] / Math.max(SAME, whole));
        }
        return new Mask(where.width(), where.height(), mask);
    }

    private static double nearest(Lab colour, Picture expected, int x, int y) {
        double least = Double.MAX_VALUE;
        for (int v = Math.max(0, y - REACH); v <= Math.min(expected.height() - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(expected.width() - 1, x + REACH); u++) {
                least = Math.min(least, colour.distance(Lab.of(expected.at(u, v))));
            }
        }
        return least;
    }
}
