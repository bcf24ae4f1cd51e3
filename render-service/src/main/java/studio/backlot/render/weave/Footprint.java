package studio.backlot.render.weave;

import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.SetPiece;

/** The upright box that a piece fills: {@code middle} of its base, half sizes and turn in degrees. */
public record Footprint(Point middle, double halfWidth, double height, double halfDepth, double turn) {

    public static Footprint of(SetPiece piece) {
        Extent size = piece.size();
        return new Footprint(
                Point.of(piece.position()),
                Math.abs(size.width()) / 2,
                Math.abs(size.height()),
                Math.abs(size.depth()) / 2,
                piece.turn());
    }

    /** A place given in the piece's own axes: x along its width, y up, z towards its back. */
    public Point world(double x, double y, double z) {
        double radians = Math.toRadians(turn);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Point(middle.x() + x * cos + z * sin, middle.y() + y, middle.z() - x * sin + z * cos);
    }

    /** {@code place} in the piece's own axes. */
    public Point local(Point place) {
        double radians = Math.toRadians(turn);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double dx = place.x() - middle.x();
        double dz = place.z() - middle.z();
        return new Point(dx * cos - dz * sin, place.y() - middle.y(), dx * sin + dz * cos);
    }

    /** Whether {@code place} stands on or within {@code margin} metres of the piece, seen from above. */
    public boolean covers(Point place, double margin) {
        Point own = local(place);
        return Math.abs(own.x()) <= halfWidth + margin && Math.abs(own.z()) <= halfDepth + margin;
    }

    /** Whether {@code place} lies inside the box grown by {@code margin} metres. */
    public boolean contains(Point place, double margin) {
        double above = place.y() - middle.y();
        return above >= -margin && above <= height + margin && covers(place, margin);
    }

    public Point centre() {
        return new Point(middle.x(), middle.y() + height / 2, middle.z());
    }
}
