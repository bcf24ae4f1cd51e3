package studio.backlot.render.animatic.set;

import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Pillar;

/** Which way the surface of a round body looks; its flat sides only stand for it. */
final class Roundness {

    private Roundness() {}

    /**
     * Of an upright round body with elliptic rings.
     *
     * @param rise of the side that stands for it: how much of its normal is upwards
     * @return of length 1, in the world
     */
    static Point of(Footprint box, Pillar pillar, double rise, Point place) {
        Point own = box.local(place);
        double wide = pillar.low().acrossX() + pillar.high().acrossX();
        double deep = pillar.low().acrossZ() + pillar.high().acrossZ();
        double x = (own.x() - pillar.low().x()) / Math.max(1e-9, wide * wide);
        double z = (own.z() - pillar.low().z()) / Math.max(1e-9, deep * deep);
        double flat = Math.sqrt(Math.max(0, 1 - rise * rise)) / Math.max(1e-9, Math.hypot(x, z));
        return turned(box, x * flat, rise, z * flat);
    }

    /** Of half an ellipsoid that stands on the piece's ground and fills its box. */
    static Point boulder(Footprint box, Point place) {
        Point own = box.local(place);
        return turned(
                box,
                own.x() / Math.max(1e-6, box.halfWidth() * box.halfWidth()),
                own.y() / Math.max(1e-6, box.height() * box.height()),
                own.z() / Math.max(1e-6, box.halfDepth() * box.halfDepth()));
    }

    private static Point turned(Footprint box, double x, double y, double z) {
        return box.world(x, y, z).minus(box.middle()).unit();
    }
}
