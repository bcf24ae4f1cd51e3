package studio.backlot.render.animatic.set;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Draws flat shapes that stand in space: clipped before the lens, projected, filled. */
public final class Plotter {

    private static final int MOST = 64;

    private final Canvas canvas;
    private Projection view;
    private final double[] across = new double[MOST];
    private final double[] above = new double[MOST];
    private final double[] depth = new double[MOST];
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, MOST);
    private final double[] columns = new double[2 * MOST];
    private final double[] rows = new double[2 * MOST];
    private int size;
    private int corners;

    public Plotter(Canvas canvas, Projection view) {
        this.canvas = canvas;
        this.view = view;
    }

    public Canvas canvas() {
        return canvas;
    }

    public Projection view() {
        return view;
    }

    /** Looks through another camera from now on. */
    public void look(Projection through) {
        view = through;
    }

    public Plotter begin() {
        size = 0;
        return this;
    }

    public Plotter to(double x, double y, double z) {
        if (size < MOST) {
            depth[size] = view.depth(x, y, z);
            across[size] = view.across(x, y, z);
            above[size] = view.above(x, y, z);
            size++;
        }
        return this;
    }

    public Plotter to(Point place) {
        return to(place.x(), place.y(), place.z());
    }

    /** Fills the convex shape; what lies before the lens is cut off. */
    public void fill(int rgb) {
        if (project()) {
            canvas.convex(rgb, 1, columns, rows, corners);
        }
    }

    public void fill(int rgb, double alpha) {
        if (alpha > 0.004 && project()) {
            canvas.convex(rgb, alpha, columns, rows, corners);
        }
    }

    /** Fills a shape that need not be convex. */
    void fillAny(int rgb) {
        if (project()) {
            path.reset();
            path.moveTo(columns[0], rows[0]);
            for (int at = 1; at < corners; at++) {
                path.lineTo(columns[at], rows[at]);
            }
            path.closePath();
            canvas.fill(rgb, path);
        }
    }

    /** A quadrangle on the plane through {@code origin} spanned by {@code u} and {@code v}. */
    public void patch(int rgb, double alpha, Point origin, Point u, Point v) {
        begin().to(origin)
                .to(origin.x() + u.x(), origin.y() + u.y(), origin.z() + u.z())
                .to(origin.x() + u.x() + v.x(), origin.y() + u.y() + v.y(), origin.z() + u.z() + v.z())
                .to(origin.x() + v.x(), origin.y() + v.y(), origin.z() + v.z());
        if (alpha >= 1) {
            fill(rgb);
        } else {
            fill(rgb, alpha);
        }
    }

    private boolean project() {
        corners = 0;
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int at = 0; at < size; at++) {
            int next = at + 1 == size ? 0 : at + 1;
            boolean seen = depth[at] >= Projection.NEAR;
            if (seen) {
                corner(view.column(across[at], depth[at]), view.row(above[at], depth[at]));
            }
            if (seen != depth[next] >= Projection.NEAR) {
                double share = (Projection.NEAR - depth[at]) / (depth[next] - depth[at]);
                corner(
                        view.column(across[at] + (across[next] - across[at]) * share, Projection.NEAR),
                        view.row(above[at] + (above[next] - above[at]) * share, Projection.NEAR));
            }
        }
        for (int at = 0; at < corners; at++) {
            minX = Math.min(minX, columns[at]);
            maxX = Math.max(maxX, columns[at]);
            minY = Math.min(minY, rows[at]);
            maxY = Math.max(maxY, rows[at]);
        }
        return corners > 2
                && maxX > 0
                && maxY > 0
                && minX < canvas.width()
                && minY < canvas.height()
                && maxX - minX > 0.12
                && maxY - minY > 0.05;
    }

    private void corner(double x, double y) {
        columns[corners] = Math.clamp(x, -1e6, 1e6);
        rows[corners] = Math.clamp(y, -1e6, 1e6);
        corners++;
    }
}
