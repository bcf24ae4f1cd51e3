package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Pose;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.weave.Noise;

/**
 * Where a body's hands, feet, hips and back are, in parts of its height: x to its own left, y up, z ahead. Elbows and
 * knees follow from these, so any two stances blend without breaking a limb.
 */
final class Stance {

    static final int PELVIS_Y = 0;
    static final int PELVIS_Z = 1;
    static final int LEAN = 2;
    static final int LEFT_HAND = 3;
    static final int RIGHT_HAND = 6;
    static final int LEFT_FOOT = 9;
    static final int RIGHT_FOOT = 12;
    static final int NOD = 15;
    static final int TOES = 16;

    private static final double STANDING = 0.531;

    private Stance() {}

    /** The stance of an acting at its moment, with walking, breathing and gestures. */
    static double[] of(Acting acting, double stature, Mood mood) {
        Acting.Body body = acting.body();
        double seat = body.seat() / Math.max(0.3, stature);
        double[] from = of(body.from(), body.seatedFrom(), seat);
        double[] to = of(body.to(), body.seatedTo(), seat);
        double[] stance = new double[from.length];
        for (int at = 0; at < stance.length; at++) {
            stance[at] = from[at] + (to[at] - from[at]) * body.share();
        }
        walk(stance, body);
        live(stance, acting, mood);
        return stance;
    }

    private static double[] of(Pose pose, boolean seated, double seat) {
        double[] stance = seated ? sitting(seat) : standing();
        double table = seated ? Math.max(0.41, seat + 0.17) : 0.6;
        switch (pose) {
            case STAND, SIT, WALK -> {}
            case TYPE -> {
                hands(stance, 0.075, table, 0.235);
                stance[LEAN] = 0.05;
                stance[NOD] = 6;
            }
            case WRITE -> {
                left(stance, 0.1, table, 0.2);
                right(stance, -0.05, table, 0.24);
                stance[LEAN] = 0.09;
                stance[NOD] = 14;
            }
            case REACH -> {
                right(stance, -0.075, stance[PELVIS_Y] + 0.2, 0.31);
                left(stance, 0.13, stance[PELVIS_Y] + 0.02, 0.06);
                stance[LEAN] = 0.05;
            }
            case POINT -> right(stance, -0.16, stance[PELVIS_Y] + 0.235, 0.285);
            case HOLD -> {
                hands(stance, 0.045, stance[PELVIS_Y] + 0.15, 0.18);
                stance[NOD] = 5;
            }
            case FALL_BACK -> {
                left(stance, 0.19, stance[PELVIS_Y] + 0.22, 0.15);
                right(stance, -0.16, stance[PELVIS_Y] + 0.19, 0.16);
                stance[LEAN] = -0.12;
                stance[PELVIS_Z] -= 0.03;
                if (!seated) {
                    stance[RIGHT_FOOT + 2] = -0.17;
                    stance[LEFT_FOOT + 2] = 0.05;
                    stance[PELVIS_Y] -= 0.02;
                }
            }
            case FLOAT -> {
                stance[PELVIS_Y] = STANDING + 0.07;
                hands(stance, 0.17, 0.585, 0.05);
                stance[LEFT_FOOT] = 0.03;
                stance[LEFT_FOOT + 1] = 0.12;
                stance[LEFT_FOOT + 2] = -0.03;
                stance[RIGHT_FOOT] = -0.035;
                stance[RIGHT_FOOT + 1] = 0.155;
                stance[RIGHT_FOOT + 2] = -0.06;
                stance[TOES] = -0.05;
            }
        }
        return stance;
    }

    private static double[] standing() {
        return new double[] {
            STANDING, 0, 0, 0.13, 0.495, 0.03, -0.128, 0.49, 0.025, 0.05, 0.045, 0.008, -0.048, 0.045, -0.004, 0, 0
        };
    }

    private static double[] sitting(double seat) {
        double pelvis = seat + 0.045;
        return new double[] {
            pelvis,
            -0.02,
            0.03,
            0.06,
            pelvis + 0.055,
            0.17,
            -0.065,
            pelvis + 0.05,
            0.16,
            0.065,
            0.045,
            0.235,
            -0.06,
            0.045,
            0.2,
            0,
            0
        };
    }

    private static void hands(double[] stance, double x, double y, double z) {
        left(stance, x, y, z);
        right(stance, -x, y, z);
    }

    private static void left(double[] stance, double x, double y, double z) {
        stance[LEFT_HAND] = x;
        stance[LEFT_HAND + 1] = y;
        stance[LEFT_HAND + 2] = z;
    }

    private static void right(double[] stance, double x, double y, double z) {
        stance[RIGHT_HAND] = x;
        stance[RIGHT_HAND + 1] = y;
        stance[RIGHT_HAND + 2] = z;
    }

    /** Arms swing against the legs. */
    private static void walk(double[] stance, Acting.Body body) {
        double effort = Math.clamp(body.pace() / 0.9, 0, 1);
        if (effort < 0.02 || body.to() == Pose.FLOAT) {
            return;
        }
        double swing = Math.sin(Math.PI * body.walked() / Math.max(0.1, body.step())) * effort;
        stance[LEFT_HAND + 2] += 0.13 * swing;
        stance[RIGHT_HAND + 2] -= 0.13 * swing;
        stance[LEFT_HAND + 1] += 0.03 * Math.abs(swing);
        stance[RIGHT_HAND + 1] += 0.03 * Math.abs(swing);
        stance[LEAN] += 0.022 * effort;
    }

    /** Breath, weight that shifts, hands that work or speak along. */
    private static void live(double[] stance, Acting acting, Mood mood) {
        Acting.Clock clock = acting.clock();
        double time = clock.seconds();
        long seed = clock.seed();
        Pose pose = acting.body().share() < 0.5
                ? acting.body().from()
                : acting.body().to();
        if (pose == Pose.TYPE) {
            stance[LEFT_HAND + 1] += 0.007 * Noise.smooth(seed + 20, time * 7);
            stance[RIGHT_HAND + 1] += 0.007 * Noise.smooth(seed + 21, time * 7);
            stance[LEFT_HAND] += 0.014 * Noise.smooth(seed + 22, time * 3);
            stance[RIGHT_HAND] += 0.014 * Noise.smooth(seed + 23, time * 3);
        } else if (pose == Pose.WRITE) {
            stance[RIGHT_HAND] += 0.02 * Noise.smooth(seed + 24, time * 2.2);
            stance[RIGHT_HAND + 2] += 0.008 * Math.sin(time * 14);
        } else if (pose == Pose.STAND || pose == Pose.SIT || pose == Pose.FLOAT) {
            double talk = acting.talk().loud() * 0.8;
            double lift = talk * (0.5 + 0.5 * Noise.smooth(seed + 25, time * 1.3));
            stance[RIGHT_HAND + 1] += 0.11 * lift;
            stance[RIGHT_HAND + 2] += 0.1 * lift;
            stance[RIGHT_HAND] += 0.03 * lift + 0.02 * talk * Noise.smooth(seed + 26, time * 2.1);
            stance[LEFT_HAND + 1] += 0.04 * talk * Math.max(0, Noise.smooth(seed + 27, time * 1.1));
        }
        stance[LEFT_HAND] += 0.004 * Noise.smooth(seed + 28, time * 0.6);
        stance[RIGHT_HAND + 2] += 0.006 * Noise.smooth(seed + 29, time * 0.6);
        stance[LEAN] += 0.05 * mood.slump() + 0.004 * clock.breath();
        stance[NOD] += mood.nod()
                + 2.2 * Noise.smooth(seed + 30, time * 0.7)
                + 3 * acting.talk().loud() * Noise.smooth(seed + 31, time * 3);
        if (mood.tremble() > 0) {
            double shake = mood.tremble() * 0.0035;
            stance[LEFT_HAND] += shake * Math.sin(time * 55);
            stance[RIGHT_HAND] += shake * Math.sin(time * 51 + 1);
        }
        if (pose == Pose.FLOAT) {
            stance[PELVIS_Y] += 0.014 * Math.sin(time * 1.6 + Noise.unit(seed, 3) * 6);
            stance[LEFT_FOOT + 1] += 0.014 * Math.sin(time * 1.6 - 0.5);
            stance[RIGHT_FOOT + 1] += 0.014 * Math.sin(time * 1.6 - 0.7);
        }
    }
}
