package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Block;
import studio.backlot.render.weave.solid.Disc;
import studio.backlot.render.weave.solid.Drum;
import studio.backlot.render.weave.solid.Pillar;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Solid;

/** Follows one ray through each pixel and asks every solid by formula where it is met: slow, and another way than polygons. */
public final class Rays {

    private final Stage stage;
    private final List<Form> forms = new ArrayList<>();
    private final Projection view;
    private final double seconds;
    private double nearest;
    private int id;

    public Rays(SetDesign set, Projection view, double seconds) {
        stage = new Stage(set);
        for (SetPiece piece : set.pieces()) {
            forms.add(Form.of(piece));
        }
        this.view = view;
        this.seconds = seconds;
    }

    /** What the ray through the middle of a pixel meets first, as {@link DepthMap} numbers it. */
    public int id(int column, int row) {
        nearest = Double.MAX_VALUE;
        id = DepthMap.SKY;
        Point eye = view.camera().position();
        Point way = view.ray(column + 0.5, row + 0.5);
        shell(eye, way);
        for (int piece = 0; piece < forms.size(); piece++) {
            Form form = forms.get(piece);
            if (form.box().contains(eye, 0.02) || passes(form.box(), eye, way)) {
                continue;
            }
            Point from = form.box().local(eye);
            Point along = form.box().local(eye.plus(way)).minus(from);
            for (Solid solid : form.solids()) {
                double depth =
                        switch (solid) {
                            case Block block -> block(block, from, along);
                            case Pillar pillar -> pillar(pillar, from, along);
                            case Drum drum -> drum(drum, from, along);
                            case Disc disc -> disc(disc, form.box(), eye, way);
                            case Blade blade -> blade(blade, form.box(), eye, way);
                        };
                met(depth, Survey.id(piece, solid.part()));
            }
        }
        return id;
    }

    /** Metres to what {@link #id} has found; {@link Double#MAX_VALUE} for the sky. */
    public double depth() {
        return nearest;
    }

    /** Whether the ray goes by far beside the piece. */
    private static boolean passes(Footprint box, Point eye, Point way) {
        Point to = box.centre().minus(eye);
        Point beside = to.minus(way.times(to.dot(way) / way.dot(way)));
        return beside.length() > 1.2 + 1.5 * (box.halfWidth() + box.height() + box.halfDepth());
    }

    private void met(double depth, int what) {
        if (depth >= Projection.NEAR && depth < nearest) {
            nearest = depth;
            id = what;
        }
    }

    private void shell(Point eye, Point way) {
        if (!stage.interior()) {
            if (way.y() < 0) {
                double reach = eye.y() / -way.y();
                if (Math.abs(way.x() * reach) < 400 && Math.abs(way.z() * reach) < 400) {
                    met(reach, Shell.FLOOR.id());
                }
            }
            return;
        }
        double w = stage.halfWidth();
        double back = stage.halfDepth();
        double front = stage.front(eye);
        level(eye, way, 0, Shell.FLOOR);
        level(eye, way, stage.height(), Shell.CEILING);
        for (int side = -1; side <= 1; side += 2) {
            double reach = (side * w - eye.x()) / way.x();
            Point at = eye.plus(way.times(reach));
            if (reach > 0 && at.y() > 0 && at.y() < stage.height() && at.z() > front && at.z() < back) {
                met(reach, (side < 0 ? Shell.LEFT : Shell.RIGHT).id());
            }
            double end = ((side < 0 ? front : back) - eye.z()) / way.z();
            Point there = eye.plus(way.times(end));
            if (end > 0 && there.y() > 0 && there.y() < stage.height() && Math.abs(there.x()) < w) {
                met(end, (side < 0 ? Shell.FRONT : Shell.BACK).id());
            }
        }
    }

    private void level(Point eye, Point way, double y, Shell part) {
        double reach = (y - eye.y()) / way.y();
        Point at = eye.plus(way.times(reach));
        if (reach > 0
                && Math.abs(at.x()) < stage.halfWidth()
                && at.z() > stage.front(eye)
                && at.z() < stage.halfDepth()) {
            met(reach, part.id());
        }
    }

    /** Where the ray enters the intersection of half-spaces, or nothing. */
    private static final class Slabs {
        private double enter = -Double.MAX_VALUE;
        private double leave = Double.MAX_VALUE;

        /** Keeps the side where n·p ≤ limit. */
        void cut(double start, double rate, double limit) {
            double reach = (limit - start) / rate;
            if (rate > 0) {
                leave = Math.min(leave, reach);
            } else if (rate < 0) {
                enter = Math.max(enter, reach);
            } else if (start > limit) {
                leave = -Double.MAX_VALUE;
            }
        }

        double met() {
            return enter <= leave ? enter : -1;
        }
    }

    private static double block(Block block, Point from, Point along) {
        Slabs slabs = new Slabs();
        slabs.cut(from.x(), along.x(), block.x1());
        slabs.cut(-from.x(), -along.x(), -block.x0());
        slabs.cut(from.y(), along.y(), block.y1());
        slabs.cut(-from.y(), -along.y(), -block.y0());
        slabs.cut(from.z(), along.z(), block.z1());
        slabs.cut(-from.z(), -along.z(), -block.z0());
        return slabs.met();
    }

    private static double pillar(Pillar pillar, Point from, Point along) {
        Slabs slabs = new Slabs();
        slabs.cut(from.y(), along.y(), pillar.high().y());
        slabs.cut(-from.y(), -along.y(), -pillar.low().y());
        for (int side = 0; side < pillar.sides(); side++) {
            Point a = corner(pillar.low(), side, pillar.sides());
            Point b = corner(pillar.low(), side + 1, pillar.sides());
            Point c = corner(pillar.high(), side, pillar.sides());
            Point normal = b.minus(a).cross(c.minus(a));
            Point inside =
                    new Point(pillar.low().x(), pillar.low().y(), pillar.low().z());
            if (normal.dot(inside.minus(a)) > 0) {
                normal = normal.times(-1);
            }
            slabs.cut(normal.dot(from), normal.dot(along), normal.dot(a));
        }
        return slabs.met();
    }

    private static double drum(Drum drum, Point from, Point along) {
        Slabs slabs = new Slabs();
        slabs.cut(from.z(), along.z(), drum.z1());
        slabs.cut(-from.z(), -along.z(), -drum.z0());
        for (int side = 0; side < Drum.SIDES; side++) {
            double angle = 2 * Math.PI * (side + 0.5) / Drum.SIDES;
            double nx = Math.cos(angle);
            double ny = Math.sin(angle);
            double reach = nx * drum.x() + ny * drum.y() + drum.radius() * Math.cos(Math.PI / Drum.SIDES);
            slabs.cut(nx * from.x() + ny * from.y(), nx * along.x() + ny * along.y(), reach);
        }
        return slabs.met();
    }

    private static Point corner(Ring ring, int index, int sides) {
        return new Point(ring.cornerX(index, sides), ring.y(), ring.cornerZ(index, sides));
    }

    private double disc(Disc disc, Footprint box, Point eye, Point way) {
        Point right = view.camera().right();
        Point up = view.camera().leaning();
        Point middle =
                box.world(disc.middle().x(), disc.middle().y(), disc.middle().z());
        Point normal = right.cross(up);
        double reach = normal.dot(middle.minus(eye)) / normal.dot(way);
        Point at = eye.plus(way.times(reach)).minus(middle);
        List<double[]> corners = new ArrayList<>();
        for (int corner = 0; corner < Disc.SIDES; corner++) {
            corners.add(new double[] {disc.cornerRight(corner, seconds), disc.cornerUp(corner)});
        }
        return holds(corners, at.dot(right), at.dot(up)) ? reach : -1;
    }

    private double blade(Blade blade, Footprint box, Point eye, Point way) {
        Point root = box.world(blade.root().x(), blade.root().y(), blade.root().z());
        Point own = blade.tip(seconds);
        Point tip = box.world(own.x(), own.y(), own.z());
        Point length = tip.minus(root);
        Point side = length.cross(root.minus(eye)).unit();
        Point normal = length.cross(side);
        double reach = normal.dot(root.minus(eye)) / normal.dot(way);
        Point at = eye.plus(way.times(reach)).minus(root);
        double along = at.dot(length) / length.dot(length);
        double across = Math.abs(at.dot(side)) / blade.half();
        boolean inside = along > 0 && along < 1 && across < (along < 0.45 ? along / 0.45 : (1 - along) / 0.55);
        return inside ? reach : -1;
    }

    private static boolean holds(List<double[]> corners, double x, double y) {
        int turns = 0;
        for (int at = 0; at < corners.size(); at++) {
            double[] a = corners.get(at);
            double[] b = corners.get((at + 1) % corners.size());
            turns += (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0 ? 1 : -1;
        }
        return Math.abs(turns) == corners.size();
    }
}
