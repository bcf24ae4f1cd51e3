package studio.backlot.render.weave;

/**
 * A flat convex shape in space on its way to the screen: collected corner by corner, cut off before the lens, projected.
 * One facet is used again and again, so that nothing is allocated for a frame.
 */
public final class Facet {

    private static final int MOST = 64;

    private final double[] across = new double[MOST];
    private final double[] above = new double[MOST];
    private final double[] depth = new double[MOST];
    private final double[] columns = new double[2 * MOST];
    private final double[] rows = new double[2 * MOST];
    private Projection view;
    private int size;
    private int corners;
    private double nearnessByColumn;
    private double nearnessByRow;
    private double nearnessAtOrigin;
    private double nearest;
    private double farthest;
    private double left;
    private double top;
    private double right;
    private double bottom;

    public Facet(Projection view) {
        this.view = view;
    }

    /** Forgets its corners and looks through {@code through}. */
    public Facet begin(Projection through) {
        view = through;
        size = 0;
        return this;
    }

    /** The next corner, metres in the world; corners beyond the most that a facet holds are left out. */
    public Facet to(double x, double y, double z) {
        if (size < MOST) {
            depth[size] = view.depth(x, y, z);
            across[size] = view.across(x, y, z);
            above[size] = view.above(x, y, z);
            size++;
        }
        return this;
    }

    public Facet to(Point place) {
        return to(place.x(), place.y(), place.z());
    }

    /** Cuts and projects what was collected; false when nothing of it is in the frame. */
    public boolean project() {
        corners = 0;
        nearest = -Double.MAX_VALUE;
        farthest = Double.MAX_VALUE;
        for (int at = 0; at < size; at++) {
            int next = at + 1 == size ? 0 : at + 1;
            boolean seen = depth[at] >= Projection.NEAR;
            if (seen) {
                corner(across[at], above[at], depth[at]);
            }
            if (seen != depth[next] >= Projection.NEAR) {
                double share = (Projection.NEAR - depth[at]) / (depth[next] - depth[at]);
                corner(
                        across[at] + (across[next] - across[at]) * share,
                        above[at] + (above[next] - above[at]) * share,
                        Projection.NEAR);
            }
        }
        return corners > 2 && inFrame();
    }

    private void corner(double cornerAcross, double cornerAbove, double cornerDepth) {
        columns[corners] = Math.clamp(view.column(cornerAcross, cornerDepth), -1e6, 1e6);
        rows[corners] = Math.clamp(view.row(cornerAbove, cornerDepth), -1e6, 1e6);
        corners++;
        nearest = Math.max(nearest, 1 / cornerDepth);
        farthest = Math.min(farthest, 1 / cornerDepth);
    }

    private boolean inFrame() {
        left = Double.MAX_VALUE;
        top = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        bottom = -Double.MAX_VALUE;
        for (int at = 0; at < corners; at++) {
            left = Math.min(left, columns[at]);
            right = Math.max(right, columns[at]);
            top = Math.min(top, rows[at]);
            bottom = Math.max(bottom, rows[at]);
        }
        return right > 0 && bottom > 0 && left < view.width() && top < view.height();
    }

    /**
     * Finds how near the plane of the shape is at every pixel; false when the plane is seen from its edge. One over the
     * depth is linear on the screen: n·p = c with p = depth · ray gives 1/depth = n·ray / c.
     */
    public boolean plane() {
        double nx = 0;
        double ny = 0;
        double nz = 0;
        for (int at = 0; at < size; at++) {
            int next = at + 1 == size ? 0 : at + 1;
            nx += (above[at] - above[next]) * (depth[at] + depth[next]);
            ny += (depth[at] - depth[next]) * (across[at] + across[next]);
            nz += (across[at] - across[next]) * (above[at] + above[next]);
        }
        double c = 0;
        for (int at = 0; at < size; at++) {
            c += nx * across[at] + ny * above[at] + nz * depth[at];
        }
        c /= size;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        if (!(Math.abs(c) > 1e-9 * length)) {
            return false;
        }
        double focal = view.focal();
        nearnessByColumn = nx / focal / c;
        nearnessByRow = -ny / focal / c;
        nearnessAtOrigin = (nz - nx * view.width() * 0.5 / focal + ny * view.height() * 0.5 / focal) / c;
        return true;
    }

    /** One over the depth in metres where the ray through this place on the screen meets the shape's plane. */
    public double nearness(double column, double row) {
        return nearnessAtOrigin + nearnessByColumn * column + nearnessByRow * row;
    }

    /** How much {@link #nearness} grows from one column to the next. */
    public double nearnessByColumn() {
        return nearnessByColumn;
    }

    /** How much {@link #nearness} grows from one row to the next. */
    public double nearnessByRow() {
        return nearnessByRow;
    }

    /** The greatest nearness of any corner. */
    public double nearest() {
        return nearest;
    }

    /** The least nearness of any corner. */
    public double farthest() {
        return farthest;
    }

    /** Column of its leftmost corner, pixels. */
    public double left() {
        return left;
    }

    /** Row of its highest corner, pixels. */
    public double top() {
        return top;
    }

    /** Column of its rightmost corner, pixels. */
    public double right() {
        return right;
    }

    /** Row of its lowest corner, pixels. */
    public double bottom() {
        return bottom;
    }

    /** Pixels from its leftmost to its rightmost corner. */
    public double spanColumns() {
        return right - left;
    }

    /** Pixels from its highest to its lowest corner. */
    public double spanRows() {
        return bottom - top;
    }

    /** The mean of its corners' columns. */
    public double middleColumn() {
        return mean(columns);
    }

    /** The mean of its corners' rows. */
    public double middleRow() {
        return mean(rows);
    }

    private double mean(double[] places) {
        double sum = 0;
        for (int at = 0; at < corners; at++) {
            sum += places[at];
        }
        return sum / corners;
    }

    /** Corners on the screen after {@link #project}. */
    public int corners() {
        return corners;
    }

    /** Columns of the corners, pixels; only the first {@link #corners} count. */
    public double[] columns() {
        return columns;
    }

    /** Rows of the corners, pixels; only the first {@link #corners} count. */
    public double[] rows() {
        return rows;
    }
}
