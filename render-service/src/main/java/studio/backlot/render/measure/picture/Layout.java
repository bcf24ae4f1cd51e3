package studio.backlot.render.measure.picture;

/**
 * Whether two pictures have the same things in the same places, whatever their colours: the share of the fields of a grid in which the
 * strengths of their gradients go together (Pearson's correlation), in pictures of about 80 pixels in width, as they are and after a shift
 * of the one against the other is undone, whichever gives more. What has changed or moved costs its own fields only. 1 for the same
 * picture, about 0 for two that have nothing to do with each other.
 */
public final class Layout {

    private static final int WIDTH = 80;
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;

    /** Correlation from which a field shows the same. */
    private static final double SAME = 0.7;

    /** Deviation of the gradients in a field below which there is nothing in it to be compared. */
    private static final double LEAST = 1;

    private static final double STILL = 0.06;

    private Layout() {}

    /** Of two pictures of one size: of the fields of the first in which there is something, those that the other one has too. */
    public static double likeness(Picture one, Picture other) {
        double there = share(one.luma(), other.luma());
        Mask all = Mask.all(one.width(), one.height(), true);
        Shift shift = Registration.between(one.luma(), other.luma(), all);
        return shift.length() < STILL
                ? there
                : Math.max(there, share(one.shifted(shift).luma(), other.luma()));
    }

    private static double share(Plane one, Plane other) {
        Plane edges = edges(one);
        Plane there = edges(other);
        int seen = 0;
        int same = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Field field = field(edges, there, column, row);
                if (field.deviation() >= LEAST) {
                    seen++;
                    same += field.correlation() > SAME ? 1 : 0;
                }
            }
        }
        return seen == 0 ? 0 : same / (double) seen;
    }

    /** The strength of the gradient about each pixel. */
    private static Plane edges(Plane luma) {
        Plane small = luma;
        while (small.width() >= 2 * WIDTH) {
            small = small.halved();
        }
        Plane soft = small.soft();
        int width = soft.width() - 2;
        float[] edges = new float[width * (soft.height() - 2)];
        for (int at = 0; at < edges.length; at++) {
            int x = at % width + 1;
            int y = at / width + 1;
            edges[at] =
                    (float) Math.hypot(soft.at(x + 1, y) - soft.at(x - 1, y), soft.at(x, y + 1) - soft.at(x, y - 1));
        }
        return new Plane(width, soft.height() - 2, edges);
    }

    /**
     * One field of the grid.
     *
     * @param deviation of the first picture's gradients
     * @param correlation of both; 0 where the other one's are the same everywhere
     */
    private record Field(double deviation, double correlation) {}

    private static Field field(Plane one, Plane other, int column, int row) {
        double[] sums = new double[6];
        for (int y = row * one.height() / ROWS; y < (row + 1) * one.height() / ROWS; y++) {
            for (int x = column * one.width() / COLUMNS; x < (column + 1) * one.width() / COLUMNS; x++) {
                double a = one.at(x, y);
                double b = other.at(x, y);
                sums[0]++;
                sums[1] += a;
                sums[2] += b;
                sums[3] += a * a;
                sums[4] += b * b;
                sums[5] += a * b;
            }
        }
        double count = Math.max(1, sums[0]);
        double varianceOne = Math.max(0, sums[3] / count - sums[1] * sums[1] / (count * count));
        double varianceOther = Math.max(0, sums[4] / count - sums[2] * sums[2] / (count * count));
        double covariance = sums[5] / count - sums[1] * sums[2] / (count * count);
        double scale = Math.sqrt(varianceOne * varianceOther);
        return new Field(Math.sqrt(varianceOne), scale < 1e-6 ? 0 : covariance / scale);
    }
}
