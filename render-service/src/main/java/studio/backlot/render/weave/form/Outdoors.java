package studio.backlot.render.weave.form;

import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Sway;

/** What stands in gardens, woods and streets. */
final class Outdoors {

    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    private Outdoors() {}

    static void fence(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        int posts = Math.clamp(Math.round(w * 2 / 1.2), 1, 24);
        for (int post = 0; post <= posts; post++) {
            double x = -w + 0.05 + (2 * w - 0.1) * post / posts;
            carving.block(Part.LEG, x - 0.05, x + 0.05, 0, h, -0.05, 0.05);
        }
        for (int rail = 0; rail < 3; rail++) {
            double y = h * (0.22 + 0.28 * rail);
            carving.block(Part.BODY, -w, w, y, y + Math.min(0.11, h * 0.1), -0.075, -0.05);
        }
    }

    /** A pole with an arm to the front and a lamp that hangs from it. */
    static void streetlamp(Carving carving) {
        double h = carving.height();
        double pole = Math.min(0.07, carving.halfWidth() * 0.4);
        carving.round(
                Part.METAL,
                new Ring(0, 0, 0, pole * 2.4, pole * 2.4),
                new Ring(0, h * 0.06, 0, pole * 1.5, pole * 1.5));
        carving.round(
                Part.METAL, new Ring(0, h * 0.06, 0, pole, pole), new Ring(0, h * 0.97, 0, pole * 0.7, pole * 0.7));
        carving.block(Part.METAL, -0.035, 0.035, h * 0.95, h * 0.98, -0.55, 0.05);
        carving.round(Part.SHADE, new Ring(0, h * 0.88, -0.5, 0.1, 0.1), new Ring(0, h * 0.94, -0.5, 0.16, 0.16));
        carving.round(Part.METAL, new Ring(0, h * 0.94, -0.5, 0.18, 0.18), new Ring(0, h * 0.975, -0.5, 0.05, 0.05));
    }

    /** Tufts that fill the box, the upper ones in the light. */
    static void bush(Carving carving) {
        double w = Math.max(0.1, carving.halfWidth());
        double d = Math.max(0.1, carving.halfDepth());
        double h = Math.max(0.2, carving.height());
        int tufts = Math.clamp(Math.round(16 + 18 * w), 18, 60);
        double size = Math.min(Math.min(h * 0.34, 0.5), Math.max(w, d) * 0.5);
        for (int tuft = 0; tuft < tufts; tuft++) {
            double level = (tuft + 0.5) / tufts;
            double angle = tuft * TURN;
            double out = Math.sqrt(carving.chance(tuft)) * (1 - 0.35 * level * level);
            Point middle = new Point(
                    Math.cos(angle) * out * Math.max(0, w - size * 0.5),
                    size * 0.55 + level * Math.max(0, h - 1.3 * size),
                    Math.sin(angle) * out * Math.max(0, d - size * 0.5));
            double tone = Math.clamp(0.1 + 0.75 * level + 0.3 * (carving.chance(tuft + 60) - 0.5), 0, 1);
            carving.disc(
                    Part.LEAF,
                    middle,
                    size * (0.7 + 0.5 * carving.chance(tuft + 90)),
                    tone,
                    new Sway(0.012, 0.9, tuft));
        }
    }

    /** Stems with blossoms out of a pot. */
    static void flowers(Carving carving) {
        double w = Math.max(0.08, Math.min(carving.halfWidth(), carving.halfDepth()));
        double h = Math.max(0.15, carving.height());
        double pot = h * 0.34;
        carving.round(Part.POT, new Ring(0, 0, 0, w * 0.4, w * 0.4), new Ring(0, pot, 0, w * 0.55, w * 0.55));
        for (int stem = 0; stem < 16; stem++) {
            double angle = stem * TURN;
            double out = 0.2 + 0.75 * (stem + 0.5) / 16;
            Point root = new Point(Math.cos(angle) * w * 0.15, pot, Math.sin(angle) * w * 0.15);
            Point tip = new Point(
                    Math.cos(angle) * w * out,
                    h * (0.95 - 0.35 * out * out) * (0.85 + 0.15 * carving.chance(stem)),
                    Math.sin(angle) * w * out);
            Sway sway = new Sway(0.015, 1.1, stem);
            carving.blade(new Blade(
                    Part.LEAF, root, tip, root.distance(tip) * 0.06, 0.3 + 0.5 * carving.chance(stem + 9), sway));
            Point blossom = new Point(tip.x(), tip.y() + 0.01, tip.z());
            carving.disc(
                    Part.PETAL,
                    blossom,
                    w * (0.16 + 0.08 * carving.chance(stem + 30)),
                    0.5 + 0.5 * carving.chance(stem + 50),
                    sway);
        }
    }

    /** Skirts of needles, each smaller than the one below. */
    static void pine(Carving carving) {
        double h = Math.max(0.5, carving.height());
        double w = Math.max(0.2, carving.halfWidth());
        double d = Math.max(0.2, carving.halfDepth());
        double trunk = Math.max(0.05, w * 0.12);
        carving.pillar(
                Part.TRUNK, new Ring(0, 0, 0, trunk, trunk), new Ring(0, h * 0.3, 0, trunk * 0.8, trunk * 0.8), 8);
        int skirts = 5;
        for (int skirt = 0; skirt < skirts; skirt++) {
            double low = h * (0.14 + 0.16 * skirt);
            double high = Math.min(h, low + h * 0.32);
            double wide = 1 - 0.17 * skirt;
            carving.pillar(
                    Part.LEAF,
                    new Ring(0, low, 0, w * wide, d * wide),
                    new Ring(0, high, 0, w * wide * 0.06, d * wide * 0.06),
                    11);
        }
    }

    static void palm(Carving carving) {
        double h = Math.max(1, carving.height());
        double w = Math.max(0.5, Math.min(carving.halfWidth(), carving.halfDepth()));
        double trunk = Math.max(0.06, w * 0.09);
        for (int part = 0; part < 4; part++) {
            carving.pillar(
                    Part.TRUNK,
                    new Ring(w * 0.05 * part, h * 0.21 * part, 0, trunk * 1.25, trunk * 1.25),
                    new Ring(w * 0.05 * (part + 1), h * 0.21 * (part + 1), 0, trunk, trunk),
                    9);
        }
        Point crown = new Point(w * 0.2, h * 0.84, 0);
        for (int frond = 0; frond < 20; frond++) {
            double angle = frond * TURN;
            double lift = 0.2 - 0.32 * carving.chance(frond);
            Point elbow = new Point(
                    crown.x() + Math.cos(angle) * w * 0.62,
                    crown.y() + h * (0.1 + 0.5 * Math.max(0, lift)),
                    Math.sin(angle) * w * 0.62);
            Point tip = new Point(
                    crown.x() + Math.cos(angle) * w * 1.05, crown.y() + h * (lift - 0.14), Math.sin(angle) * w * 1.05);
            double tone = 0.2 + 0.6 * carving.chance(frond + 40);
            carving.blade(new Blade(Part.LEAF, crown, elbow, w * 0.085, tone, new Sway(0.02, 0.9, frond)));
            carving.blade(
                    new Blade(Part.LEAF, crown.towards(elbow, 0.7), tip, w * 0.075, tone, new Sway(0.05, 0.9, frond)));
        }
    }
}
