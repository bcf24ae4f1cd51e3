package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/**
 * Draws in the axes of one piece: x along its width, y up, z towards its back; the middle of its base is the origin.
 * Faces that look away are left out, the rest is lit and seen through the air.
 */
final class Brush {

    private final Plotter plotter;
    private final double[] light = new double[3];
    private Air air;
    private Footprint box;
    private double cos;
    private double sin;
    private double eyeX;
    private double eyeY;
    private double eyeZ;
    private long seed;

    Brush(Plotter plotter, Air air) {
        this.plotter = plotter;
        this.air = air;
        this.box = new Footprint(Point.ORIGIN, 0, 0, 0, 0);
    }

    void breathe(Air newAir) {
        air = newAir;
    }

    /** Turns to a piece. */
    Brush at(SetPiece piece) {
        box = Footprint.of(piece);
        seed = Noise.seed(piece.name());
        double radians = Math.toRadians(box.turn());
        cos = Math.cos(radians);
        sin = Math.sin(radians);
        Point eye = box.local(plotter.view().camera().position());
        eyeX = eye.x();
        eyeY = eye.y();
        eyeZ = eye.z();
        return this;
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
        return air;
    }

    Canvas canvas() {
        return plotter.canvas();
    }

    Plotter plotter() {
        return plotter;
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

    Point world(double x, double y, double z) {
        return new Point(worldX(x, z), box.middle().y() + y, worldZ(x, z));
    }

    double depth(double x, double y, double z) {
        return plotter.view().depth(worldX(x, z), box.middle().y() + y, worldZ(x, z));
    }

    /** Pixels that a metre takes there. */
    double scale(double x, double y, double z) {
        return plotter.view().scale(depth(x, y, z));
    }

    /** A surface colour at a place of the piece with a normal in the piece's axes, lit and hazed. */
    int lit(int rgb, double x, double y, double z, double nx, double ny, double nz) {
        double wx = worldX(x, z);
        double wy = box.middle().y() + y;
        double wz = worldZ(x, z);
        air.light().at(wx, wy, wz, nx * cos + nz * sin, ny, -nx * sin + nz * cos, light);
        int shaded = Shade.lit(rgb, Math.min(light[0], 1.7), Math.min(light[1], 1.7), Math.min(light[2], 1.7));
        return air.through(shaded, plotter.view().depth(wx, wy, wz));
    }

    /** A box between two corners; only the sides that face the camera. */
    void block(int rgb, double x0, double x1, double y0, double y1, double z0, double z1) {
        double mx = (x0 + x1) / 2;
        double my = (y0 + y1) / 2;
        double mz = (z0 + z1) / 2;
        if (eyeZ > z1) {
            upright(lit(rgb, mx, my, z1, 0, 0, 1), x0, z1, x1, z1, y0, y1);
        }
        if (eyeX < x0) {
            upright(lit(rgb, x0, my, mz, -1, 0, 0), x0, z0, x0, z1, y0, y1);
        }
        if (eyeX > x1) {
            upright(lit(rgb, x1, my, mz, 1, 0, 0), x1, z0, x1, z1, y0, y1);
        }
        if (eyeZ < z0) {
            upright(lit(rgb, mx, my, z0, 0, 0, -1), x0, z0, x1, z0, y0, y1);
        }
        if (eyeY > y1) {
            flat(lit(rgb, mx, y1, mz, 0, 1, 0), x0, x1, z0, z1, y1);
        }
        if (eyeY < y0) {
            flat(lit(rgb, mx, y0, mz, 0, -1, 0), x0, x1, z0, z1, y0);
        }
    }

    private void upright(int rgb, double ax, double az, double bx, double bz, double y0, double y1) {
        double base = box.middle().y();
        double wax = worldX(ax, az);
        double waz = worldZ(ax, az);
        double wbx = worldX(bx, bz);
        double wbz = worldZ(bx, bz);
        plotter.begin()
                .to(wax, base + y0, waz)
                .to(wbx, base + y0, wbz)
                .to(wbx, base + y1, wbz)
                .to(wax, base + y1, waz)
                .fill(rgb);
        if (base + y0 < 0.02 && y1 - y0 > 0.3) {
            double low = base + y0 + Math.min(0.22, (y1 - y0) * 0.3);
            plotter.begin()
                    .to(wax, base + y0, waz)
                    .to(wbx, base + y0, wbz)
                    .to(wbx, low, wbz)
                    .to(wax, low, waz)
                    .fill(0x0A0810, 0.16);
        }
    }

    private void flat(int rgb, double x0, double x1, double z0, double z1, double y) {
        double wy = box.middle().y() + y;
        plotter.begin()
                .to(worldX(x0, z0), wy, worldZ(x0, z0))
                .to(worldX(x1, z0), wy, worldZ(x1, z0))
                .to(worldX(x1, z1), wy, worldZ(x1, z1))
                .to(worldX(x0, z1), wy, worldZ(x0, z1))
                .fill(rgb);
    }

    /** A rectangle on a plane that looks to the front, at depth {@code z} of the piece. */
    void front(int rgb, double x0, double x1, double y0, double y1, double z) {
        if (seesFront(z)) {
            face(lit(rgb, (x0 + x1) / 2, (y0 + y1) / 2, z, 0, 0, -1), 1, x0, x1, y0, y1, z);
        }
    }

    /** A rectangle that looks to the front with its colour as it is: what shines. */
    void shining(int rgb, double alpha, double x0, double x1, double y0, double y1, double z) {
        if (seesFront(z)) {
            face(rgb, alpha, x0, x1, y0, y1, z);
        }
    }

    /** An upright rectangle without a question which way it looks. */
    void face(int rgb, double alpha, double x0, double x1, double y0, double y1, double z) {
        double base = box.middle().y();
        double ax = worldX(x0, z);
        double az = worldZ(x0, z);
        double bx = worldX(x1, z);
        double bz = worldZ(x1, z);
        plotter.begin()
                .to(ax, base + y0, az)
                .to(bx, base + y0, bz)
                .to(bx, base + y1, bz)
                .to(ax, base + y1, az);
        paint(rgb, alpha);
    }

    /** A rectangle that lies on top, at height {@code y}. */
    void top(int rgb, double x0, double x1, double z0, double z1, double y) {
        if (eyeY > y) {
            flat(lit(rgb, (x0 + x1) / 2, y, (z0 + z1) / 2, 0, 1, 0), x0, x1, z0, z1, y);
        }
    }

    /** Begins a free polygon in the piece's axes. */
    Brush begin() {
        plotter.begin();
        return this;
    }

    Brush to(double x, double y, double z) {
        plotter.to(worldX(x, z), box.middle().y() + y, worldZ(x, z));
        return this;
    }

    void paint(int rgb, double alpha) {
        if (alpha >= 1) {
            plotter.fill(rgb);
        } else {
            plotter.fill(rgb, alpha);
        }
    }

    /** Light around a shining place; {@code radius} in metres. */
    void halo(int rgb, double strength, double radius, double x, double y, double z) {
        Projection view = plotter.view();
        double wx = worldX(x, z);
        double wy = box.middle().y() + y;
        double wz = worldZ(x, z);
        double depth = view.depth(wx, wy, wz);
        if (depth > Projection.NEAR) {
            canvas().glow()
                    .halo(
                            view.column(view.across(wx, wy, wz), depth),
                            view.row(view.above(wx, wy, wz), depth),
                            Math.min(2000, radius * view.scale(depth)),
                            rgb,
                            strength);
        }
    }
}
