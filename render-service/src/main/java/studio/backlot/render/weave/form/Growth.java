package studio.backlot.render.weave.form;

import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Sway;

/** Plants, trees and rocks. */
final class Growth {

    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    private Growth() {}

    /** Leaves spring from a pot, each a golden angle from the last, so that no side is bare. */
    static void plant(Carving carving) {
        double w = Math.max(0.08, Math.min(carving.halfWidth(), carving.halfDepth()));
        double h = Math.max(0.15, carving.height());
        double pot = h * 0.3;
        carving.round(Part.POT, new Ring(0, 0, 0, w * 0.38, w * 0.38), new Ring(0, pot * 0.86, 0, w * 0.5, w * 0.5));
        carving.round(
                Part.TRIM, new Ring(0, pot * 0.8, 0, w * 0.56, w * 0.56), new Ring(0, pot, 0, w * 0.58, w * 0.58));
        int leaves = 34;
        for (int leaf = 0; leaf < leaves; leaf++) {
            double angle = leaf * TURN;
            double out = 0.12 + 0.88 * (leaf + 0.5) / leaves;
            double rise = h * (1 - 0.5 * out * out) * (0.84 + 0.16 * carving.chance(leaf + 20));
            Point root = new Point(Math.cos(angle) * w * 0.12, pot, Math.sin(angle) * w * 0.12);
            Point tip = new Point(Math.cos(angle) * w * 1.05 * out, rise, Math.sin(angle) * w * 1.05 * out);
            double half = root.distance(tip) * 0.085;
            double tone = 0.15 + 0.5 * carving.chance(leaf + 40) + 0.35 * (1 - out);
            carving.blade(new Blade(Part.LEAF, root, tip, half, tone, new Sway(0.02, 1.1, leaf)));
        }
    }

    /** A trunk and a crown of tufts, the lower ones in the shade of the upper ones. */
    static void tree(Carving carving) {
        double h = Math.max(0.5, carving.height());
        double w = Math.max(0.3, carving.halfWidth());
        double d = Math.max(0.3, carving.halfDepth());
        double trunk = Math.max(0.06, w * 0.11);
        carving.pillar(
                Part.TRUNK,
                new Ring(0, 0, 0, trunk * 1.6, trunk * 1.6),
                new Ring(0, h * 0.16, 0, trunk * 0.9, trunk * 0.9),
                8);
        carving.pillar(
                Part.TRUNK,
                new Ring(0, h * 0.16, 0, trunk * 0.9, trunk * 0.9),
                new Ring(trunk * 0.4, h * 0.62, 0, trunk * 0.5, trunk * 0.5),
                8);
        int tufts = 34;
        double radius = Math.min(w, d);
        for (int tuft = 0; tuft < tufts; tuft++) {
            double level = 1 - 2 * (tuft + 0.5) / tufts;
            double round = Math.sqrt(1 - level * level);
            double angle = tuft * TURN;
            double size = radius * (0.3 + 0.16 * carving.chance(tuft));
            Point middle = new Point(
                    Math.cos(angle) * round * w * 0.72,
                    h * 0.68 + level * h * 0.24,
                    Math.sin(angle) * round * d * 0.72);
            double tone = Math.clamp(0.5 + 0.45 * level + 0.2 * (carving.chance(tuft + 60) - 0.5), 0, 1);
            carving.disc(Part.LEAF, middle, size, tone, new Sway(0.03, 0.8, tuft));
        }
    }

    /** Three rings of a stone with few sides, each smaller and a little aside. */
    static void rock(Carving carving) {
        double h = Math.max(0.05, carving.height());
        double w = Math.max(0.05, carving.halfWidth());
        double d = Math.max(0.05, carving.halfDepth());
        Ring low = new Ring(0, 0, 0, w, d);
        Ring waist = ring(carving, 1, h * (0.4 + 0.15 * carving.chance(1)), 0.92, w, d);
        Ring shoulder = ring(carving, 2, h * (0.74 + 0.1 * carving.chance(2)), 0.66, w, d);
        Ring crest = ring(carving, 3, h, 0.3, w, d);
        int sides = 6 + (int) (3 * carving.chance(4));
        carving.pillar(Part.BODY, low, waist, sides);
        carving.pillar(Part.BODY, waist, shoulder, sides);
        carving.pillar(Part.BODY, shoulder, crest, sides);
    }

    private static Ring ring(Carving carving, int which, double y, double scale, double w, double d) {
        double room = 1 - scale;
        return new Ring(
                w * room * 0.6 * (carving.chance(which + 10) * 2 - 1),
                y,
                d * room * 0.6 * (carving.chance(which + 20) * 2 - 1),
                w * scale,
                d * scale);
    }
}
