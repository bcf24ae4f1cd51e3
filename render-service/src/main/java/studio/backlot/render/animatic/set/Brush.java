package studio.backlot.render.animatic.set;

import java.util.List;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.Survey;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Solid;

/**
 * Draws in the axes of one piece: x along its width, y up, z towards its back; the middle of its base is the origin. Solids
 * come first; ornaments lie on them and are seen only where a solid of the piece is. All is lit and seen through the air.
 */
final class Brush {

    /** Sides that stand for an ellipse. */
    private static final int ROUND = 18;

    private final Plotter plotter;
    private final Shading shading;
    private final SolidBrush solids;
    private final Halos halos = new Halos();
    private Footprint box = new Footprint(Point.ORIGIN, 0, 0, 0, 0);
    private int piece;
    private double cos;
    private double sin;
    private double eyeX;
    private double eyeY;
    private double eyeZ;
    private long seed;
    private boolean burns;

    Brush(Plotter plotter, Air air) {
        this.plotter = plotter;
        shading = new Shading(plotter, air);
        solids = new SolidBrush(plotter, shading);
    }

    void breathe(Air newAir) {
        shading.breathe(newAir);
    }

    /** Lays the light of everything that was drawn over the picture. */
    void shine() {
        halos.shine(plotter.canvas(), plotter.map());
    }

    /** The light that was laid over the picture. */
    Halos halos() {
        return halos;
    }

    /** Turns to a piece, the one of that number in its set. */
    Brush at(Form form, int index) {
        box = form.box();
        piece = index;
        seed = Noise.seed(form.piece().name());
        double radians = Math.toRadians(box.turn());
        cos = Math.cos(radians);
        sin = Math.sin(radians);
        Point eye = box.local(plotter.view().camera().position());
        eyeX = eye.x();
        eyeY = eye.y();
        eyeZ = eye.z();
        burns = air().burns(form);
        solids.at(form, burns);
        return this;
    }

    /** Whether the lamp that is being drawn is on; true for all else. */
    boolean burns() {
        return burns;
    }

    double halfWidth() {
        return box.halfWidth();
    }

    double height() {
        return box.height();
    }

    double halfDepth() {
        return box.halfDepth();
    }

    Air air() {
        return shading.air();
    }

    /** 0 to 1, always the same for this piece and {@code index}. */
    double chance(long index) {
        return Noise.unit(seed, index);
    }

    long seed() {
        return seed;
    }

    /** Whether the camera is before the piece, on the side of its front. */
    boolean seesFront(double z) {
        return eyeZ < z;
    }

    double eyeX() {
        return eyeX;
    }

    double eyeY() {
        return eyeY;
    }

    double eyeZ() {
        return eyeZ;
    }

    private double worldX(double x, double z) {
        return box.middle().x() + x * cos + z * sin;
    }

    private double worldZ(double x, double z) {
        return box.middle().z() - x * sin + z * cos;
    }

    /** Pixels that a metre takes there. */
    double scale(double x, double y, double z) {
        Projection view = plotter.view();
        return view.scale(view.depth(worldX(x, z), box.middle().y() + y, worldZ(x, z)));
    }

    /** Tufts that smooth their edges over what is behind them must come after it. */
    List<Solid> fromTheBack(List<Solid> tufts) {
        return solids.fromTheBack(tufts);
    }

    /** Draws a solid in its own colour. */
    void solid(Solid solid, int rgb) {
        plotter.as(DepthFill.Manner.SOLID, Survey.id(piece, solid.part()));
        solids.draw(solid, rgb);
    }

    /** From now on ornaments, on the back of a seat or on all else of the piece. */
    void ornaments(Part part) {
        plotter.as(DepthFill.Manner.DECAL, Survey.id(piece, part));
    }

    /** A rectangle on a plane that looks to the front, at depth {@code z} of the piece. */
    void front(int rgb, double x0, double x1, double y0, double y1, double z) {
        if (seesFront(z)) {
            corners(x0, x1, y0, y1, z);
            shading.shade(plotter.facet(), rgb, -sin, 0, -cos);
        }
    }

    /** A rectangle that looks to the back, at depth {@code z} of the piece. */
    void rear(int rgb, double x0, double x1, double y0, double y1, double z) {
        if (eyeZ > z) {
            corners(x0, x1, y0, y1, z);
            shading.shade(plotter.facet(), rgb, sin, 0, cos);
        }
    }

    /** A rectangle that looks along x, to the right for a {@code side} of 1 and to the left for -1. */
    void flank(int rgb, int side, double x, double y0, double y1, double z0, double z1) {
        if (side * (eyeX - x) > 0) {
            begin().to(x, y0, z0).to(x, y0, z1).to(x, y1, z1).to(x, y1, z0);
            shading.shade(plotter.facet(), rgb, side * cos, 0, -side * sin);
        }
    }

    /** A rectangle that looks to the front with its colour as it is: what shines. */
    void shining(int rgb, double alpha, double x0, double x1, double y0, double y1, double z) {
        if (seesFront(z)) {
            face(rgb, alpha, x0, x1, y0, y1, z);
        }
    }

    /** An upright rectangle without a question which way it looks, its colour as it is. */
    void face(int rgb, double alpha, double x0, double x1, double y0, double y1, double z) {
        corners(x0, x1, y0, y1, z);
        paint(rgb, alpha);
    }

    /** An upright rectangle whose colour, as it is, changes evenly from its foot to its top. */
    void rising(int foot, int head, double x0, double x1, double y0, double y1, double z) {
        corners(x0, x1, y0, y1, z);
        shading.rise(plotter.facet(), foot, head);
    }

    /** An upright ellipse, its colour as it is. */
    void puff(int rgb, double alpha, double x, double y, double wide, double high, double z) {
        begin();
        for (int corner = 0; corner < ROUND; corner++) {
            double angle = 2 * Math.PI * corner / ROUND;
            to(x + Math.cos(angle) * wide, y + Math.sin(angle) * high, z);
        }
        paint(rgb, alpha);
    }

    private void corners(double x0, double x1, double y0, double y1, double z) {
        begin().to(x0, y0, z).to(x1, y0, z).to(x1, y1, z).to(x0, y1, z);
    }

    /** A rectangle that lies on top, at height {@code y}. */
    void top(int rgb, double x0, double x1, double z0, double z1, double y) {
        if (eyeY > y) {
            begin().to(x0, y, z0).to(x1, y, z0).to(x1, y, z1).to(x0, y, z1);
            shading.shade(plotter.facet(), rgb, 0, 1, 0);
        }
    }

    /** Begins a free convex shape in the piece's axes. */
    Brush begin() {
        plotter.begin();
        return this;
    }

    Brush to(double x, double y, double z) {
        plotter.to(worldX(x, z), box.middle().y() + y, worldZ(x, z));
        return this;
    }

    /** Fills the free shape with a colour as it is. */
    void paint(int rgb, double alpha) {
        plotter.paint(rgb, alpha);
    }

    /** A colour as the light falls on an upright surface of the piece that looks to the front. */
    int paper(int rgb, double x, double y, double z) {
        return shading.lit(rgb, worldX(x, z), box.middle().y() + y, worldZ(x, z), -sin, 0, -cos);
    }

    /** Light around a shining place of the piece; {@code radius} in metres. */
    void halo(int rgb, double strength, double radius, double x, double y, double z) {
        bulb(rgb, strength, radius, new Point(worldX(x, z), box.middle().y() + y, worldZ(x, z)));
    }

    /** Light around a shining place of the world; {@code radius} in metres. The look says how much of it there is. */
    void bulb(int rgb, double strength, double radius, Point place) {
        Projection view = plotter.view();
        double depth = view.depth(place);
        if (depth > Projection.NEAR) {
            halos.add(new Halos.Halo(
                    view.column(view.across(place.x(), place.y(), place.z()), depth),
                    view.row(view.above(place.x(), place.y(), place.z()), depth),
                    Math.min(2000, radius * view.scale(depth)),
                    depth,
                    rgb,
                    strength * (0.4 + 1.5 * air().look().bloom())));
        }
    }
}
