package studio.backlot.render.weave.form;

import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Sway;

/** Plants, trees and rocks. */
final class Growth {

    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    /** Half widths of a stone from its foot to its crest, of its foot's. */
    private static final double[] STONE = {1.06, 1.0, 0.88, 0.7, 0.46, 0.2};

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

    /** A boulder, with a smaller stone that leans on it. */
    static void rock(Carving carving) {
        double h = Math.max(0.05, carving.height());
        double w = Math.max(0.05, carving.halfWidth());
        double d = Math.max(0.05, carving.halfDepth());
        double aside = carving.chance(5) < 0.5 ? -1 : 1;
        stone(carving, new Ring(-aside * w * 0.08, 0, 0, w * 0.9, d * 0.94), h, 10);
        stone(carving, new Ring(aside * w * 0.66, 0, -d * 0.4, w * 0.32, d * 0.36), h * 0.42, 40);
    }

    /** Rings on a foot, each smaller and a little aside, as close as a round shape needs. */
    private static void stone(Carving carving, Ring foot, double high, int chance) {
        int sides = 13;
        Ring low = foot;
        for (int layer = 1; layer <= STONE.length; layer++) {
            double scale = STONE[layer - 1] * (0.96 + 0.08 * carving.chance(chance + layer));
            double level = layer / (double) STONE.length;
            double lean = 0.22 * level * level;
            Ring next = new Ring(
                    foot.x() + foot.acrossX() * lean * (carving.chance(chance) * 2 - 1),
                    high * Math.sin(Math.PI / 2 * Math.pow(level, 0.9)),
                    foot.z() + foot.acrossZ() * lean * (carving.chance(chance + 20) * 2 - 1),
                    foot.acrossX() * scale,
                    foot.acrossZ() * scale);
            carving.pillar(Part.BODY, low, next, sides);
            low = next;
        }
    }
}
