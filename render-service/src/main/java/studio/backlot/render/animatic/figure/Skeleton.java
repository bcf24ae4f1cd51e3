package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Pose;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** A body's joints in space and on the screen at one moment. */
final class Skeleton {

    private static final double UPPER_ARM = 0.168;
    /** Elbow to wrist in parts of the height. */
    static final double FOREARM = 0.15;

    private static final double THIGH = 0.25;
    private static final double SHIN = 0.24;
    private static final double HIP = 0.045;
    private static final double TOE_OUT = 0.014;
    private static final double TOE_AHEAD = 0.08;

    private static final int JOINTS = Joint.values().length;
    private static final int CHEST = Joint.CHEST.at();

    private final double[] placeX = new double[JOINTS];
    private final double[] placeY = new double[JOINTS];
    private final double[] placeZ = new double[JOINTS];
    private final double[] column = new double[JOINTS];
    private final double[] row = new double[JOINTS];
    private final double[] depth = new double[JOINTS];
    private double scale;
    private double awayX;
    private double awayZ;
    private Regard regard = new Regard(0, 0, 0, 0, 0);
    private double stature;
    private double girth;

    /** Poses the body; false when it is behind or too near the lens. */
    boolean pose(Acting acting, Projection view) {
        Body body = acting.member().dna().identity().body();
        stature = body.height();
        girth = girth(body);
        Mood mood = Mood.of(acting.face()).speaking(acting.talk().loud());
        double[] stance = Stance.of(acting, stature, mood);
        build(acting, stance, girth);
        place(acting);
        for (int joint = 0; joint < JOINTS; joint++) {
            depth[joint] = view.depth(placeX[joint], placeY[joint], placeZ[joint]);
        }
        double near = depth[Joint.CHEST.at()];
        double headDepth = depth[Joint.HEAD.at()];
        if (Math.min(near, headDepth) < 0.28) {
            return false;
        }
        scale = view.scale(headDepth);
        Point lens = view.camera().position();
        double flat = Math.max(1e-6, Math.hypot(placeX[CHEST] - lens.x(), placeZ[CHEST] - lens.z()));
        awayX = (placeX[CHEST] - lens.x()) / flat;
        awayZ = (placeZ[CHEST] - lens.z()) / flat;
        for (int joint = 0; joint < JOINTS; joint++) {
            double held = Math.max(depth[joint], 0.2);
            column[joint] = view.column(view.across(placeX[joint], placeY[joint], placeZ[joint]), held);
            row[joint] = view.row(view.above(placeX[joint], placeY[joint], placeZ[joint]), held);
        }
        regard = Regard.of(acting, place(Joint.HEAD), view.camera().position(), stance[Stance.NOD], mood.nod());
        return true;
    }

    private static double girth(Body body) {
        double build =
                switch (body.build()) {
                    case SLIGHT -> 0.86;
                    case SLIM -> 0.93;
                    case AVERAGE -> 1;
                    case ATHLETIC -> 1.09;
                    case STURDY -> 1.19;
                    case HEAVY -> 1.36;
                };
        return body.age() < 13 ? build * 0.92 : build;
    }

    /** Joints in the body's own axes, in parts of its height. */
    private void build(Acting acting, double[] stance, double wide) {
        Acting.Body moves = acting.body();
        boolean sits = moves.seatedFrom() && moves.seatedTo();
        if (!sits && moves.from() != Pose.FLOAT && moves.to() != Pose.FLOAT) {
            planted(acting, moves.left(), Joint.LEFT_FOOT, Joint.LEFT_TOE, stance, Stance.LEFT_FOOT);
            planted(acting, moves.right(), Joint.RIGHT_FOOT, Joint.RIGHT_TOE, stance, Stance.RIGHT_FOOT);
            sink(stance, wide);
        } else {
            free(Joint.LEFT_FOOT, Joint.LEFT_TOE, stance, Stance.LEFT_FOOT);
            free(Joint.RIGHT_FOOT, Joint.RIGHT_TOE, stance, Stance.RIGHT_FOOT);
        }
        double py = stance[Stance.PELVIS_Y];
        double pz = stance[Stance.PELVIS_Z];
        double lean = stance[Stance.LEAN];
        double breath = 0.0022 * acting.clock().breath();
        own(Joint.PELVIS, 0, py, pz);
        own(Joint.WAIST, 0, py + 0.095, pz + lean * 0.3);
        own(Joint.CHEST, 0, py + 0.21, pz + lean * 0.8);
        own(Joint.NECK, 0, py + 0.3, pz + lean * 1.25);
        own(Joint.HEAD, 0, py + 0.4 - Math.abs(lean) * 0.05, pz + lean * 1.55 + 0.012);
        double shoulder = 0.096 * (0.55 + 0.45 * wide);
        own(Joint.LEFT_SHOULDER, shoulder * 0.97, py + 0.241 + breath, pz + lean * 1.1);
        own(Joint.RIGHT_SHOULDER, -shoulder * 0.97, py + 0.241 + breath, pz + lean * 1.1);
        own(Joint.LEFT_HIP, HIP * wide, py, pz);
        own(Joint.RIGHT_HIP, -HIP * wide, py, pz);
        end(Joint.LEFT_HAND, stance, Stance.LEFT_HAND, wide);
        end(Joint.RIGHT_HAND, stance, Stance.RIGHT_HAND, wide);
        bend(Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_HAND, UPPER_ARM, FOREARM, new double[] {0.24, -0.4, -0.85
        });
        bend(Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW, Joint.RIGHT_HAND, UPPER_ARM, FOREARM, new double[] {
            -0.24, -0.4, -0.85
        });
        bend(Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_FOOT, THIGH, SHIN, new double[] {0.12, 0.3, 1});
        bend(Joint.RIGHT_HIP, Joint.RIGHT_KNEE, Joint.RIGHT_FOOT, THIGH, SHIN, new double[] {-0.12, 0.3, 1});
    }

    private void own(Joint joint, double x, double y, double z) {
        placeX[joint.at()] = x;
        placeY[joint.at()] = y;
        placeZ[joint.at()] = z;
    }

    private void end(Joint joint, double[] stance, int at, double wide) {
        own(joint, stance[at] * (0.5 + 0.5 * wide), stance[at + 1], stance[at + 2]);
    }

    /** A foot that hangs or rests by its pose alone. */
    private void free(Joint foot, Joint toe, double[] stance, int at) {
        double out = at == Stance.LEFT_FOOT ? TOE_OUT : -TOE_OUT;
        own(foot, stance[at], stance[at + 1], stance[at + 2]);
        own(
                toe,
                stance[at] + out,
                Math.max(0.012, stance[at + 1] - 0.03) + stance[Stance.TOES],
                stance[at + 2] + TOE_AHEAD);
    }

    /** A foot on the floor: its place in the set, seen from the body. */
    private void planted(Acting acting, Acting.Footing footing, Joint foot, Joint toe, double[] stance, int at) {
        double apart = Math.toRadians(footing.heading() - acting.facing());
        double cos = Math.cos(apart);
        double sin = Math.sin(apart);
        double facing = Math.toRadians(acting.facing());
        double dx = (footing.base().x() - acting.feet().x()) / stature;
        double dz = (footing.base().z() - acting.feet().z()) / stature;
        double x = dx * Math.cos(facing) - dz * Math.sin(facing) + stance[at] * cos - stance[at + 2] * sin;
        double z = -dx * Math.sin(facing) - dz * Math.cos(facing) + stance[at] * sin + stance[at + 2] * cos;
        double lift = footing.lift() / stature;
        double out = at == Stance.LEFT_FOOT ? TOE_OUT : -TOE_OUT;
        double roll = footing.roll();
        own(foot, x - 0.03 * roll * sin, stance[at + 1] + lift + 0.05 * roll, z + 0.03 * roll * cos);
        own(
                toe,
                x + out * cos - TOE_AHEAD * sin,
                Math.max(0.012, stance[at + 1] - 0.03) + lift,
                z + out * sin + TOE_AHEAD * cos);
    }

    /** Lowers the hips until both legs reach the floor. */
    private void sink(double[] stance, double wide) {
        double reach = (THIGH + SHIN) * 0.995;
        for (int side = -1; side <= 1; side += 2) {
            int foot = (side > 0 ? Joint.LEFT_FOOT : Joint.RIGHT_FOOT).at();
            double dx = placeX[foot] - side * HIP * wide;
            double dz = placeZ[foot] - stance[Stance.PELVIS_Z];
            double most = Math.sqrt(Math.max(0.04, reach * reach - dx * dx - dz * dz)) + placeY[foot];
            stance[Stance.PELVIS_Y] = Math.min(stance[Stance.PELVIS_Y], most);
        }
    }

    /** Places the middle joint of a limb of two bones by the law of cosines; it points towards {@code pole}. */
    private void bend(Joint root, Joint middle, Joint end, double upper, double lower, double[] pole) {
        int a = root.at();
        int c = end.at();
        double dx = placeX[c] - placeX[a];
        double dy = placeY[c] - placeY[a];
        double dz = placeZ[c] - placeZ[a];
        double way = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double most = (upper + lower) * 0.998;
        if (way > most) {
            double shrink = most / way;
            dx *= shrink;
            dy *= shrink;
            dz *= shrink;
            own(end, placeX[a] + dx, placeY[a] + dy, placeZ[a] + dz);
            way = most;
        }
        way = Math.max(way, 0.05);
        double along = (upper * upper - lower * lower + way * way) / (2 * way);
        double out = Math.sqrt(Math.max(0, upper * upper - along * along));
        double ux = dx / way;
        double uy = dy / way;
        double uz = dz / way;
        double dot = pole[0] * ux + pole[1] * uy + pole[2] * uz;
        double nx = pole[0] - dot * ux;
        double ny = pole[1] - dot * uy;
        double nz = pole[2] - dot * uz;
        double length = Math.max(1e-6, Math.sqrt(nx * nx + ny * ny + nz * nz));
        own(
                middle,
                placeX[a] + ux * along + nx / length * out,
                placeY[a] + uy * along + ny / length * out,
                placeZ[a] + uz * along + nz / length * out);
    }

    /** From the body's axes into the set. */
    private void place(Acting acting) {
        double radians = Math.toRadians(acting.facing());
        double aheadX = -Math.sin(radians);
        double aheadZ = -Math.cos(radians);
        double leftX = Math.cos(radians);
        double leftZ = -Math.sin(radians);
        Point feet = acting.feet();
        double sway =
                0.006 * Math.sin(acting.clock().seconds() * 0.9 + acting.clock().seed() % 7);
        for (int joint = 0; joint < JOINTS; joint++) {
            double high = placeY[joint];
            double x = placeX[joint] + (high > 0.3 ? sway * (high - 0.3) : 0);
            double z = placeZ[joint];
            placeX[joint] = feet.x() + (leftX * x + aheadX * z) * stature;
            placeY[joint] = feet.y() + high * stature;
            placeZ[joint] = feet.z() + (leftZ * x + aheadZ * z) * stature;
        }
    }

    double x(Joint joint) {
        return column[joint.at()];
    }

    double y(Joint joint) {
        return row[joint.at()];
    }

    double depth(Joint joint) {
        return depth[joint.at()];
    }

    /** Metres that a joint lies behind the chest as seen from the camera, along the floor. */
    double behind(Joint joint) {
        int at = joint.at();
        return (placeX[at] - placeX[CHEST]) * awayX + (placeZ[at] - placeZ[CHEST]) * awayZ;
    }

    Point place(Joint joint) {
        return new Point(placeX[joint.at()], placeY[joint.at()], placeZ[joint.at()]);
    }

    /** Pixels that a metre takes at the head. */
    double scale() {
        return scale;
    }

    /** Pixels that one part in one of the height takes. */
    double unit() {
        return scale * stature;
    }

    double girth() {
        return girth;
    }

    /** Where body, head and eyes look. */
    Regard regard() {
        return regard;
    }
}
