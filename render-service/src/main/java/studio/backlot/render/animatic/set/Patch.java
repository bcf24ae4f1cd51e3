package studio.backlot.render.animatic.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.weave.Facet;

/** A shape on the screen with all that is needed to fill it, so that it can wait for its turn. Used again and again. */
final class Patch {

    private final Tone tone = new Tone();
    private double[] columns = new double[6];
    private double[] rows = new double[6];
    private int corners;
    private double left;
    private double right;
    private double nearest;
    private double farthest;
    private double nearnessAtOrigin;
    private double nearnessByColumn;
    private double nearnessByRow;
    private int share;
    private DepthFill.Manner manner = DepthFill.Manner.OPEN;
    private int id;
    private @Nullable Cover cover;

    /** Becomes a shape that has been projected; {@code alpha} is 0 transparent to 256 opaque. */
    void take(Facet shape, Tone colour, int alpha) {
        corners = shape.corners();
        if (columns.length < corners) {
            columns = Arrays.copyOf(shape.columns(), corners);
            rows = Arrays.copyOf(shape.rows(), corners);
        } else {
            System.arraycopy(shape.columns(), 0, columns, 0, corners);
            System.arraycopy(shape.rows(), 0, rows, 0, corners);
        }
        left = shape.left();
        right = shape.right();
        nearest = shape.nearest();
        farthest = shape.farthest();
        nearnessAtOrigin = shape.nearness(0, 0);
        nearnessByColumn = shape.nearnessByColumn();
        nearnessByRow = shape.nearnessByRow();
        tone.set(colour);
        share = alpha;
    }

    /** Is filled like this, belongs to {@code whose}, and tells {@code covered} what it covers. */
    void as(DepthFill.Manner how, int whose, @Nullable Cover covered) {
        manner = how;
        id = whose;
        cover = covered;
    }

    Tone tone() {
        return tone;
    }

    int corners() {
        return corners;
    }

    /** Columns of the corners, pixels; only the first {@link #corners} count. */
    double[] columns() {
        return columns;
    }

    /** Rows of the corners, pixels; only the first {@link #corners} count. */
    double[] rows() {
        return rows;
    }

    /** Column of its leftmost corner, pixels. */
    double left() {
        return left;
    }

    /** Column of its rightmost corner, pixels. */
    double right() {
        return right;
    }

    /** One over the depth in metres where the ray through this place on the screen meets the shape's plane. */
    double nearness(double column, double row) {
        return nearnessAtOrigin + nearnessByColumn * column + nearnessByRow * row;
    }

    double nearnessByColumn() {
        return nearnessByColumn;
    }

    double nearnessByRow() {
        return nearnessByRow;
    }

    /** Nearness held to that of its corners. */
    double held(double near) {
        double most = near > nearest ? nearest : near;
        return most < farthest ? farthest : most;
    }

    /** 0 transparent to 256 opaque. */
    int share() {
        return share;
    }

    DepthFill.Manner manner() {
        return manner;
    }

    int id() {
        return id;
    }

    @Nullable
    Cover cover() {
        return cover;
    }
}
