package studio.backlot.render.weave.solid;

import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.Facet;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/**
 * The flat faces of solids that a camera may see: those that look away are left out. Give it a piece's box, then its
 * solids; each face arrives as a {@link Facet} with its corners, not yet projected.
 */
public final class Faces {

    /** Takes a face of a solid; the facet is used again for the next one. */
    @FunctionalInterface
    public interface Taker {
        void face(Solid solid, Facet facet);
    }

    private final Facet facet;
    private Projection view;
    private double originX;
    private double originY;
    private double originZ;
    private double cos;
    private double sin;
    private double eyeX;
    private double eyeY;
    private double eyeZ;
    private double normalX;
    private double normalY;
    private double normalZ;

    public Faces(Projection view) {
        this.view = view;
        facet = new Facet(view);
    }

    /** Turns to the piece that fills {@code box}, seen through {@code through}. */
    public Faces at(Footprint box, Projection through) {
        view = through;
        double radians = Math.toRadians(box.turn());
        cos = Math.cos(radians);
        sin = Math.sin(radians);
        originX = box.middle().x();
        originY = box.middle().y();
        originZ = box.middle().z();
        Point eye = view.camera().position();
        double dx = eye.x() - originX;
        double dz = eye.z() - originZ;
        eyeX = dx * cos - dz * sin;
        eyeY = eye.y() - originY;
        eyeZ = dx * sin + dz * cos;
        return this;
    }

    public void of(Solid solid, double seconds, Taker taker) {
        switch (solid) {
            case Block block -> block(block, taker);
            case Pillar pillar -> pillar(pillar, taker);
            case Drum drum -> drum(drum, taker);
            case Disc disc -> disc(disc, seconds, taker);
            case Blade blade -> blade(blade, seconds, taker);
        }
    }

    /** Along the world's x, out of the solid, for the face that was given last; of no certain length, as are the others. */
    public double normalX() {
        return normalX * cos + normalZ * sin;
    }

    public double normalY() {
        return normalY;
    }

    public double normalZ() {
        return -normalX * sin + normalZ * cos;
    }

    /** A new face that looks that way in the piece's axes. */
    private Faces begin(double nx, double ny, double nz) {
        normalX = nx;
        normalY = ny;
        normalZ = nz;
        facet.begin(view);
        return this;
    }

    private Faces to(double x, double y, double z) {
        facet.to(originX + x * cos + z * sin, originY + y, originZ - x * sin + z * cos);
        return this;
    }

    private void block(Block block, Taker taker) {
        if (eyeX < block.x0()) {
            side(block, -1, 0, taker);
        }
        if (eyeX > block.x1()) {
            side(block, 1, 0, taker);
        }
        if (eyeZ < block.z0()) {
            side(block, 0, -1, taker);
        }
        if (eyeZ > block.z1()) {
            side(block, 0, 1, taker);
        }
        if (eyeY > block.y1()) {
            level(block, 1, taker);
        }
        if (eyeY < block.y0()) {
            level(block, -1, taker);
        }
    }

    /** The side that looks along x or z. */
    private void side(Block block, int alongX, int alongZ, Taker taker) {
        double ax = alongX > 0 ? block.x1() : block.x0();
        double bx = alongX < 0 ? block.x0() : block.x1();
        double az = alongZ > 0 ? block.z1() : block.z0();
        double bz = alongZ < 0 ? block.z0() : block.z1();
        begin(alongX, 0, alongZ)
                .to(ax, block.y0(), az)
                .to(bx, block.y0(), bz)
                .to(bx, block.y1(), bz)
                .to(ax, block.y1(), az);
        taker.face(block, facet);
    }

    private void level(Block block, int up, Taker taker) {
        double y = up > 0 ? block.y1() : block.y0();
        begin(0, up, 0)
                .to(block.x0(), y, block.z0())
                .to(block.x1(), y, block.z0())
                .to(block.x1(), y, block.z1())
                .to(block.x0(), y, block.z1());
        taker.face(block, facet);
    }

    private void pillar(Pillar pillar, Taker taker) {
        Ring low = pillar.low();
        Ring high = pillar.high();
        int sides = pillar.sides();
        for (int side = 0; side < sides; side++) {
            double ax = low.cornerX(side, sides);
            double az = low.cornerZ(side, sides);
            double bx = low.cornerX(side + 1, sides);
            double bz = low.cornerZ(side + 1, sides);
            double cx = high.cornerX(side, sides);
            double cz = high.cornerZ(side, sides);
            double rise = high.y() - low.y();
            // outwards: (b - a) × (c - a) with the sides running from x towards z
            double nx = (bz - az) * rise;
            double nz = -(bx - ax) * rise;
            double ny = (bx - ax) * (cz - az) - (bz - az) * (cx - ax);
            if (nx * (eyeX - ax) + ny * (eyeY - low.y()) + nz * (eyeZ - az) > 0) {
                begin(nx, ny, nz)
                        .to(ax, low.y(), az)
                        .to(bx, low.y(), bz)
                        .to(high.cornerX(side + 1, sides), high.y(), high.cornerZ(side + 1, sides))
                        .to(cx, high.y(), cz);
                taker.face(pillar, facet);
            }
        }
        if (eyeY > high.y()) {
            cap(pillar, high, 1, taker);
        }
        if (eyeY < low.y()) {
            cap(pillar, low, -1, taker);
        }
    }

    private void cap(Pillar pillar, Ring ring, int up, Taker taker) {
        begin(0, up, 0);
        for (int corner = 0; corner < pillar.sides(); corner++) {
            to(ring.cornerX(corner, pillar.sides()), ring.y(), ring.cornerZ(corner, pillar.sides()));
        }
        taker.face(pillar, facet);
    }

    private void drum(Drum drum, Taker taker) {
        for (int side = 0; side < Drum.SIDES; side++) {
            double ax = drum.cornerX(side);
            double ay = drum.cornerY(side);
            double bx = drum.cornerX(side + 1);
            double by = drum.cornerY(side + 1);
            if ((by - ay) * (eyeX - ax) - (bx - ax) * (eyeY - ay) > 0) {
                begin(by - ay, ax - bx, 0)
                        .to(ax, ay, drum.z0())
                        .to(bx, by, drum.z0())
                        .to(bx, by, drum.z1())
                        .to(ax, ay, drum.z1());
                taker.face(drum, facet);
            }
        }
        if (eyeZ < drum.z0()) {
            end(drum, -1, taker);
        }
        if (eyeZ > drum.z1()) {
            end(drum, 1, taker);
        }
    }

    private void end(Drum drum, int along, Taker taker) {
        begin(0, 0, along);
        for (int corner = 0; corner < Drum.SIDES; corner++) {
            to(drum.cornerX(corner), drum.cornerY(corner), along > 0 ? drum.z1() : drum.z0());
        }
        taker.face(drum, facet);
    }

    private void disc(Disc disc, double seconds, Taker taker) {
        Camera camera = view.camera();
        Point right = camera.right();
        Point up = camera.leaning();
        Point middle = world(disc.middle());
        begin(-0.35, 0.8, -0.5);
        for (int corner = 0; corner < Disc.SIDES; corner++) {
            double across = disc.cornerRight(corner, seconds);
            double rise = disc.cornerUp(corner);
            facet.to(
                    middle.x() + right.x() * across + up.x() * rise,
                    middle.y() + right.y() * across + up.y() * rise,
                    middle.z() + right.z() * across + up.z() * rise);
        }
        taker.face(disc, facet);
    }

    private void blade(Blade blade, double seconds, Taker taker) {
        Point root = world(blade.root());
        Point tip = world(blade.tip(seconds));
        Point way = tip.minus(root);
        Point look = root.minus(view.camera().position());
        Point side = way.cross(look).unit().times(blade.half());
        Point belly = root.towards(tip, 0.45);
        facet.begin(view).to(root).to(belly.plus(side)).to(tip).to(belly.minus(side));
        taker.face(blade, facet);
    }

    private Point world(Point own) {
        return new Point(
                originX + own.x() * cos + own.z() * sin, originY + own.y(), originZ - own.x() * sin + own.z() * cos);
    }
}
