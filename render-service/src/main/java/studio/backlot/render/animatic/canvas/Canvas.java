package studio.backlot.render.animatic.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** One frame that is being drawn: antialiased shapes on packed pixels, a {@link Glow}, and a {@link Layer}. */
public final class Canvas {

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;
    private final Graphics2D picture;
    private final Glow glow;
    private final Layer layer;
    private final Softener softener;
    private final ConvexFill convexes;
    private final Outline outline = new Outline();
    private final Path2D.Double path = new Path2D.Double();
    private final Ellipse2D.Double ellipse = new Ellipse2D.Double();
    private Graphics2D ink;

    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        picture = image.createGraphics();
        smooth(picture);
        glow = new Glow(width, height);
        layer = new Layer(width, height);
        softener = new Softener(width, height);
        convexes = new ConvexFill(pixels, width, height);
        ink = picture;
    }

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] pixels() {
        return pixels;
    }

    public BufferedImage image() {
        return image;
    }

    public Glow glow() {
        return glow;
    }

    /** A clean frame of one colour. */
    public void clear(int rgb) {
        Arrays.fill(pixels, rgb & 0xFFFFFF);
        glow.clear();
    }

    /** Blurs the picture as it is now; {@code pixels} is the blur's radius. Less than a few pixels is left sharp. */
    public void soften(double pixels) {
        int radius = (int) Math.round(pixels / 4);
        if (radius >= 1) {
            softener.soften(this.pixels, Math.min(radius, 12));
        }
    }

    /** From here on everything is drawn on the layer, which is empty. */
    public void openLayer() {
        layer.clear();
        ink = layer.graphics();
    }

    /** From here on everything is drawn on the picture again; the layer keeps what it has. */
    public Layer closeLayer() {
        ink = picture;
        return layer;
    }

    /** Points for the next shape. */
    public Outline outline() {
        return outline.begin();
    }

    public void fill(int rgb, Shape shape) {
        ink.setColor(new Color(rgb & 0xFFFFFF));
        ink.fill(shape);
    }

    /** A convex polygon of the first {@code corners} places, on the picture. */
    public void convex(int rgb, double alpha, double[] xs, double[] ys, int corners) {
        convexes.fill(xs, ys, corners, rgb, (int) Math.round(256 * Math.clamp(alpha, 0, 1)));
    }

    public void fill(int rgb, double alpha, Shape shape) {
        if (alpha > 0.004) {
            ink.setColor(new Color(Shade.alpha(rgb, alpha), true));
            ink.fill(shape);
        }
    }

    /** A polygon given as x and y in turn. */
    public void polygon(int rgb, double... xy) {
        fill(rgb, polygon(xy));
    }

    public void polygon(int rgb, double alpha, double[] xy) {
        fill(rgb, alpha, polygon(xy));
    }

    private Path2D.Double polygon(double[] xy) {
        path.reset();
        path.moveTo(xy[0], xy[1]);
        for (int at = 2; at + 1 < xy.length; at += 2) {
            path.lineTo(xy[at], xy[at + 1]);
        }
        path.closePath();
        return path;
    }

    public void oval(int rgb, double alpha, double x, double y, double radiusX, double radiusY) {
        ellipse.setFrame(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
        fill(rgb, alpha, ellipse);
    }

    public void line(int rgb, double alpha, double thick, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.hypot(dx, dy);
        if (length > 1e-6 && alpha > 0.004) {
            double nx = -dy / length * thick / 2;
            double ny = dx / length * thick / 2;
            path.reset();
            path.moveTo(fromX + nx, fromY + ny);
            path.lineTo(toX + nx, toY + ny);
            path.lineTo(toX - nx, toY - ny);
            path.lineTo(fromX - nx, fromY - ny);
            path.closePath();
            fill(rgb, alpha, path);
        }
    }

    /** The line of a shape, with round ends. */
    public void stroke(int rgb, double alpha, double thick, Shape shape) {
        if (alpha > 0.004 && thick > 0.05) {
            ink.setColor(new Color(Shade.alpha(rgb, alpha), true));
            ink.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            ink.draw(shape);
        }
    }

    /** Darkens an ellipse of the picture softly: a contact shadow. {@code strength} 1 is black in the middle. */
    public void shadow(double x, double y, double radiusX, double radiusY, double strength) {
        if (!(radiusX >= 0.5 && radiusY >= 0.5 && radiusX < 1e5 && radiusY < 1e5)) {
            return;
        }
        int fromX = (int) Math.max(0, Math.ceil(x - radiusX));
        int toX = (int) Math.min(width - 1.0, Math.floor(x + radiusX));
        int fromY = (int) Math.max(0, Math.ceil(y - radiusY));
        int toY = (int) Math.min(height - 1.0, Math.floor(y + radiusY));
        for (int row = fromY; row <= toY; row++) {
            double dy = (row - y) / radiusY;
            for (int column = fromX; column <= toX; column++) {
                double dx = (column - x) / radiusX;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    int keep = 256 - (int) (256 * strength * inside * Math.min(1, inside * 1.6));
                    int at = row * width + column;
                    int rgb = pixels[at];
                    pixels[at] =
                            ((((rgb & 0xFF00FF) * keep) >>> 8) & 0xFF00FF) | ((((rgb & 0xFF00) * keep) >>> 8) & 0xFF00);
                }
            }
        }
    }
}
