package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.render.animatic.canvas.Shade;

/** Arms in their sleeves, with hands. */
final class Arms {

    /** How far an arm reaches over its shoulder, in radii. */
    private static final double CAP = 0.72;

    /** How much more than the forearm a typing hand points down. */
    private static final double DROOP = 1.3;

    private final Pen pen;
    private final Skeleton body;
    private final Attire attire;
    private final Garment sleeve;
    private final Tones skin;
    private final Tones cloth;
    private final Hand hand;
    private final Machine machine;
    private final Sweep sweep;

    Arms(Pen pen, Skeleton body, Attire attire, int skin, boolean machine) {
        this.pen = pen;
        this.body = body;
        this.attire = attire;
        sleeve = attire.sleeves();
        this.skin = pen.skin(skin);
        cloth = pen.cloth(sleeve.colour().rgb());
        hand = new Hand(pen, skin);
        this.machine =
                new Machine(pen, skin, machine && attire.bare() && attire.over().isEmpty());
        sweep = new Sweep(pen);
    }

    private static Joint root(boolean left) {
        return left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER;
    }

    private static Joint elbow(boolean left) {
        return left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
    }

    private static Joint wrist(boolean left) {
        return left ? Joint.LEFT_HAND : Joint.RIGHT_HAND;
    }

    private Sweep place(int at, Joint joint, double radius) {
        double unit = body.unit() * (0.6 + 0.4 * body.girth());
        return sweep.place(at, body.x(joint), body.y(joint), radius * unit);
    }

    /** The line around a shoulder, drawn before the trunk. */
    void shoulder(boolean left) {
        double[] thick = thickness();
        place(0, root(left), bare() ? 0.0265 : thick[0]);
        place(1, elbow(left), thick[1]);
        place(2, wrist(left), thick[2]);
        sweep.capped(CAP).muscles(1.1, 1.08).root(cloth);
    }

    /** Shoulder, elbow and hand in one sweep, or in two where the arm turns back. */
    void whole(boolean left, Hand.Grip grip) {
        place(0, root(left), 0);
        place(1, elbow(left), 0);
        place(2, wrist(left), 0);
        if (sweep.folded(body.unit() * 0.05)) {
            upper(left);
            lower(left, grip);
            return;
        }
        hand(left, grip);
        double[] thick = thickness();
        place(0, root(left), thick[0]);
        place(1, elbow(left), thick[1]);
        place(2, wrist(left), thick[2]);
        sweep.capped(CAP).muscles(1.1, 1.08);
        sweep.draw(bare() ? skin : cloth, Sweep.Root.GROWN);
        if (bare()) {
            puff(left);
            return;
        }
        bands(0.12, 1.9);
        machine.elbow(sweep);
        creases();
        cuff();
    }

    /** Shoulder to elbow. */
    void upper(boolean left) {
        double[] thick = thickness();
        place(0, root(left), thick[0]);
        place(2, elbow(left), thick[1]);
        sweep.straight((sweep.radius(0) + sweep.radius(2)) * 0.515).capped(CAP).muscles(1.02, 1.02);
        sweep.draw(bare() ? skin : cloth, Sweep.Root.GROWN);
        if (bare()) {
            puff(left);
        } else {
            bands(0.2, 2);
        }
    }

    /** Elbow to wrist, with the hand. */
    void lower(boolean left, Hand.Grip grip) {
        hand(left, grip);
        double[] thick = thickness();
        place(0, elbow(left), thick[1]);
        place(2, wrist(left), thick[2]);
        sweep.straight((sweep.radius(0) + sweep.radius(2)) * 0.53).capped(0.8).muscles(1.04, 1.03);
        sweep.draw(bare() ? skin : cloth, Sweep.Root.GROWN);
        if (!bare()) {
            bands(0.1, 1.85);
            cuff();
        }
    }

    /** Radii at shoulder, elbow and wrist in parts of the height. */
    private double[] thickness() {
        return switch (sleeve.kind()) {
            case COAT, JACKET -> new double[] {0.029, 0.0275, 0.0245};
            case SWEATER -> new double[] {0.027, 0.0265, 0.0225};
            case ROBE -> new double[] {0.028, 0.0325, 0.046};
            case DRESS -> new double[] {0.0225, 0.0185, 0.0135};
            case SHIRT, TROUSERS, SKIRT, SHOES, SCARF, HAT, CAP, BEANIE, GLASSES, APRON ->
                new double[] {0.0265, 0.0225, 0.0185};
        };
    }

    /** Whether the arms show the body's own shell or fur. */
    private boolean uncovered() {
        return attire.bare() && attire.over().isEmpty();
    }

    private boolean bare() {
        return sleeve.kind() == GarmentKind.DRESS;
    }

    /** A short sleeve over a bare arm. */
    private void puff(boolean left) {
        double x = body.x(root(left));
        double y = body.y(root(left));
        double endX = x + (body.x(elbow(left)) - x) * 0.5;
        double endY = y + (body.y(elbow(left)) - y) * 0.5;
        place(0, root(left), 0.0265);
        double unit = body.unit() * (0.6 + 0.4 * body.girth());
        sweep.place(2, endX, endY, 0.0275 * unit)
                .straight(0.029 * unit)
                .capped(CAP)
                .muscles(1.02, 1.02);
        sweep.draw(cloth, Sweep.Root.GROWN);
    }

    private void hand(boolean left, Hand.Grip grip) {
        Joint elbow = elbow(left);
        Joint wrist = wrist(left);
        double unit = body.unit();
        double dx = body.x(wrist) - body.x(elbow);
        double dy = body.y(wrist) - body.y(elbow);
        double length = Math.hypot(dx, dy);
        double ux = length < unit * 0.012 ? 0 : dx / length;
        double uy = length < unit * 0.012 ? 1 : dy / length;
        double seen = Math.clamp(length / (unit * Skeleton.FOREARM), 0.1, 1);
        if (grip == Hand.Grip.TYPING) {
            double droop = Math.hypot(ux, uy + DROOP);
            ux = ux / droop;
            uy = (uy + DROOP) / droop;
            seen = 0.8;
        }
        double front = Math.cos(Math.toRadians(body.regard().turn())) < 0 ? -1 : 1;
        hand.draw(
                new double[] {body.x(wrist) + ux * unit * 0.004, body.y(wrist) + uy * unit * 0.004},
                new double[] {ux * seen, uy * seen},
                (left ? -1 : 1) * front,
                unit,
                grip);
    }

    /** Creases in the bend of a sleeve. */
    private void creases() {
        if (body.unit() < 170 || uncovered()) {
            return;
        }
        Folds.bend(pen, sweep, pen.dark(Shade.times(sleeve.colour().rgb(), 0.9)));
    }

    /** Stripes and checks go around sleeves as well, between two places from 0 at the first joint to 2 at the last. */
    private void bands(double from, double to) {
        boolean striped = sleeve.pattern()
                .filter(pattern -> pattern == Pattern.STRIPES || pattern == Pattern.CHECKS)
                .isPresent();
        if (!striped || body.unit() < 60) {
            return;
        }
        int rgb = sleeve.accent()
                .map(Colour::rgb)
                .orElse(Shade.times(sleeve.colour().rgb(), 0.8));
        double thick = body.unit() * 0.0085;
        boolean checks = sleeve.pattern().get() == Pattern.CHECKS;
        double first = Math.hypot(sweep.x(1) - sweep.x(0), sweep.y(1) - sweep.y(0));
        double second = Math.hypot(sweep.x(2) - sweep.x(1), sweep.y(2) - sweep.y(1));
        double step = Math.clamp(2.2 * thick / Math.max(1, Math.min(first, second)), 0.145, 0.6);
        for (double at = from; at < to; at += step) {
            sweep.across(pen.lit(rgb), checks ? 0.5 : 0.92, thick, at);
        }
    }

    private void cuff() {
        if (uncovered()) {
            return;
        }
        int rgb = sleeve.colour().rgb();
        boolean knit = sleeve.kind() == GarmentKind.SWEATER;
        double cuff = sweep.radius(2) * 0.97;
        double dx = sweep.x(2) - sweep.x(1);
        double dy = sweep.y(2) - sweep.y(1);
        double length = Math.max(1, Math.hypot(dx, dy));
        int trim = sleeve.kind() == GarmentKind.ROBE
                ? sleeve.accent().map(Colour::rgb).orElse(Shade.times(rgb, 0.8))
                : Shade.times(rgb, 0.9);
        pen.canvas()
                .line(
                        sleeve.kind() == GarmentKind.ROBE ? pen.lit(trim) : pen.dark(trim),
                        knit ? 0.75 : 0.6,
                        cuff * 1.9,
                        sweep.x(2) - dx / length * cuff * (knit ? 0.5 : 0.15),
                        sweep.y(2) - dy / length * cuff * (knit ? 0.5 : 0.15),
                        sweep.x(2) + dx / length * cuff * 0.28,
                        sweep.y(2) + dy / length * cuff * 0.28);
    }
}
