package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.render.animatic.canvas.Shade;

/** Arms with hands and legs with shoes. */
final class Limbs {

    private final Pen pen;
    private final Skeleton body;
    private final Attire attire;
    private final int skin;
    private final Hand hand;
    private final boolean machine;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];
    private final double[] radii = new double[3];

    /** @param machine whether joints are balls */
    Limbs(Pen pen, Skeleton body, Attire attire, int skin, boolean machine) {
        this.machine = machine;
        this.pen = pen;
        this.body = body;
        this.attire = attire;
        this.skin = skin;
        hand = new Hand(pen, skin);
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
    void arm(boolean left, Hand.Grip grip) {
        Garment sleeve = attire.sleeves();
        if (sleeve.kind() == GarmentKind.DRESS) {
            forearm(left, grip);
            upperArm(left);
            return;
        }
        if (folded(left)) {
            upperArm(left);
            forearm(left, grip);
            return;
        }
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        Joint wrist = left ? Joint.LEFT_HAND : Joint.RIGHT_HAND;
        hand(elbow, wrist, grip, left);
        along(left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER, elbow, wrist);
        boolean wide = wide(sleeve);
        thick(wide ? 0.033 : 0.029, wide ? 0.029 : 0.0235, end(sleeve));
        int rgb = sleeve.colour().rgb();
        pen.grown(rgb, xs, ys, radii, 0.82, body.x(Joint.CHEST));
        bands(sleeve, 0.12, 1.9);
        elbow(rgb);
        cuff(sleeve);
    }

    /** Whether the arm turns back at its elbow on the screen, so that one sweep would cross itself. */
    private boolean folded(boolean left) {
        along(
                left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER,
                left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW,
                left ? Joint.LEFT_HAND : Joint.RIGHT_HAND);
        double ux = xs[1] - xs[0];
        double uy = ys[1] - ys[0];
        double vx = xs[2] - xs[1];
        double vy = ys[2] - ys[1];
        double lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
        boolean shortened = Math.hypot(vx, vy) < body.unit() * 0.05 || Math.hypot(ux, uy) < body.unit() * 0.05;
        return shortened || ux * vx + uy * vy < -0.2 * lengths;
    }

    private static double end(Garment sleeve) {
        return sleeve.kind() == GarmentKind.ROBE ? 0.045 : wide(sleeve) ? 0.0245 : 0.019;
    }

    /** Creases in the bend of a sleeve. */
    private void elbow(int rgb) {
        if (body.unit() < 170) {
            return;
        }
        double radius = radii[1];
        double dx = xs[2] - xs[0];
        double dy = ys[2] - ys[0];
        double length = Math.max(1, Math.hypot(dx, dy));
        double inner = (xs[0] + xs[2]) / 2 - xs[1];
        double side = inner * -dy + ((ys[0] + ys[2]) / 2 - ys[1]) * dx > 0 ? 1 : -1;
        double nx = -dy / length * side;
        double ny = dx / length * side;
        for (int crease = 0; crease < 2; crease++) {
            double along = (crease * 1.1 - 0.4) * radius;
            double x = xs[1] + dx / length * along;
            double y = ys[1] + dy / length * along;
            double reach = radius * (crease == 0 ? 1.2 : 0.75);
            pen.fold(
                    pen.dark(Shade.times(rgb, 0.9)),
                    0.9,
                    x + nx * radius * 0.85,
                    y + ny * radius * 0.85,
                    x + nx * (radius * 0.85 - reach) + dx / length * (crease - 1) * radius * 0.25,
                    y + ny * (radius * 0.85 - reach) + dy / length * (crease - 1) * radius * 0.25,
                    0,
                    radius * 0.075);
        }
    }

    /** Stripes and checks go around sleeves as well, between two places from 0 at the first joint to 2 at the last. */
    private void bands(Garment garment, double from, double to) {
        boolean striped = garment.pattern()
                .filter(pattern -> pattern == Pattern.STRIPES || pattern == Pattern.CHECKS)
                .isPresent();
        if (!striped || body.unit() < 60) {
            return;
        }
        int rgb = garment.accent()
                .map(Colour::rgb)
                .orElse(Shade.times(garment.colour().rgb(), 0.8));
        double thick = body.unit() * 0.0085;
        boolean checks = garment.pattern().get() == Pattern.CHECKS;
        double shortest = Math.min(Math.hypot(xs[1] - xs[0], ys[1] - ys[0]), Math.hypot(xs[2] - xs[1], ys[2] - ys[1]));
        double step = Math.clamp(2.2 * thick / Math.max(1, shortest), 0.145, 0.6);
        for (double at = from; at < to; at += step) {
            int first = Math.min(1, (int) at);
            double share = at - first;
            double dx = xs[first + 1] - xs[first];
            double dy = ys[first + 1] - ys[first];
            double length = Math.max(1, Math.hypot(dx, dy));
            double radius = (radii[first] + (radii[first + 1] - radii[first]) * share) * 0.96;
            double x = xs[first] + dx * share;
            double y = ys[first] + dy * share;
            pen.canvas()
                    .line(
                            pen.lit(rgb),
                            checks ? 0.5 : 0.92,
                            thick,
                            x - dy / length * radius,
                            y + dx / length * radius,
                            x + dy / length * radius,
                            y - dx / length * radius);
        }
    }

    private void cuff(Garment sleeve) {
        if (attire.bare() && attire.over().isEmpty()) {
            joint();
            return;
        }
        int rgb = sleeve.colour().rgb();
        boolean knit = sleeve.kind() == GarmentKind.SWEATER;
        double cuff = radii[2] * 0.97;
        double dx = xs[2] - xs[1];
        double dy = ys[2] - ys[1];
        double length = Math.max(1, Math.hypot(dx, dy));
        int trim = sleeve.kind() == GarmentKind.ROBE
                ? sleeve.accent().map(Colour::rgb).orElse(Shade.times(rgb, 0.8))
                : Shade.times(rgb, 0.9);
        pen.canvas()
                .line(
                        sleeve.kind() == GarmentKind.ROBE ? pen.lit(trim) : pen.dark(trim),
                        knit ? 0.75 : 0.6,
                        cuff * 1.9,
                        xs[2] - dx / length * cuff * (knit ? 0.5 : 0.15),
                        ys[2] - dy / length * cuff * (knit ? 0.5 : 0.15),
                        xs[2] + dx / length * cuff * 0.28,
                        ys[2] + dy / length * cuff * 0.28);
    }

    /** A machine's elbow or knee shows as a ball. */
    private void joint() {
        if (machine && body.unit() > 60) {
            pen.ball(Shade.times(attire.legs().colour().rgb(), 0.6), xs[1], ys[1], radii[1] * 0.85, radii[1] * 0.85);
        }
    }

    /** Shoulder to elbow. */
    void upperArm(boolean left) {
        Garment sleeve = attire.sleeves();
        Joint shoulder = left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER;
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        between(shoulder, elbow);
        double root = wide(sleeve) ? 0.033 : 0.029;
        if (sleeve.kind() == GarmentKind.DRESS) {
            thick(0.024, 0.0225, 0.019);
            pen.bare(skin, xs, ys, radii);
            xs[2] = xs[0] + (xs[2] - xs[0]) * 0.62;
            ys[2] = ys[0] + (ys[2] - ys[0]) * 0.62;
            xs[1] = (xs[0] + xs[2]) / 2;
            ys[1] = (ys[0] + ys[2]) / 2;
            thick(0.03, 0.0375, 0.03);
            pen.grown(sleeve.colour().rgb(), xs, ys, radii, 0.8, body.x(Joint.CHEST));
            return;
        }
        thick(root, root * 0.96, wide(sleeve) ? 0.029 : 0.0235);
        pen.grown(sleeve.colour().rgb(), xs, ys, radii, 0.82, body.x(Joint.CHEST));
        bands(sleeve, 0.2, 2);
    }

    /** Elbow to wrist, with the hand. */
    void forearm(boolean left, Hand.Grip grip) {
        Garment sleeve = attire.sleeves();
        Joint elbow = left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
        Joint wrist = left ? Joint.LEFT_HAND : Joint.RIGHT_HAND;
        hand(elbow, wrist, grip, left);
        between(elbow, wrist);
        if (sleeve.kind() == GarmentKind.DRESS) {
            thick(0.019, 0.0185, 0.0135);
            pen.bare(skin, xs, ys, radii);
            return;
        }
        boolean wide = wide(sleeve);
        thick(wide ? 0.029 : 0.0235, wide ? 0.0275 : 0.0225, end(sleeve));
        pen.limb(sleeve.colour().rgb(), xs, ys, radii);
        bands(sleeve, 0.1, 1.85);
        cuff(sleeve);
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

    private void hand(Joint elbow, Joint wrist, Hand.Grip grip, boolean left) {
        double unit = body.unit();
        double dx = body.x(wrist) - body.x(elbow);
        double dy = body.y(wrist) - body.y(elbow);
        double length = Math.hypot(dx, dy);
        double ux = length < unit * 0.012 ? 0 : dx / length;
        double uy = length < unit * 0.012 ? 1 : dy / length;
        double seen = Math.clamp(length / (unit * Skeleton.FOREARM), 0.1, 1);
        double front = Math.cos(Math.toRadians(body.regard().turn())) < 0 ? -1 : 1;
        hand.draw(
                new double[] {body.x(wrist) + ux * unit * 0.004, body.y(wrist) + uy * unit * 0.004},
                new double[] {ux * seen, uy * seen},
                (left ? -1 : 1) * front,
                unit,
                grip);
    }

    void leg(boolean left) {
        Joint hip = left ? Joint.LEFT_HIP : Joint.RIGHT_HIP;
        Joint knee = left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
        Joint foot = left ? Joint.LEFT_FOOT : Joint.RIGHT_FOOT;
        Joint toe = left ? Joint.LEFT_TOE : Joint.RIGHT_TOE;
        Shoe.draw(pen, body, attire.shoes().colour().rgb(), foot, toe);
        along(hip, knee, foot);
        if (attire.skirted() && !attire.longRobe()) {
            thick(0.044, 0.028, 0.0165);
            pen.bare(skin, xs, ys, radii);
        } else if (attire.longRobe()) {
            thick(0.046, 0.03, 0.02);
            pen.limb(attire.legs().colour().rgb(), xs, ys, radii);
        } else {
            thick(0.049, 0.034, 0.0275);
            int rgb = attire.legs().colour().rgb();
            pen.limb(rgb, xs, ys, radii);
            if (machine) {
                joint();
            } else {
                elbow(rgb);
            }
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
}
