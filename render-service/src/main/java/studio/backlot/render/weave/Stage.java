package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;

/** The solid parts of a set, as a camera meets them. The wall towards the audience is open, as on a stage. */
public final class Stage {

    /** Pieces that lie flat or hang on a wall: nobody bumps into them. */
    private static final Set<PieceKind> THIN = EnumSet.of(
            PieceKind.RUG,
            PieceKind.WINDOW,
            PieceKind.PICTURE,
            PieceKind.CURTAIN,
            PieceKind.DOOR,
            PieceKind.BOOK,
            PieceKind.TABLET);

    private static final double WALL = 0.3;
    private static final double PIECE = 0.22;

    private final SetDesign set;
    private final List<Footprint> solids = new ArrayList<>();

    public Stage(SetDesign set) {
        this.set = set;
        for (SetPiece piece : set.pieces()) {
            if (!THIN.contains(piece.kind()) && solids.size() < 400) {
                solids.add(Footprint.of(piece));
            }
        }
    }

    public double halfWidth() {
        return Math.max(0.5, Math.abs(set.size().width()) / 2);
    }

    public double halfDepth() {
        return Math.max(0.5, Math.abs(set.size().depth()) / 2);
    }

    public double height() {
        return Math.max(1, Math.abs(set.size().height()));
    }

    /** Where a room ends towards the audience for a camera at {@code eye}: a stage lacks its fourth wall. */
    public double front(Point eye) {
        return Math.min(-halfDepth(), eye.z() - 1);
    }

    public boolean interior() {
        return set.surfaces().interior();
    }

    /** The nearest place within walls, floor and ceiling; out of the open front is allowed. */
    public Point withinWalls(Point place) {
        double y = Math.max(0.15, place.y());
        if (!interior()) {
            return new Point(place.x(), y, place.z());
        }
        double side = Math.max(0.05, halfWidth() - WALL);
        double top = Math.max(0.3, height() - 0.15);
        double back = Math.max(0.05, halfDepth() - WALL);
        return new Point(Math.clamp(place.x(), -side, side), Math.min(y, top), Math.min(place.z(), back));
    }

    /** Whether a camera there would be inside a piece. */
    public boolean inPiece(Point place) {
        return solids.stream().anyMatch(solid -> solid.contains(place, PIECE));
    }

    /** Whether a piece stands between the two places, leaving out what is right at the second. */
    public boolean hides(Point eye, Point face) {
        return solids.stream()
                .filter(solid -> !solid.contains(face, 0.12))
                .anyMatch(solid -> crosses(solid, eye, face));
    }

    private static boolean crosses(Footprint solid, Point from, Point to) {
        for (int step = 2; step < 39; step++) {
            if (solid.contains(from.towards(to, step / 40.0), 0.02)) {
                return true;
            }
        }
        return false;
    }
}
