package studio.backlot.render.weave.form;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Block;
import studio.backlot.render.weave.solid.Disc;
import studio.backlot.render.weave.solid.Drum;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Pillar;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Solid;
import studio.backlot.render.weave.solid.Sway;

/** Collects the solids of one piece. */
final class Carving {

    private static final int ROUND = 12;

    private final Footprint box;
    private final long seed;
    private final List<Solid> solids = new ArrayList<>();

    Carving(Footprint box, String name) {
        this.box = box;
        seed = Noise.seed(name);
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

    List<Solid> solids() {
        return solids;
    }

    /** 0 to 1, always the same for this piece and {@code index}. */
    double chance(long index) {
        return Noise.unit(seed, index);
    }

    /** A box given as its extents along x, y and z; nothing when it has no room. */
    Carving block(Part part, double x0, double x1, double y0, double y1, double z0, double z1) {
        if (x1 > x0 && y1 > y0 && z1 > z0) {
            solids.add(new Block(part, x0, x1, y0, y1, z0, z1));
        }
        return this;
    }

    /** The piece's whole box. */
    Carving whole(Part part) {
        return block(part, -halfWidth(), halfWidth(), 0, height(), -halfDepth(), halfDepth());
    }

    /** A round body between two rings. */
    Carving round(Part part, Ring low, Ring high) {
        return pillar(part, low, high, ROUND);
    }

    Carving pillar(Part part, Ring low, Ring high, int sides) {
        if (high.y() > low.y()) {
            solids.add(new Pillar(part, low, high, sides));
        }
        return this;
    }

    /** A round body along z. */
    Carving drum(Part part, double x, double y, double radius, double z0, double z1) {
        if (z1 > z0) {
            solids.add(new Drum(part, x, y, radius, z0, z1));
        }
        return this;
    }

    Carving disc(Part part, Point middle, double radius, double tone, Sway sway) {
        solids.add(new Disc(part, middle, radius, 0.86, tone, sway));
        return this;
    }

    Carving blade(Blade blade) {
        solids.add(blade);
        return this;
    }
}
