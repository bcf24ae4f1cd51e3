package studio.backlot.render.weave.form;

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
            case Disc disc -> disc(disc, seconds, taker);
            case Blade blade -> blade(blade, seconds, taker);
        }
    }

    private Faces begin() {
        facet.begin(view);
        return this;
    }

    private Faces to(double x, double y, double z) {
        facet.to(originX + x * cos + z * sin, originY + y, originZ - x * sin + z * cos);
        return this;
    }

    private void block(Block block, Taker taker) {
        if (eyeX < block.x0()) {
            side(block, block.x0(), block.z0(), block.x0(), block.z1(), taker);
        }
        if (eyeX > block.x1()) {
            side(block, block.x1(), block.z0(), block.x1(), block.z1(), taker);
        }
        if (eyeZ < block.z0()) {
            side(block, block.x0(), block.z0(), block.x1(), block.z0(), taker);
        }
        if (eyeZ > block.z1()) {
            side(block, block.x0(), block.z1(), block.x1(), block.z1(), taker);
        }
        if (eyeY > block.y1()) {
            level(block, block.y1(), taker);
        }
        if (eyeY < block.y0()) {
            level(block, block.y0(), taker);
        }
    }

    private void side(Block block, double ax, double az, double bx, double bz, Taker taker) {
        begin().to(ax, block.y0(), az)
                .to(bx, block.y0(), bz)
                .to(bx, block.y1(), bz)
                .to(ax, block.y1(), az);
        taker.face(block, facet);
    }

    private void level(Block block, double y, Taker taker) {
        begin().to(block.x0(), y, block.z0())
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
                begin().to(ax, low.y(), az)
                        .to(bx, low.y(), bz)
                        .to(high.cornerX(side + 1, sides), high.y(), high.cornerZ(side + 1, sides))
                        .to(cx, high.y(), cz);
                taker.face(pillar, facet);
            }
        }
        if (eyeY > high.y()) {
            cap(pillar, high, taker);
        }
        if (eyeY < low.y()) {
            cap(pillar, low, taker);
        }
    }

    private void cap(Pillar pillar, Ring ring, Taker taker) {
        begin();
        for (int corner = 0; corner < pillar.sides(); corner++) {
            to(ring.cornerX(corner, pillar.sides()), ring.y(), ring.cornerZ(corner, pillar.sides()));
        }
        taker.face(pillar, facet);
    }

    private void disc(Disc disc, double seconds, Taker taker) {
        Camera camera = view.camera();
        Point right = camera.right();
        Point up = camera.leaning();
        Point middle = world(disc.middle());
        facet.begin(view);
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
