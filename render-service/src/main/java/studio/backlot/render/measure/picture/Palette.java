package studio.backlot.render.measure.picture;

import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;

/**
 * Mean and spread of the colours in a part of a picture.
 *
 * @param mean of each coordinate
 * @param deviation standard deviation of each coordinate
 * @param area sum of the mask's weights, pixels
 */
public record Palette(Lab mean, Lab deviation, double area) {

    private static final Lab NONE = new Lab(0, 0, 0);

    /** The palette where {@code where} is not 0; its area is 0 when that is nowhere. */
    public static Palette of(Picture picture, Mask where) {
        return of(picture, where, 0, 0);
    }

    /** As {@link #of(Picture, Mask)}, with the mask moved by whole pixels. */
    public static Palette of(Picture picture, Mask where, int right, int down) {
        double area = 0;
        double[] sum = new double[3];
        double[] square = new double[3];
        int[] box = where.box();
        for (int y = Math.max(box[1], -down); y < Math.min(box[3], picture.height() - down); y++) {
            for (int x = Math.max(box[0], -right); x < Math.min(box[2], picture.width() - right); x++) {
                double weight = where.at(x, y);
                if (weight > 0) {
                    Lab colour = Lab.of(picture.at(x + right, y + down));
                    area += weight;
                    add(sum, square, colour, weight);
                }
            }
        }
        if (area == 0) {
            return new Palette(NONE, NONE, 0);
        }
        Lab mean = new Lab(sum[0] / area, sum[1] / area, sum[2] / area);
        return new Palette(
                mean,
                new Lab(
                        deviation(square[0] / area, mean.l()),
                        deviation(square[1] / area, mean.a()),
                        deviation(square[2] / area, mean.b())),
                area);
    }

    /** CIEDE2000 between both means. */
    public double drift(Palette other) {
        return Ciede2000.of(mean, other.mean);
    }

    private static void add(double[] sum, double[] square, Lab colour, double weight) {
        sum[0] += weight * colour.l();
        sum[1] += weight * colour.a();
        sum[2] += weight * colour.b();
        square[0] += weight * colour.l() * colour.l();
        square[1] += weight * colour.a() * colour.a();
        square[2] += weight * colour.b() * colour.b();
    }

    private static double deviation(double square, double mean) {
        return Math.sqrt(Math.max(0, square - mean * mean));
    }
}
