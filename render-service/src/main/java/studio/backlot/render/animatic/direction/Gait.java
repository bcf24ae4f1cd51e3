package studio.backlot.render.animatic.direction;

import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Point;

/**
 * Where the feet of someone who walks a straight way are. A foot stands still on the floor while the body passes over it,
 * for six tenths of its cycle, then swings ahead; steps are fitted to the way, so that both feet arrive side by side.
 *
 * @param from where the way begins
 * @param to where it ends
 * @param step metres from one foot's place to the other's next one
 * @param before degrees that the body faces at first, {@code after} at last
 */
record Gait(Point from, Point to, double step, double before, double after) {

    /** Half of the way that the body makes over a foot that stands, in steps: the stance phase is six tenths of a cycle. */
    private static final double STANCE = 0.6;

    /** Length of a step in parts of the height, at an easy pace. */
    private static final double STRIDE = 0.36;

    /** How high a foot is lifted, in parts of a step. */
    private static final double LIFT = 0.13;

    static Gait of(Point from, Point to, double stature, double before, double after) {
        double way = from.distance(to);
        long steps = Math.max(1, Math.round(way / (STRIDE * stature)));
        return new Gait(from, to, way / steps, before, after);
    }

    private boolean walks() {
        return step > 0.02;
    }

    /**
     * The left or right foot.
     *
     * @param walked metres that the body has gone
     * @param turned 0 facing as before to 1 as after, for who turns on the spot
     */
    Acting.Footing foot(boolean left, double walked, double turned) {
        return walks() ? stepping(left, walked) : turning(left, turned);
    }

    private Acting.Footing stepping(boolean left, double walked) {
        double way = from.distance(to);
        double along = from.facingTowards(to);
        double first = left ? 0 : step;
        double cycle = Math.floor((walked - first + STANCE * step) / (2 * step));
        double middle = first + 2 * step * cycle;
        double leaves = middle + STANCE * step;
        double place = Math.clamp(middle, 0, way);
        if (walked <= leaves || leaves >= way) {
            double rising = middle + 0.15 * step;
            double roll = leaves >= way ? 0 : Math.clamp((walked - rising) / (leaves - rising), 0, 1);
            return new Acting.Footing(at(place, way), heading(place, way, along), 0, roll * roll);
        }
        double starts = Math.max(0, leaves);
        double ends = Math.min(way, middle + (2 - STANCE) * step);
        double next = Math.clamp(middle + 2 * step, 0, way);
        double share = Math.clamp((walked - starts) / Math.max(1e-6, ends - starts), 0, 1);
        if (share >= 1) {
            return new Acting.Footing(at(next, way), heading(next, way, along), 0, 0);
        }
        double eased = share * share * (3 - 2 * share);
        return new Acting.Footing(
                at(place + (next - place) * eased, way),
                Ease.mixAngle(heading(place, way, along), heading(next, way, along), eased),
                LIFT * step * Math.sin(Math.PI * share) * Math.min(1, (next - place) / step),
                Math.max(0, 1 - share * 2.2) * Math.min(1, starts / step));
    }

    private Point at(double place, double way) {
        return from.towards(to, place / way);
    }

    private double heading(double place, double way, double along) {
        return place <= 0 ? before : place >= way ? after : along;
    }

    /** One foot after the other is set anew. */
    private Acting.Footing turning(boolean left, double turned) {
        double share = left ? Math.clamp(turned / 0.55, 0, 1) : Math.clamp((turned - 0.45) / 0.55, 0, 1);
        double angle = Math.abs(Ease.shortest(after - before));
        double lift = angle < 8 || share >= 1 ? 0 : 0.035 * Math.min(1, angle / 60) * Math.sin(Math.PI * share);
        return new Acting.Footing(to, Ease.mixAngle(before, after, share), lift, 0);
    }
}
