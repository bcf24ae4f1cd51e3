package studio.backlot.render.animatic.finish;

import java.util.Arrays;
import studio.backlot.render.weave.Noise;

/** What a film is shown on: the tooth of paper, or the lines of a screen. It stands still while the film moves. */
final class Texture {

    private static final int SIZE = 256;
    private static final int SCREEN_LINE = 4;

    private final int[][] rows = new int[SIZE][];

    Texture(Look look, int width) {
        if (look.paper() < 0.01 && look.scanlines() < 0.01) {
            int[] plain = new int[width];
            Arrays.fill(plain, 256);
            Arrays.fill(rows, plain);
        } else {
            Arrays.setAll(rows, y -> row(look, y, width));
        }
    }

    private static int[] row(Look look, int y, int width) {
        double line = y % SCREEN_LINE < SCREEN_LINE / 2 ? 1 : 1 - 0.13 * look.scanlines();
        int[] row = new int[width];
        for (int x = 0; x < width; x++) {
            double tooth = x < SIZE ? 1 + 0.06 * look.paper() * tooth(x, y) : row[x - SIZE] / 256.0 / line;
            row[x] = (int) Math.round(256 * tooth * line);
        }
        return row;
    }

    /** Coarse fibres and fine pits, about -1 to 1; repeats after {@link #SIZE} pixels. */
    private static double tooth(int x, int y) {
        return 0.55 * lattice(x, y, 8) + 0.6 * lattice(x, y, 4);
    }

    private static double lattice(int x, int y, int cell) {
        int count = SIZE / cell;
        int column = x / cell;
        int row = y / cell;
        double shareX = x % cell / (double) cell;
        double shareY = y % cell / (double) cell;
        double top = knot(column, row, count) * (1 - shareX) + knot(column + 1, row, count) * shareX;
        double bottom = knot(column, row + 1, count) * (1 - shareX) + knot(column + 1, row + 1, count) * shareX;
        return top * (1 - shareY) + bottom * shareY;
    }

    private static double knot(int column, int row, int count) {
        return Noise.signed(79L + count, (row % count) * (long) count + column % count);
    }

    /** The factors of a row of pixels, each times 256. */
    int[] row(int y) {
        return rows[y & (SIZE - 1)];
    }
}
