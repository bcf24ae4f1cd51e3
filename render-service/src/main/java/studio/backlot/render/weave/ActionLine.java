package studio.backlot.render.weave;

/**
 * The line of action between two people: as long as cameras stay on one side of it, whoever looks to the right of the screen
 * goes on looking to the right.
 */
public record ActionLine(Point one, Point other) {

    /** Nearer to the line a place is on neither side, metres. */
    private static final double CLEAR = 0.02;

    /** Nearer to the line nobody can tell left from right, degrees. */
    private static final double NARROW = 16;

    /** More or less than 0 on the one or the other side; 0 on the line. */
    public double side(Point place) {
        Point line = other.minus(one);
        Point to = place.minus(one);
        return line.x() * to.z() - line.z() * to.x();
    }

    /** Whether the line is between two places, both being clear of it. */
    public boolean parts(Point place, Point another) {
        double clear = CLEAR * one.distance(other);
        return side(place) * side(another) < 0 && Math.abs(side(place)) > clear && Math.abs(side(another)) > clear;
    }

    /** The angle that looks from the other side of the line as {@code angle} looks from this one, degrees. */
    public double mirrored(double angle) {
        double line = one.facingTowards(other);
        return line + Ease.shortest(line - angle);
    }

    /** The angle that looks squarely at the line from the side on which {@code place} is, degrees. */
    public double squarely(Point place) {
        Point along = other.minus(one);
        Point across = new Point(-along.z(), 0, along.x());
        double towards = side(one.plus(across)) * side(place) < 0 ? -1 : 1;
        return one.facingTowards(one.plus(across.times(towards)));
    }

    /** The angle, degrees, moved off the line to the side of {@code place} when it looks along it. */
    public double aside(double angle, Point place) {
        double along = one.facingTowards(other);
        double nearest = Math.abs(Ease.shortest(angle - along)) < 90 ? along : along + 180;
        if (Math.abs(Ease.shortest(angle - nearest)) >= NARROW) {
            return angle;
        }
        Point seen = one.plus(Point.facing(nearest + NARROW).times(3));
        return side(seen) * side(place) < 0 ? nearest - NARROW : nearest + NARROW;
    }
}
