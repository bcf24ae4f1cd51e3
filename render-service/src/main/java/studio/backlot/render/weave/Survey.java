package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.solid.Faces;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Solid;

/**
 * What a camera sees of one set, pixel by pixel: every solid of every piece is laid over a {@link DepthMap}, the nearest
 * stays. It belongs to one thread; looking allocates nothing once the first frame is done.
 */
public final class Survey {

    private static final double GROUND = 400;

    private final Stage stage;
    private final List<Form> forms = new ArrayList<>();
    private final Facet facet;
    private final Faces faces;
    private final Faces.Taker layer = this::lay;
    private DepthMap map = new DepthMap(1, 1);
    private int id;

    public Survey(SetDesign set) {
        stage = new Stage(set);
        set.pieces().forEach(piece -> forms.add(Form.of(piece)));
        Projection any = new Projection(new Camera(Point.ORIGIN, 0, 0, 0, 35), 1, 1);
        facet = new Facet(any);
        faces = new Faces(any);
    }

    /** The number of a piece in the map; the back of a seat and the pane of a window have the next one. */
    public static int id(int piece, Part part) {
        return DepthMap.FIRST_PIECE + 2 * piece + (part == Part.BACK || part == Part.PANE ? 1 : 0);
    }

    /** The place in the set's list of the piece that an id of {@link DepthMap#FIRST_PIECE} or more stands for. */
    public static int piece(int id) {
        return (id - DepthMap.FIRST_PIECE) / 2;
    }

    /** What an id of the map stands for: a piece's name, or a part of the shell. */
    public String name(int id) {
        return id < DepthMap.FIRST_PIECE
                ? Shell.words(id)
                : forms.get(piece(id)).piece().name();
    }

    /**
     * Fills {@code into} with what is seen through {@code view}.
     *
     * @param seconds since the shot began: leaves move
     */
    public void look(Projection view, double seconds, DepthMap into) {
        if (view.width() != into.width() || view.height() != into.height()) {
            throw new IllegalArgumentException("map: expected %d × %d pixels, not %d × %d"
                    .formatted(view.width(), view.height(), into.width(), into.height()));
        }
        map = into;
        map.clear();
        shell(view);
        for (int piece = 0; piece < forms.size(); piece++) {
            Form form = forms.get(piece);
            if (!form.box().contains(view.camera().position(), 0.02) && mayBeSeen(form.box(), view)) {
                faces.at(form.box(), view);
                for (Solid solid : form.solids()) {
                    id = id(piece, solid.part());
                    faces.of(solid, seconds, layer);
                }
            }
        }
    }

    private void lay(Solid solid, Facet face) {
        lay(face, id);
    }

    private void lay(Facet face, int what) {
        if (face.project() && face.plane()) {
            map.lay(face, what);
        }
    }

    /** The pieces that a filled map shows, the nearest first. */
    public List<Sighting> sightings(DepthMap map) {
        Tally[] tallies = new Tally[forms.size()];
        int[] ids = map.ids();
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                int at = row * map.width() + column;
                if (ids[at] >= DepthMap.FIRST_PIECE) {
                    int piece = piece(ids[at]);
                    if (tallies[piece] == null) {
                        tallies[piece] = new Tally();
                    }
                    tallies[piece].add(column, row, map.nearness()[at]);
                }
            }
        }
        List<Sighting> seen = new ArrayList<>();
        for (int piece = 0; piece < tallies.length; piece++) {
            if (tallies[piece] != null) {
                seen.add(tallies[piece].sighting(forms.get(piece).piece().name(), map));
            }
        }
        seen.sort(Comparator.comparingDouble(Sighting::depth).thenComparing(Sighting::name));
        return seen;
    }

    /** The pixels of one piece. */
    private static final class Tally {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int count;
        private float nearest;

        void add(int column, int row, float nearness) {
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column + 1);
            bottom = Math.max(bottom, row + 1);
            nearest = Math.max(nearest, nearness);
            count++;
        }

        Sighting sighting(String name, DepthMap map) {
            double share = count / ((double) map.width() * map.height());
            return new Sighting(name, left, top, right, bottom, 1.0 / nearest, share);
        }
    }

    private void shell(Projection view) {
        Point eye = view.camera().position();
        if (!stage.interior()) {
            level(view, Shell.FLOOR, eye.x() - GROUND, eye.x() + GROUND, 0, eye.z() - GROUND, eye.z() + GROUND);
            return;
        }
        double w = stage.halfWidth();
        double front = stage.front(eye);
        level(view, Shell.FLOOR, -w, w, 0, front, stage.halfDepth());
        level(view, Shell.CEILING, -w, w, stage.height(), front, stage.halfDepth());
        wall(view, Shell.BACK, new Point(-w, 0, stage.halfDepth()), new Point(w, 0, stage.halfDepth()));
        wall(view, Shell.FRONT, new Point(-w, 0, front), new Point(w, 0, front));
        wall(view, Shell.LEFT, new Point(-w, 0, front), new Point(-w, 0, stage.halfDepth()));
        wall(view, Shell.RIGHT, new Point(w, 0, front), new Point(w, 0, stage.halfDepth()));
    }

    private void level(Projection view, Shell part, double x0, double x1, double y, double z0, double z1) {
        facet.begin(view).to(x0, y, z0).to(x1, y, z0).to(x1, y, z1).to(x0, y, z1);
        lay(facet, part.id());
    }

    private void wall(Projection view, Shell part, Point from, Point to) {
        facet.begin(view).to(from).to(to).to(to.x(), stage.height(), to.z()).to(from.x(), stage.height(), from.z());
        lay(facet, part.id());
    }

    /** Whether the ball around a box, with what sticks out of it, reaches into the frame. */
    private static boolean mayBeSeen(Footprint box, Projection view) {
        Point centre = box.centre();
        double reach = 0.3
                + 1.3
                        * Math.sqrt(box.halfWidth() * box.halfWidth()
                                + box.halfDepth() * box.halfDepth()
                                + box.height() * box.height() / 4);
        double depth = view.depth(centre);
        if (depth + reach < Projection.NEAR) {
            return false;
        }
        if (depth - reach < Projection.NEAR) {
            return true;
        }
        double pixels = reach * view.focal() / (depth - reach);
        double x = view.column(view.across(centre.x(), centre.y(), centre.z()), depth);
        double y = view.row(view.above(centre.x(), centre.y(), centre.z()), depth);
        return x > -pixels && x < view.width() + pixels && y > -pixels && y < view.height() + pixels;
    }
}
