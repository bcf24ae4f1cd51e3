package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.form.Form;

/**
 * In which order pieces are drawn, and after how many of them a person. Pieces hide each other by their depth in every pixel,
 * whatever their order; people are flat and have a place among them.
 */
final class Order {

    /** One thing in the order: a piece, or the back part of a piece. Its index is the piece's in the set. */
    sealed interface Turn {
        int index();

        Form form();

        record Piece(int index, Form form) implements Turn {}

        record Back(int index, Form form) implements Turn {}
    }

    /** Up to here it is looked what stands on what, and which of two boxes parts them. */
    private static final int MANY = 120;

    /** Metres from the middle of someone to the tip of an outstretched arm. */
    private static final double REACH = 1;

    private final List<Turn.Piece> pieces;
    private final Map<Integer, Turn.Piece> hosts = new HashMap<>();
    private final Map<Integer, List<Turn.Piece>> guests = new HashMap<>();
    private List<Turn> ordered = List.of();
    private Camera seenBy = new Camera(Point.ORIGIN, 0, 0, 0, 1);

    /** @param pieces what stands in the set */
    Order(List<Turn.Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        if (pieces.size() <= MANY) {
            for (Turn.Piece small : pieces) {
                pieces.stream()
                        .filter(large ->
                                carries(large.form().box(), small.form().box()))
                        .findFirst()
                        .ifPresent(large -> {
                            hosts.put(small.index(), large);
                            guests.computeIfAbsent(large.index(), missing -> new ArrayList<>())
                                    .add(small);
                        });
            }
        }
    }

    /** Nothing carries what is not above it, least of all itself. */
    private static boolean carries(Footprint large, Footprint small) {
        double gap = small.middle().y() - large.middle().y() - large.height();
        return large.centre().y() < small.centre().y() && gap > -0.06 && gap < 0.25 && large.covers(small.middle(), 0);
    }

    /** The pieces from back to front; the same list as long as the camera stands where it stood. */
    List<Turn> of(Projection view) {
        if (ordered.isEmpty() || !view.camera().equals(seenBy)) {
            seenBy = view.camera();
            ordered = arranged(view);
        }
        return ordered;
    }

    private List<Turn> arranged(Projection view) {
        Point eye = view.camera().position();
        List<Turn.Piece> sorted = new ArrayList<>(pieces);
        sorted.removeIf(turn -> hosts.containsKey(turn.index()));
        sorted.sort(Comparator.comparingDouble(
                (Turn.Piece turn) -> -view.depth(turn.form().box().centre())));
        if (sorted.size() <= MANY) {
            untangle(sorted, eye);
        }
        List<Turn> turns = new ArrayList<>(pieces.size() + 8);
        for (Turn.Piece turn : sorted) {
            add(turns, turn, eye);
        }
        return turns;
    }

    /** How many of the pieces are drawn before someone who stands at {@code place}. */
    int before(Projection view, Point place) {
        List<Turn> turns = of(view);
        Point eye = view.camera().position();
        for (int at = turns.size() - 1; at >= 0; at--) {
            if (!meets(turns.get(at).form().box(), place, view)) {
                continue;
            }
            boolean after =
                    switch (turns.get(at)) {
                        case Turn.Piece turn ->
                            before(footing(turn), place, eye, turn.form().isSeat());
                        case Turn.Back turn -> backFirst(turn.form().box(), place, eye);
                    };
            if (after) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Whether a piece is seen so near to someone that one may hide the other: to others it does not matter. */
    private static boolean meets(Footprint box, Point place, Projection view) {
        double depth = Math.max(Projection.NEAR, view.depth(place));
        double column = view.column(view.across(place.x(), place.y(), place.z()), depth);
        double half = REACH * view.scale(depth);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            Point edge = box.world(
                    corner % 2 == 0 ? box.halfWidth() : -box.halfWidth(),
                    0,
                    corner < 2 ? box.halfDepth() : -box.halfDepth());
            double far = view.depth(edge);
            if (far < Projection.NEAR) {
                return true;
            }
            double at = view.column(view.across(edge.x(), edge.y(), edge.z()), far);
            left = Math.min(left, at);
            right = Math.max(right, at);
        }
        return left < column + half && right > column - half;
    }

    /** A piece, its back part where that belongs, and what stands on it. */
    private void add(List<Turn> turns, Turn.Piece turn, Point eye) {
        boolean seat = turn.form().isSeat();
        boolean backFirst =
                seat && turn.form().box().local(eye).z() < turn.form().box().halfDepth();
        Turn.Back back = new Turn.Back(turn.index(), turn.form());
        if (seat && backFirst) {
            turns.add(back);
        }
        turns.add(turn);
        for (Turn.Piece guest : guests.getOrDefault(turn.index(), List.of())) {
            add(turns, guest, eye);
        }
        if (seat && !backFirst) {
            turns.add(back);
        }
    }

    private static void untangle(List<Turn.Piece> sorted, Point eye) {
        for (int at = 1; at < sorted.size(); at++) {
            Turn.Piece moving = sorted.get(at);
            int to = at;
            while (to > 0
                    && hides(sorted.get(to - 1).form().box(), moving.form().box(), eye)) {
                to--;
            }
            if (to < at) {
                sorted.remove(at);
                sorted.add(to, moving);
            }
        }
    }

    /** Whether {@code near} is surely before {@code far}: a side of {@code far} parts them, with the eye on near's side. */
    private static boolean hides(Footprint near, Footprint far, Point eye) {
        Point lens = far.local(eye);
        double most = far.halfWidth();
        double deep = far.halfDepth();
        double minX = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double minZ = Double.MAX_VALUE;
        double maxZ = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            Point own = far.local(near.world(
                    corner % 2 == 0 ? near.halfWidth() : -near.halfWidth(),
                    0,
                    corner < 2 ? near.halfDepth() : -near.halfDepth()));
            minX = Math.min(minX, own.x());
            maxX = Math.max(maxX, own.x());
            minZ = Math.min(minZ, own.z());
            maxZ = Math.max(maxZ, own.z());
        }
        double slack = 0.02;
        return (lens.z() < -deep && maxZ < -deep + slack)
                || (lens.z() > deep && minZ > deep - slack)
                || (lens.x() < -most && maxX < -most + slack)
                || (lens.x() > most && minX > most - slack);
    }

    /** What stands on something is judged by what it stands on. */
    private Footprint footing(Turn.Piece turn) {
        Turn.Piece under = turn;
        for (int level = 0; level < 8 && hosts.containsKey(under.index()); level++) {
            under = hosts.get(under.index());
        }
        return under.form().box();
    }

    private static boolean backFirst(Footprint seat, Point place, Point eye) {
        return seat.covers(place, 0.1) ? seat.local(eye).z() < seat.halfDepth() : before(seat, place, eye, false);
    }

    /** Whether a piece is drawn before someone at {@code place}: they are nearer, or they sit on it. */
    private static boolean before(Footprint box, Point place, Point eye, boolean seat) {
        Point lens = box.local(eye);
        Point own = box.local(place);
        boolean inside = Math.abs(own.x()) < box.halfWidth() && Math.abs(own.z()) < box.halfDepth();
        if (inside) {
            return seat || own.y() > box.height() * 0.4 || box.height() < 0.7;
        }
        boolean nearer = sameSide(lens.x(), own.x(), box.halfWidth()) || sameSide(lens.z(), own.z(), box.halfDepth());
        boolean beyond = sameSide(lens.x(), -own.x(), box.halfWidth()) || sameSide(lens.z(), -own.z(), box.halfDepth());
        if (nearer || beyond) {
            return nearer && !beyond;
        }
        return box.middle().y() + box.height() < 0.05;
    }

    /** Whether two places are both beyond the same one of two faces at plus and minus {@code half}. */
    private static boolean sameSide(double one, double other, double half) {
        return (one > half && other > half) || (one < -half && other < -half);
    }
}
