package studio.backlot.render.animatic.set;

import java.util.function.UnaryOperator;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Facet;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** The colours of surfaces as the light falls on them, seen through the air. */
final class Shading {

    /** Shapes that take more pixels than this across and down are shaded from corner to corner. */
    private static final double BROAD = 26;

    /** Metres over the floor within which things are darker, and by how much. */
    private static final double NOOK = 0.25;

    private static final double NOOK_SHADE = 0.22;

    /** Surfaces take no more light than this. */
    private static final double MOST = 1.7;

    private final Plotter plotter;
    private final double[] light = new double[3];
    private final double[] way = new double[3];
    private final int[] corners = new int[3];
    private final int[] colours = new int[3];
    private Air air;

    Shading(Plotter plotter, Air air) {
        this.plotter = plotter;
        this.air = air;
    }

    void breathe(Air newAir) {
        air = newAir;
    }

    Air air() {
        return air;
    }

    /** Fills a collected shape of colour {@code rgb} where it is to be seen; the normal is in the world and of length 1. */
    void shade(Facet facet, int rgb, double nx, double ny, double nz) {
        if (!Plotter.project(facet)) {
            return;
        }
        int middle = lit(facet, facet.middleColumn(), facet.middleRow(), rgb, nx, ny, nz);
        if (facet.spanColumns() < BROAD || facet.spanRows() < BROAD) {
            plotter.fill(facet, plotter.tone().even(middle), 1);
            return;
        }
        int count = facet.corners();
        for (int at = 0; at < 3; at++) {
            int corner = count == 4 ? at : at * count / 3;
            corners[at] = corner;
            int there = lit(facet, facet.columns()[corner], facet.rows()[corner], rgb, nx, ny, nz);
            colours[at] = Shade.mix(there, middle, 0.35);
        }
        plotter.fill(facet, plotter.tone().between(facet, corners, colours), 1);
    }

    /** Fills a side of a round body, whose normal, of length 1, turns from corner to corner (Gouraud 1971). */
    void round(Facet facet, int rgb, UnaryOperator<Point> normal) {
        if (!Plotter.project(facet)) {
            return;
        }
        int count = facet.corners();
        for (int at = 0; at < 3; at++) {
            corners[at] = count == 4 ? at : at * count / 3;
            Point place = place(facet, facet.columns()[corners[at]], facet.rows()[corners[at]]);
            Point out = normal.apply(place);
            colours[at] = lit(rgb, place.x(), place.y(), place.z(), out.x(), out.y(), out.z());
        }
        plotter.fill(facet, plotter.tone().between(facet, corners, colours), 1);
    }

    /** Where of the world a place of a shape on the screen is. */
    private Point place(Facet facet, double column, double row) {
        Projection view = plotter.view();
        double depth = 1 / Math.clamp(facet.nearness(column, row), facet.farthest(), facet.nearest());
        view.ray(column, row, way);
        Point eye = view.camera().position();
        return new Point(eye.x() + way[0] * depth, eye.y() + way[1] * depth, eye.z() + way[2] * depth);
    }

    /** Fills a collected quadrangle whose colour, as it is, changes evenly from its first two corners to its last two. */
    void rise(Facet facet, int foot, int head) {
        if (!Plotter.project(facet)) {
            return;
        }
        if (facet.corners() == 4) {
            for (int at = 0; at < 3; at++) {
                corners[at] = at;
                colours[at] = at < 2 ? foot : head;
            }
            plotter.fill(facet, plotter.tone().between(facet, corners, colours), 1);
        } else {
            plotter.fill(facet, plotter.tone().down(facet, head, foot), 1);
        }
    }

    private int lit(Facet facet, double column, double row, int rgb, double nx, double ny, double nz) {
        Projection view = plotter.view();
        double depth = 1 / Math.clamp(facet.nearness(column, row), facet.farthest(), facet.nearest());
        view.ray(column, row, way);
        Point eye = view.camera().position();
        return lit(rgb, eye.x() + way[0] * depth, eye.y() + way[1] * depth, eye.z() + way[2] * depth, nx, ny, nz);
    }

    /** A surface colour at a place of the world with a normal there, lit and hazed. */
    int lit(int rgb, double x, double y, double z, double nx, double ny, double nz) {
        air.light().at(x, y, z, nx, ny, nz, light);
        double nook = ny > 0.5 || y > NOOK ? 1 : 1 - NOOK_SHADE * (1 - Math.max(0, y) / NOOK);
        int shaded = Shade.lit(
                rgb, Math.min(light[0], MOST) * nook, Math.min(light[1], MOST) * nook, Math.min(light[2], MOST) * nook);
        return air.through(shaded, plotter.view().depth(x, y, z));
    }
}
