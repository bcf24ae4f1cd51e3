package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;

/** Which pieces of a set a camera sees, where, how large and in what order. Pieces that others hide are not left out. */
public final class Visibility {

    /** The twelve edges of a box, as pairs of corners; bit 0 is x, bit 1 is y, bit 2 is z. */
    private static final int[] EDGES = {0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7};

    private Visibility() {}

    /** What has come into the frame and what has gone from it, by name. */
    public record Change(Set<String> entered, Set<String> left) {}

    /** Everything in the frame, the nearest first. */
    public static List<Sighting> visible(SetDesign set, Projection view) {
        List<Sighting> seen = new ArrayList<>();
        for (SetPiece piece : set.pieces()) {
            sighting(piece, view).ifPresent(seen::add);
        }
        seen.sort(Comparator.comparingDouble(Sighting::depth).thenComparing(Sighting::name));
        return seen;
    }

    public static Change change(List<Sighting> before, List<Sighting> after) {
        Set<String> was = before.stream().map(Sighting::name).collect(Collectors.toSet());
        Set<String> is = after.stream().map(Sighting::name).collect(Collectors.toSet());
        Set<String> entered = is.stream().filter(name -> !was.contains(name)).collect(Collectors.toSet());
        Set<String> left = was.stream().filter(name -> !is.contains(name)).collect(Collectors.toSet());
        return new Change(entered, left);
    }

    /** The screen box of a piece; edges that reach behind the lens are cut before it. */
    private static Optional<Sighting> sighting(SetPiece piece, Projection view) {
        Footprint box = Footprint.of(piece);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int edge = 0; edge < EDGES.length; edge += 2) {
            Point from = corner(box, EDGES[edge]);
            Point to = corner(box, EDGES[edge + 1]);
            double near = Projection.NEAR * 1.0001;
            double a = view.depth(from);
            double b = view.depth(to);
            if (a < near && b < near) {
                continue;
            }
            Point first = a < near ? from.towards(to, (near - a) / (b - a)) : from;
            Point last = b < near ? to.towards(from, (near - b) / (a - b)) : to;
            for (Point end : List.of(first, last)) {
                double depth = Math.max(Projection.NEAR, view.depth(end));
                double x = view.column(view.across(end.x(), end.y(), end.z()), depth);
                double y = view.row(view.above(end.x(), end.y(), end.z()), depth);
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        left = Math.max(0, left);
        top = Math.max(0, top);
        right = Math.min(view.width(), right);
        bottom = Math.min(view.height(), bottom);
        if (!(left < right && top < bottom)) {
            return Optional.empty();
        }
        double share = (right - left) * (bottom - top) / ((double) view.width() * view.height());
        return Optional.of(new Sighting(piece.name(), left, top, right, bottom, view.depth(box.centre()), share));
    }

    private static Point corner(Footprint box, int which) {
        return box.world(
                (which & 1) == 0 ? -box.halfWidth() : box.halfWidth(),
                (which & 2) == 0 ? 0 : box.height(),
                (which & 4) == 0 ? -box.halfDepth() : box.halfDepth());
    }
}
