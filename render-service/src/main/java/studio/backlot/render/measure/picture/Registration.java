package studio.backlot.render.measure.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a picture is shifted against another, to parts of a pixel: least squares over the brightness within a mask, from coarse to fine,
 * with an offset of brightness beside the shift. B. D. Lucas, T. Kanade: An Iterative Image Registration Technique with an Application to
 * Stereo Vision. IJCAI 1981; pixels that do not fit weigh less (Geman and McClure's weights), so that what has changed does not pull.
 */
public final class Registration {

    private static final int COARSEST = 24;
    private static final int LEVELS = 4;
    private static final int ROUNDS = 6;
    private static final double DONE = 0.003;

    /** Differences of brightness beyond which a pixel hardly counts. */
    private static final double OUTLIER = 18;

    /** Least texture: sum of squared gradients per pixel below which no shift can be told. */
    private static final double LEAST_TEXTURE = 0.02;

    private Registration() {}

    private record Level(Plane from, Plane to, Mask where) {}

    /**
     * How far {@code to} is shifted against {@code from}, up to about an eighth of the picture; {@link Shift#NONE} where the mask has no
     * texture.
     */
    public static Shift between(Plane from, Plane to, Mask where) {
        List<Level> levels = new ArrayList<>();
        Level level = new Level(from, to, where);
        while (levels.size() < LEVELS) {
            levels.add(level);
            if (Math.min(level.from.width(), level.from.height()) < 2 * COARSEST) {
                break;
            }
            level = new Level(level.from.halved(), level.to.halved(), level.where.halved());
        }
        Shift shift = Shift.NONE;
        for (Level at : levels.reversed()) {
            shift = refined(at, new Shift(2 * shift.x(), 2 * shift.y()));
        }
        return shift;
    }

    private static Shift refined(Level level, Shift start) {
        Plane from = level.from.soft();
        Plane to = level.to.soft();
        Shift shift = start;
        for (int round = 0; round < ROUNDS; round++) {
            Shift step = step(from, to, level.where, shift);
            shift = shift.plus(step);
            if (step.length() < DONE) {
                break;
            }
        }
        double most = Math.max(from.width(), from.height()) / 6.0;
        return shift.length() > most ? Shift.NONE : shift;
    }

    /** One Gauss-Newton step for shift and offset of brightness. */
    private static Shift step(Plane from, Plane to, Mask where, Shift shift) {
        double[] sums = new double[9];
        int width = from.width();
        int[] box = where.box();
        for (int y = Math.max(1, box[1]); y < Math.min(from.height() - 1, box[3]); y++) {
            double v = y + shift.y();
            if (v < 0 || v >= to.height() - 1) {
                continue;
            }
            for (int x = Math.max(1, box[0]); x < Math.min(width - 1, box[2]); x++) {
                double u = x + shift.x();
                float there = where.weight(y * width + x);
                if (there > 0 && u >= 0 && u < to.width() - 1) {
                    double gx = (from.at(x + 1, y) - from.at(x - 1, y)) / 2;
                    double gy = (from.at(x, y + 1) - from.at(x, y - 1)) / 2;
                    double r = sample(to, u, v) - from.at(x, y);
                    double fit = 1 / (1 + (r / OUTLIER) * (r / OUTLIER));
                    tally(sums, gx, gy, r, there * fit * fit);
                }
            }
        }
        return solve(sums);
    }

    private static double sample(Plane plane, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        double across = u - x;
        double upper = plane.at(x, y) + (plane.at(x + 1, y) - plane.at(x, y)) * across;
        double lower = plane.at(x, y + 1) + (plane.at(x + 1, y + 1) - plane.at(x, y + 1)) * across;
        return upper + (lower - upper) * (v - y);
    }

    private static void tally(double[] sums, double gx, double gy, double r, double weight) {
        sums[0] += weight;
        sums[1] += weight * gx;
        sums[2] += weight * gy;
        sums[3] += weight * r;
        sums[4] += weight * gx * gx;
        sums[5] += weight * gx * gy;
        sums[6] += weight * gy * gy;
        sums[7] += weight * gx * r;
        sums[8] += weight * gy * r;
    }

    /** The offset is eliminated by covariances; what remains is two by two. */
    private static Shift solve(double[] s) {
        if (s[0] <= 0) {
            return Shift.NONE;
        }
        double xx = s[4] / s[0] - s[1] * s[1] / (s[0] * s[0]);
        double xy = s[5] / s[0] - s[1] * s[2] / (s[0] * s[0]);
        double yy = s[6] / s[0] - s[2] * s[2] / (s[0] * s[0]);
        double xr = s[7] / s[0] - s[1] * s[3] / (s[0] * s[0]);
        double yr = s[8] / s[0] - s[2] * s[3] / (s[0] * s[0]);
        double determinant = xx * yy - xy * xy;
        if (xx + yy < LEAST_TEXTURE || determinant < 1e-4 * (xx + yy) * (xx + yy)) {
            return Shift.NONE;
        }
        double dx = -(yy * xr - xy * yr) / determinant;
        double dy = -(xx * yr - xy * xr) / determinant;
        double length = Math.hypot(dx, dy);
        double held = length > 2 ? 2 / length : 1;
        return new Shift(dx * held, dy * held);
    }
}
