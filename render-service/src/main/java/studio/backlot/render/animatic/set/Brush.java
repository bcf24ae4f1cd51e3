package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Facet;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.Survey;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Block;
import studio.backlot.render.weave.solid.Disc;
import studio.backlot.render.weave.solid.Drum;
import studio.backlot.render.weave.solid.Faces;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Pillar;
import studio.backlot.render.weave.solid.Solid;

/**
 * Draws in the axes of one piece: x along its width, y up, z towards its back; the middle of its base is the origin. Solids
 * come first; ornaments lie on them and are seen only where a solid of the piece is. All is lit and seen through the air.
 */
final class Brush {

    /** Shapes that take more pixels than this across and down are shaded from corner to corner. */
    private static final double BROAD = 26;

    /** Metres over the floor within which things are darker, and by how much. */
    private static final double NOOK = 0.25;

    private static final double NOOK_SHADE = 0.22;

    /** Pillars of as many sides are meant to be round. */
    private static final int ROUNDED = 11;

    /** Sides that stand for an ellipse. */
    private static final int ROUND = 18;

    private final Plotter plotter;
    private final Faces faces;
    private final Halos halos = new Halos();
    private final Faces.Taker taker = this::face;
    private final double[] light = new double[3];
    private final int[] corners = new int[3];
    private final int[] colours = new int[3];
    private Air air;
    private Footprint box;
    private int piece;
    private int colour;
    private double cos;
    private double sin;
    private double eyeX;
    private double eyeY;
    private double eyeZ;
    private long seed;
    private boolean isBoulder;
    private boolean burns;

    Brush(Plotter plotter, Air air) {
        this.plotter = plotter;
        this.air = air;
        this.box = new Footprint(Point.ORIGIN, 0, 0, 0, 0);
        faces = new Faces(plotter.view());
    }

    void breathe(Air newAir) {
        air = newAir;
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
        isBoulder = form.piece().kind() == PieceKind.ROCK;
        burns = air.burns(form);
        double radians = Math.toRadians(box.turn());
        cos = Math.cos(radians);
        sin = Math.sin(radians);
        Point eye = box.local(plotter.view().camera().position());
        eyeX = eye.x();
        eyeY = eye.y();
        eyeZ = eye.z();
        faces.at(box, plotter.view());
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
        return air;
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
    List<Solid> fromTheBack(List<Solid> solids) {
        List<Solid> sorted = new ArrayList<>(solids);
        sorted.sort(Comparator.comparingDouble(
                solid -> solid instanceof Disc disc ? -depth(disc.middle()) : -Double.MAX_VALUE));
        return sorted;
    }

    private double depth(Point own) {
        return plotter.view().depth(box.world(own.x(), own.y(), own.z()));
    }

    /** Draws a solid in its own colour. */
    void solid(Solid solid, int rgb) {
        plotter.as(DepthFill.Manner.SOLID, Survey.id(piece, solid.part()));
        colour = rgb;
        boolean moves = solid instanceof Disc || solid instanceof Blade;
        faces.of(solid, moves ? air.seconds() : 0, taker);
    }

    /** From now on ornaments, on the back of a seat or on all else of the piece. */
    void ornaments(Part part) {
        plotter.as(DepthFill.Manner.DECAL, Survey.id(piece, part));
    }

    private void face(Solid solid, Facet facet) {
        double nx = faces.normalX();
        double ny = faces.normalY();
        double nz = faces.normalZ();
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        if ((solid.part() == Part.SHADE && burns) || solid.part() == Part.GLOW) {
            shine(solid, facet);
            return;
        }
        switch (solid) {
            case Block block -> shade(facet, colour, 1, nx, ny, nz);
            case Pillar pillar -> {
                if (pillar.sides() < ROUNDED) {
                    shade(facet, colour, 1, nx / length, ny / length, nz / length);
                } else {
                    round(facet, pillar, ny / length);
                }
            }
            case Drum drum -> shade(facet, colour, 1, nx / length, ny / length, nz / length);
            case Blade blade -> {
                int own = Shade.times(colour, 0.66 + 0.6 * blade.tone());
                shade(facet, own, 1, nx / length * 0.6, 0.7, nz / length * 0.6);
            }
            case Disc disc -> tuft(facet, disc);
        }
    }

    /** A lampshade lit from within, a flame, a glass full of light. */
    private void shine(Solid solid, Facet facet) {
        if (Plotter.project(facet)) {
            int bright = Shade.mix(colour, 0xFFF4DC, 0.5);
            Tone tone =
                    switch (solid) {
                        case Blade flame ->
                            plotter.tone().down(facet, Shade.times(0xFF8A2A, 0.75 + 0.25 * flame.tone()), 0xFFF2B8);
                        case Block block -> plotter.tone().even(bright);
                        case Disc disc -> plotter.tone().even(bright);
                        case Drum drum -> plotter.tone().even(bright);
                        case Pillar pillar ->
                            solid.part() == Part.GLOW
                                    ? plotter.tone()
                                            .down(facet, Shade.mix(colour, 0xFFFFFF, 0.5), Shade.times(colour, 0.8))
                                    : plotter.tone()
                                            .down(facet, Shade.times(bright, 0.88), Shade.mix(bright, 0xFFFFF4, 0.4));
                    };
            plotter.fill(facet, tone, 1);
        }
    }

    /** Light from above, shade below. */
    private void tuft(Facet facet, Disc disc) {
        if (Plotter.project(facet)) {
            Point middle = box.world(
                    disc.middle().x(), disc.middle().y(), disc.middle().z());
            int own = lit(
                    Shade.times(colour, 0.6 + 0.55 * disc.tone()),
                    middle.x(),
                    middle.y(),
                    middle.z(),
                    -0.3,
                    0.75,
                    -0.55);
            plotter.fill(facet, plotter.tone().down(facet, Shade.times(own, 1.22), Shade.times(own, 0.74)), 1);
        }
    }

    /** Fills a shape of colour {@code rgb} as the light falls on it; the normal is in the world and of length 1. */
    private void shade(Facet facet, int rgb, double alpha, double nx, double ny, double nz) {
        if (!Plotter.project(facet)) {
            return;
        }
        int middle = lit(facet, facet.middleColumn(), facet.middleRow(), rgb, nx, ny, nz);
        int count = facet.corners();
        if (facet.spanColumns() < BROAD || facet.spanRows() < BROAD) {
            plotter.fill(facet, plotter.tone().even(middle), alpha);
            return;
        }
        for (int at = 0; at < 3; at++) {
            int corner = count == 4 ? at : at * count / 3;
            corners[at] = corner;
            int there = lit(facet, facet.columns()[corner], facet.rows()[corner], rgb, nx, ny, nz);
            colours[at] = Shade.mix(there, middle, 0.35);
        }
        plotter.fill(facet, plotter.tone().between(facet, corners, colours), alpha);
    }

    /** Fills a side of a round body, whose normal turns from corner to corner (Gouraud 1971). */
    private void round(Facet facet, Pillar pillar, double rise) {
        if (!Plotter.project(facet)) {
            return;
        }
        if (Math.abs(rise) > 0.999) {
            plotter.fill(facet, plotter.tone().even(round(facet, pillar, rise, -1)), 1);
            return;
        }
        int count = facet.corners();
        for (int at = 0; at < 3; at++) {
            corners[at] = count == 4 ? at : at * count / 3;
            colours[at] = round(facet, pillar, rise, corners[at]);
        }
        plotter.fill(facet, plotter.tone().between(facet, corners, colours), 1);
    }

    /** The colour of a round body at a corner of one of its sides, or at the side's middle for corner -1. */
    private int round(Facet facet, Pillar pillar, double rise, int corner) {
        double column = corner < 0 ? facet.middleColumn() : facet.columns()[corner];
        double row = corner < 0 ? facet.middleRow() : facet.rows()[corner];
        double depth = 1 / Math.clamp(facet.nearness(column, row), facet.farthest(), facet.nearest());
        Point place = plotter.view()
                .camera()
                .position()
                .plus(plotter.view().ray(column, row).times(depth));
        Point normal = isBoulder ? Roundness.boulder(box, place) : Roundness.of(box, pillar, rise, place);
        return lit(colour, place.x(), place.y(), place.z(), normal.x(), normal.y(), normal.z());
    }

    private int lit(Facet facet, double column, double row, int rgb, double nx, double ny, double nz) {
        Projection view = plotter.view();
        double depth = 1 / Math.clamp(facet.nearness(column, row), facet.farthest(), facet.nearest());
        Point way = view.ray(column, row);
        Point eye = view.camera().position();
        return lit(rgb, eye.x() + way.x() * depth, eye.y() + way.y() * depth, eye.z() + way.z() * depth, nx, ny, nz);
    }

    /** A surface colour at a place of the world with a normal there, lit and hazed. */
    private int lit(int rgb, double x, double y, double z, double nx, double ny, double nz) {
        air.light().at(x, y, z, nx, ny, nz, light);
        double nook = ny > 0.5 || y > NOOK ? 1 : 1 - NOOK_SHADE * (1 - Math.max(0, y) / NOOK);
        int shaded = Shade.lit(
                rgb, Math.min(light[0], 1.7) * nook, Math.min(light[1], 1.7) * nook, Math.min(light[2], 1.7) * nook);
        return air.through(shaded, plotter.view().depth(x, y, z));
    }

    /** A rectangle on a plane that looks to the front, at depth {@code z} of the piece. */
    void front(int rgb, double x0, double x1, double y0, double y1, double z) {
        if (seesFront(z)) {
            corners(x0, x1, y0, y1, z);
            shade(plotter.facet(), rgb, 1, -sin, 0, -cos);
        }
    }

    /** A rectangle that looks to the back, at depth {@code z} of the piece. */
    void rear(int rgb, double x0, double x1, double y0, double y1, double z) {
        if (eyeZ > z) {
            corners(x0, x1, y0, y1, z);
            shade(plotter.facet(), rgb, 1, sin, 0, cos);
        }
    }

    /** A rectangle that looks along x, to the right for a {@code side} of 1 and to the left for -1. */
    void flank(int rgb, int side, double x, double y0, double y1, double z0, double z1) {
        if (side * (eyeX - x) > 0) {
            begin().to(x, y0, z0).to(x, y0, z1).to(x, y1, z1).to(x, y1, z0);
            shade(plotter.facet(), rgb, 1, side * cos, 0, -side * sin);
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
        Facet facet = plotter.facet();
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
            shade(plotter.facet(), rgb, 1, 0, 1, 0);
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
        return lit(rgb, worldX(x, z), box.middle().y() + y, worldZ(x, z), -sin, 0, -cos);
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
                    strength * (0.4 + 1.5 * air.look().bloom())));
        }
    }
}
