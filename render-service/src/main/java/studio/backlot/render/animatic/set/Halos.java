package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.weave.DepthMap;

/** Light around what shines. It is laid over the picture once everything stands there: what is hidden casts less of it. */
final class Halos {

    /** What is nearer than the source by more metres hides it. */
    private static final double BEFORE = 0.3;

    /** Where around its middle a source is looked for, in parts of the radius: across and down in turn. */
    private static final double[] LOOKS = {0, 0, -0.25, 0, 0.25, 0, 0, -0.18, 0, 0.18};

    private final List<Halo> halos = new ArrayList<>();

    /** A source on the screen: place and radius in pixels, metres to it. */
    record Halo(double column, double row, double radius, double depth, int rgb, double strength) {}

    void add(Halo halo) {
        halos.add(halo);
    }

    /** Lays all of them over the picture and forgets them. */
    void shine(Canvas canvas, DepthMap map) {
        for (Halo halo : halos) {
            double seen = seen(halo, map);
            if (seen > 0) {
                canvas.glow().halo(halo.column(), halo.row(), halo.radius(), halo.rgb(), halo.strength() * seen);
            }
        }
        halos.clear();
    }

    /** How much of a source nothing hides; all of it when it is outside the frame. */
    private static double seen(Halo halo, DepthMap map) {
        int looked = 0;
        int open = 0;
        for (int look = 0; look < LOOKS.length; look += 2) {
            double column = halo.column() + LOOKS[look] * halo.radius();
            double row = halo.row() + LOOKS[look + 1] * halo.radius();
            if (column >= 0 && row >= 0 && column < map.width() && row < map.height()) {
                looked++;
                open += map.metres((int) column, (int) row) > halo.depth() - BEFORE ? 1 : 0;
            }
        }
        return looked == 0 ? 1 : open / (double) looked;
    }
}
