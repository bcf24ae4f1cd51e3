package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;

/** Arms with hands and legs with shoes. */
final class Limbs {

    private final Pen pen;
    private final Skeleton body;
    private final Attire attire;
    private final int skin;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];
    private final double[] radii = new double[3];

    Limbs(Pen pen, Skeleton body, Attire attire, int skin) {
        this.pen = pen;
        this.body = body;
        this.attire = attire;
        this.skin = skin;
    }

    private void along(Joint first, Joint second, Joint third) {
        xs[0] = body.x(first);
        ys[0] = body.y(first);
        xs[1] = body.x(second);
        ys[1] = body.y(second);
        xs[2] = body.x(third);
        ys[2] = body.y(third);
    }

    private void thick(double first, double second, double third) {
        double unit = body.unit() * (0.6 + 0.4 * body.girth());
        radii[0] = first * unit;
        radii[1] = second * unit;
        radii[2] = third * unit;
    }

    /** Shoulder, elbow and hand in one sweep. */
    void arm(boolean left, boolean pointing) {
        Garment sleeve = attire.sleeves();
        if (sleeve.kind() == GarmentKind.DRESS) {
            forearm(left, pointing);
            upperArm(left);
            return;
        }
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        Joint hand = left ? Joint.LEFT_HAND : Joint.RIGHT_HAND;
        hand(elbow, hand, pointing, left);
        along(left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER, elbow, hand);
        boolean wide = wide(sleeve);
        thick(wide ? 0.035 : 0.031, wide ? 0.031 : 0.026, end(sleeve));
        int rgb = sleeve.colour().rgb();
        pen.grown(rgb, xs, ys, radii, 0.3, body.x(Joint.CHEST));
        cuff(rgb);
    }

    private static double end(Garment sleeve) {
        return sleeve.kind() == GarmentKind.ROBE ? 0.045 : wide(sleeve) ? 0.026 : 0.021;
    }

    private void cuff(int rgb) {
        double cuff = radii[2] * 0.96;
        double dx = xs[2] - xs[1];
        double dy = ys[2] - ys[1];
        double length = Math.max(1, Math.hypot(dx, dy));
        pen.canvas()
                .line(
                        pen.dark(Shade.times(rgb, 0.92)),
                        0.7,
                        cuff * 1.8,
                        xs[2] - dx / length * cuff * 0.4,
                        ys[2] - dy / length * cuff * 0.4,
                        xs[2] + dx / length * cuff * 0.1,
                        ys[2] + dy / length * cuff * 0.1);
    }

    /** Shoulder to elbow. */
    void upperArm(boolean left) {
        Garment sleeve = attire.sleeves();
        Joint shoulder = left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER;
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        between(shoulder, elbow);
        double root = wide(sleeve) ? 0.035 : 0.03;
        if (sleeve.kind() == GarmentKind.DRESS) {
            thick(0.026, 0.025, 0.021);
            pen.grown(skin, xs, ys, radii, 0.3, body.x(Joint.CHEST));
            xs[2] = xs[1];
            ys[2] = ys[1];
            xs[1] = (xs[0] + xs[2]) / 2;
            ys[1] = (ys[0] + ys[2]) / 2;
            thick(0.034, 0.036, 0.035);
            pen.grown(sleeve.colour().rgb(), xs, ys, radii, 0.3, body.x(Joint.CHEST));
            return;
        }
        thick(root, root * 0.98, wide(sleeve) ? 0.031 : 0.026);
        pen.grown(sleeve.colour().rgb(), xs, ys, radii, 0.3, body.x(Joint.CHEST));
    }

    /** Elbow to wrist, with the hand. */
    void forearm(boolean left, boolean pointing) {
        Garment sleeve = attire.sleeves();
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        Joint hand = left ? Joint.LEFT_HAND : Joint.RIGHT_HAND;
        hand(elbow, hand, pointing, left);
        between(elbow, hand);
        if (sleeve.kind() == GarmentKind.DRESS) {
            thick(0.021, 0.02, 0.016);
            pen.limb(skin, xs, ys, radii);
            return;
        }
        int rgb = sleeve.colour().rgb();
        boolean wide = wide(sleeve);
        thick(wide ? 0.031 : 0.026, wide ? 0.03 : 0.025, end(sleeve));
        pen.limb(rgb, xs, ys, radii);
        cuff(rgb);
    }

    private void between(Joint first, Joint last) {
        along(first, first, last);
        xs[1] = (xs[0] + xs[2]) / 2;
        ys[1] = (ys[0] + ys[2]) / 2;
    }

    private static boolean wide(Garment sleeve) {
        return switch (sleeve.kind()) {
            case COAT, ROBE, SWEATER, JACKET -> true;
            case SHIRT, DRESS, TROUSERS, SKIRT, SHOES, SCARF, HAT, GLASSES -> false;
        };
    }

    private void hand(Joint elbow, Joint hand, boolean pointing, boolean left) {
        double unit = body.unit();
        double dx = body.x(hand) - body.x(elbow);
        double dy = body.y(hand) - body.y(elbow);
        double length = Math.hypot(dx, dy);
        double ux = length < unit * 0.02 ? 0 : dx / length;
        double uy = length < unit * 0.02 ? 1 : dy / length;
        double x = body.x(hand) + ux * unit * 0.02;
        double y = body.y(hand) + uy * unit * 0.02;
        double palm = unit * 0.019;
        Canvas canvas = pen.canvas();
        if (unit < 110) {
            canvas.oval(pen.lit(skin), 1, x, y, palm * 1.05, palm * 1.05);
            return;
        }
        double nx = -uy;
        double ny = ux;
        double thumb = left ? -1 : 1;
        limbOf(x, y, ux * 0.55 + nx * thumb * 0.8, uy * 0.55 + ny * thumb * 0.8, unit * 0.025, unit * 0.0068);
        for (int finger = -1; finger <= 2; finger++) {
            double spread = (finger - 0.5) * 0.13;
            boolean stretched = !pointing || finger == (thumb > 0 ? 2 : -1);
            double reach =
                    unit * (stretched ? pointing ? 0.05 : 0.036 : 0.02) * (finger == -1 || finger == 2 ? 0.9 : 1);
            double rootX = x + nx * (finger - 0.5) * unit * 0.0086 + ux * palm * 0.5;
            double rootY = y + ny * (finger - 0.5) * unit * 0.0086 + uy * palm * 0.5;
            limbOf(rootX, rootY, ux + nx * spread, uy + ny * spread, reach, unit * 0.006);
        }
        pen.ball(skin, x, y, palm, palm);
    }

    private void limbOf(double x, double y, double dx, double dy, double length, double radius) {
        double norm = Math.max(1e-6, Math.hypot(dx, dy));
        double toX = x + dx / norm * length;
        double toY = y + dy / norm * length;
        pen.canvas().line(pen.lit(skin), 1, radius * 2, x, y, toX, toY);
        pen.canvas().oval(pen.lit(skin), 1, toX, toY, radius, radius);
        pen.canvas()
                .line(
                        pen.dark(skin),
                        0.55,
                        Math.max(0.6, radius * 0.45),
                        x + radius * 0.7,
                        y + radius * 0.5,
                        toX + radius * 0.7,
                        toY + radius * 0.2);
    }

    void leg(boolean left) {
        Joint hip = left ? Joint.LEFT_HIP : Joint.RIGHT_HIP;
        Joint knee = left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
        Joint foot = left ? Joint.LEFT_FOOT : Joint.RIGHT_FOOT;
        Joint toe = left ? Joint.LEFT_TOE : Joint.RIGHT_TOE;
        shoe(foot, toe);
        along(hip, knee, foot);
        if (attire.skirted()) {
            thick(0.046, 0.03, 0.02);
            pen.limb(attire.longRobe() ? attire.legs().colour().rgb() : skin, xs, ys, radii);
        } else {
            thick(0.05, 0.038, 0.032);
            pen.limb(attire.legs().colour().rgb(), xs, ys, radii);
        }
    }

    /** The thigh of someone who sits in a skirt or a long coat. */
    void lap(boolean left, int rgb) {
        along(
                left ? Joint.LEFT_HIP : Joint.RIGHT_HIP,
                left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE,
                left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE);
        xs[2] = xs[1];
        ys[2] = ys[1] + body.unit() * 0.05;
        thick(0.062, 0.06, 0.054);
        pen.limb(rgb, xs, ys, radii);
    }

    private void shoe(Joint foot, Joint toe) {
        int rgb = attire.shoes().colour().rgb();
        double unit = body.unit();
        double dx = body.x(toe) - body.x(foot);
        double dy = body.y(toe) - body.y(foot);
        double length = Math.max(1, Math.hypot(dx, dy));
        double radius = unit * 0.024;
        xs[0] = body.x(foot) - dx / length * radius * 0.5;
        ys[0] = body.y(foot) + radius * 0.6;
        xs[1] = body.x(foot) + dx * 0.5;
        ys[1] = body.y(foot) + dy * 0.5 + radius * 0.7;
        xs[2] = body.x(toe);
        ys[2] = body.y(toe) + radius * 0.25;
        radii[0] = radius * 1.05;
        radii[1] = radius;
        radii[2] = radius * 0.85;
        pen.limb(rgb, xs, ys, radii);
        if (unit > 140) {
            pen.canvas()
                    .line(
                            pen.dark(Shade.mix(rgb, 0xFFFFFF, 0.5)),
                            0.8,
                            radius * 0.3,
                            xs[0],
                            ys[0] + radius * 0.8,
                            xs[2],
                            ys[2] + radius * 0.8);
        }
    }
}
