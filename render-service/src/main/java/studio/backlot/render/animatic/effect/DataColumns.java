package studio.backlot.render.animatic.effect;

import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Projection;

/** Columns of signs in light that climb the wall at the back of a set, behind everything that stands. */
final class DataColumns {

    private static final int MOST = 30;
    private static final int SIGNS = 14;

    /** Metres from one column to the next, and from one sign to the next. */
    private static final double APART = 0.34;

    private static final double STEP = 0.15;
    private static final double SIGN = 0.1;

    private final Canvas canvas;
    private final SetDesign set;
    private final int rgb;

    DataColumns(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        this.set = set;
        rgb = set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.SCREEN || piece.kind() == PieceKind.COMPUTER)
                .findFirst()
                .map(SetPiece::colour)
                .orElse(set.surfaces().accent())
                .rgb();
    }

    void climb(Projection view, Air air) {
        double z = 0.5 * Math.max(1, set.size().depth()) - 0.02;
        double high = set.surfaces().interior() ? set.size().height() : 3.2;
        double wide = Math.max(1, set.size().width()) - 0.4;
        int columns = Math.min(MOST, (int) (wide / APART));
        boolean alarm = air.has(Cues.ALARM) || air.alarmed();
        int tint = Shade.mix(alarm ? 0xFF4A38 : rgb, 0xFFFFFF, 0.15);
        for (int column = 0; column < columns; column++) {
            double x = -wide / 2 + wide * (column + 0.2 + 0.6 * Noise.unit(431, column)) / columns;
            double fast = 0.5 + 0.9 * Noise.unit(432, column);
            double length = 5 + 11 * Noise.unit(433, column);
            double way = high + SIGNS * STEP;
            double turn = air.seconds() * fast / way + Noise.unit(434, column);
            double head = (turn - Math.floor(turn)) * way;
            column(view, new double[] {x, head, z, high}, length, tint, column * 131L + (long) (air.seconds() * 5));
        }
    }

    /** @param at x, height of the head, z and height of the wall, metres */
    private void column(Projection view, double[] at, double length, int tint, long seed) {
        for (int sign = 0; sign < SIGNS && sign < length; sign++) {
            double y = at[1] - sign * STEP;
            if (y < 0.05 || y > at[3] - 0.06) {
                continue;
            }
            double depth = view.depth(at[0], y, at[2]);
            if (depth < 1) {
                return;
            }
            double scale = view.scale(depth);
            double column = view.column(view.across(at[0], y, at[2]), depth);
            double row = view.row(view.above(at[0], y, at[2]), depth);
            double fade = 1 - sign / length;
            int own = sign == 0 ? Shade.mix(tint, 0xFFFFFF, 0.7) : tint;
            strokes(own, 0.3 + 0.65 * fade * fade, column, row, scale * SIGN, seed + sign * 17L);
            if (sign == 0) {
                canvas.glow().halo(column, row, scale * 0.5, tint, 0.22);
            }
        }
    }

    /** Two or three bars in a small square: nobody reads it, everybody knows what it is. */
    private void strokes(int own, double alpha, double x, double y, double size, long seed) {
        double thin = Math.max(1, size * 0.17);
        for (int bar = 0; bar < 3; bar++) {
            double chance = Noise.unit(435 + bar, seed);
            double from = size * 0.5 * Noise.unit(438 + bar, seed);
            double to = size * (0.55 + 0.45 * Noise.unit(441 + bar, seed));
            if (chance < 0.5) {
                double level = y + size * 0.4 * (bar - 1);
                canvas.line(own, alpha, thin, x - size / 2 + from, level, x - size / 2 + to, level);
            } else if (chance < 0.92) {
                double side = x + size * 0.4 * (bar - 1);
                canvas.line(own, alpha, thin, side, y - size / 2 + from, side, y - size / 2 + to);
            }
        }
    }
}
