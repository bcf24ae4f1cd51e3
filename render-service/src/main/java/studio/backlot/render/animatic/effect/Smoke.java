package studio.backlot.render.animatic.effect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Puffs that rise from what the words name, else from what may burn, grow wider as they climb and thin out. */
final class Smoke {

    private static final int PUFFS = 26;
    private static final int MOST_SOURCES = 2;

    /** Ovals that stand for the soft edge of a puff, from the widest to the narrowest. */
    private static final double[] RINGS = {1, 0.82, 0.64, 0.44};

    /** Seconds from the source until a puff is gone, and metres that it has risen by then. */
    private static final double LIFE = 5.2;

    private static final double RISE = 2.1;

    private static final Set<PieceKind> FUMING = Set.of(PieceKind.RACK, PieceKind.COMPUTER, PieceKind.LAMP);

    private final Canvas canvas;
    private final List<SetPiece> pieces;

    Smoke(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        pieces = set.pieces();
    }

    void rise(Projection view, Air air, String told) {
        List<Point> sources = sources(told.toLowerCase(Locale.ROOT));
        for (int source = 0; source < sources.size(); source++) {
            column(view, air, sources.get(source), source);
        }
    }

    private List<Point> sources(String words) {
        List<Point> named = tops(pieces.stream()
                .filter(piece -> words.contains(piece.name().replace('-', ' '))
                        || words.contains(piece.kind().name().toLowerCase(Locale.ROOT)))
                .toList());
        if (!named.isEmpty()) {
            return named;
        }
        List<Point> fuming = tops(
                pieces.stream().filter(piece -> FUMING.contains(piece.kind())).toList());
        return fuming.isEmpty() ? List.of(new Point(0.6, 0.1, 0.8)) : fuming;
    }

    private static List<Point> tops(List<SetPiece> from) {
        return from.stream()
                .limit(MOST_SOURCES)
                .map(Footprint::of)
                .map(box -> box.world(0, 0.92 * box.height(), 0))
                .toList();
    }

    private void column(Projection view, Air air, Point foot, int source) {
        double[] light = new double[3];
        for (int puff = 0; puff < PUFFS; puff++) {
            long seed = 421L + 7L * source;
            double turn = air.seconds() / LIFE + (puff + 0.6 * Noise.unit(seed, puff)) / PUFFS;
            double age = turn - Math.floor(turn);
            long own = puff + 31L * (long) Math.floor(turn);
            double wander = 0.1 + 0.5 * age;
            double x = foot.x() + wander * Noise.smooth(seed + 1, age * 2.2 + Noise.unit(seed, own) * 9);
            double y = foot.y() + RISE * Math.pow(age, 0.85);
            double z = foot.z() + 0.6 * wander * Noise.smooth(seed + 2, age * 2 + Noise.unit(seed, own) * 7);
            double depth = view.depth(x, y, z);
            if (depth < 0.5) {
                continue;
            }
            air.light().at(x, y, z, 0, 0.6, -0.8, light);
            int rgb = air.through(lit(light), depth);
            double radius =
                    (0.08 + 0.4 * Math.sqrt(age)) * (0.75 + 0.5 * Noise.unit(seed + 3, own)) * view.scale(depth);
            double alpha = 0.3 * Math.min(1, age * 9) * (1 - age) * (1 - 0.5 * age);
            double column = view.column(view.across(x, y, z), depth);
            double row = view.row(view.above(x, y, z), depth);
            for (double ring : RINGS) {
                canvas.oval(rgb, alpha, column, row, radius * ring, radius * ring * 0.9);
            }
        }
    }

    /** Smoke scatters: some of it is seen in any light. */
    private static int lit(double[] light) {
        return Shade.lit(
                0xC4C6CC,
                Math.clamp(light[0] + 0.12, 0.3, 1.15),
                Math.clamp(light[1] + 0.12, 0.3, 1.15),
                Math.clamp(light[2] + 0.13, 0.3, 1.15));
    }
}
