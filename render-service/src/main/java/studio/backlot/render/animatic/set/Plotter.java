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
    private int size;

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

    /** Fills the shape; what lies before the lens is cut off. */
    public void fill(int rgb) {
        if (project()) {
            canvas.fill(rgb, path);
        }
    }

    public void fill(int rgb, double alpha) {
        if (alpha > 0.004 && project()) {
            canvas.fill(rgb, alpha, path);
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

    /** As a {@link #patch}, for large surfaces. */
    void surface(int rgb, Point origin, Point u, Point v) {
        begin().to(origin)
                .to(origin.x() + u.x(), origin.y() + u.y(), origin.z() + u.z())
                .to(origin.x() + u.x() + v.x(), origin.y() + u.y() + v.y(), origin.z() + u.z() + v.z())
                .to(origin.x() + v.x(), origin.y() + v.y(), origin.z() + v.z());
        if (project()) {
            canvas.fillPlain(rgb, path);
        }
    }

    private boolean project() {
        path.reset();
        boolean started = false;
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int at = 0; at < size; at++) {
            int next = (at + 1) % size;
            boolean seen = depth[at] >= Projection.NEAR;
            boolean seenNext = depth[next] >= Projection.NEAR;
            for (int part = 0; part < 2; part++) {
                double x;
                double y;
                if (part == 0 && seen) {
                    x = view.column(across[at], depth[at]);
                    y = view.row(above[at], depth[at]);
                } else if (part == 1 && seen != seenNext) {
                    double share = (Projection.NEAR - depth[at]) / (depth[next] - depth[at]);
                    x = view.column(across[at] + (across[next] - across[at]) * share, Projection.NEAR);
                    y = view.row(above[at] + (above[next] - above[at]) * share, Projection.NEAR);
                } else {
                    continue;
                }
                x = Math.clamp(x, -30000, 30000);
                y = Math.clamp(y, -30000, 30000);
                if (started) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                    started = true;
                }
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
        }
        if (!started || maxX < 0 || maxY < 0 || minX > canvas.width() || minY > canvas.height()) {
            return false;
        }
        path.closePath();
        return maxX - minX > 0.15 && maxY - minY > 0.05;
    }
}
