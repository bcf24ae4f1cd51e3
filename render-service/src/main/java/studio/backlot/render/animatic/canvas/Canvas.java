package studio.backlot.render.animatic.canvas;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/**
 * What everything is drawn with: antialiased shapes on a {@link Sheet}, soft shadows, and a {@link Glow}. It draws on its own
 * picture until it is told to draw on another sheet.
 */
public final class Canvas {

    /** Pixels of blur from one softness to the next, and those at which the first two begin. */
    private static final int SOFTNESS_STEP = 4;

    private static final double SOFT = 1;
    private static final double SOFTER = 3;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final Sheet picture;
    private final Glow ownGlow;
    private final Tiles changed;
    private final Softener softener;
    private final Raster raster;
    private final Tracer tracer;
    private final Outline outline = new Outline();
    private final Ellipse2D.Double ellipse = new Ellipse2D.Double();
    private Sheet ink;
    private Glow glow;
    private @Nullable Cover cover;
    private @Nullable Sheet layer;
    private @Nullable Sheet below;

    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture = new Sheet(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        ownGlow = new Glow(width, height);
        changed = new Tiles(width, height);
        changed.all();
        softener = new Softener(width, height);
        raster = new Raster(width, height);
        tracer = new Tracer(raster);
        ink = picture;
        glow = ownGlow;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Of the sheet that is drawn on. */
    public int[] pixels() {
        return ink.pixels();
    }

    public BufferedImage image() {
        return image;
    }

    /** What the frame becomes. */
    public Sheet picture() {
        return picture;
    }

    /** Where the picture differs from the one that was finished last. */
    public Tiles changed() {
        return changed;
    }

    /** The light that the frame receives. */
    public Glow light() {
        return ownGlow;
    }

    /** The light over what is being drawn. */
    public Glow glow() {
        return glow;
    }

    /** A transparent sheet as large as the picture. */
    public Sheet sheet() {
        return new Sheet(width, height);
    }

    /** An empty cover as large as the picture. */
    public Cover cover() {
        return new Cover(width, height);
    }

    /** From here on shapes go on {@code sheet}, and light on {@code light}. */
    public void drawOn(Sheet sheet, Glow light) {
        ink = sheet;
        glow = light;
        cover = null;
    }

    /** From here on {@code covered} is told what shapes cover, until something else is drawn on. */
    public void note(Cover covered) {
        cover = covered;
    }

    /** What is told of what shapes cover, when there is such a cover. */
    public @Nullable Cover noted() {
        return cover;
    }

    /** The sheet that is drawn on. */
    public Sheet ink() {
        return ink;
    }

    /** A clean frame of one colour. */
    public void clear(int rgb) {
        begin();
        ink.fill(rgb | 0xFF000000);
    }

    /** A frame that will be filled from side to side; no light hangs over it. */
    public void begin() {
        ink.tiles().all();
        glow.clear();
        changed.all();
    }

    /** Blurs the picture as it is now; see {@link #softness}. */
    public void soften(int softness) {
        if (softness >= 1) {
            softener.soften(ink.pixels(), softness - 1);
        }
    }

    /** The number of a blur of so many pixels; 0 is sharp. Equal numbers, equal blurs. */
    public static int softness(double pixels) {
        if (pixels < SOFTER) {
            return pixels < SOFT ? 0 : 1;
        }
        return 1 + Math.clamp(Math.round(pixels / SOFTNESS_STEP), 1, Softener.MOST);
    }

    /** From here on everything is drawn on a layer, which is empty. */
    public void openLayer() {
        if (layer == null) {
            layer = sheet();
        }
        layer.wipe();
        below = ink;
        ink = layer;
    }

    /** From here on everything is drawn again on what was drawn on before; the layer keeps what it has. */
    public Sheet closeLayer() {
        if (layer == null || below == null) {
            throw new IllegalStateException("no layer is open");
        }
        ink = below;
        return layer;
    }

    /** Points for the next shape. */
    public Outline outline() {
        return outline.begin();
    }

    public void fill(int rgb, Shape shape) {
        tracer.inside(shape);
        ink(rgb, 256);
    }

    public void fill(int rgb, double alpha, Shape shape) {
        if (alpha > 0.004) {
            tracer.inside(shape);
            ink(rgb, share(alpha));
        }
    }

    private void ink(int rgb, int share) {
        raster.fill(ink, cover, rgb | 0xFF000000, share);
    }

    private static int share(double alpha) {
        return (int) Math.round(256 * Math.clamp(alpha, 0, 1));
    }

    /** A polygon of the first {@code corners} places. */
    public void convex(int rgb, double alpha, double[] xs, double[] ys, int corners) {
        raster.moveTo(xs[0], ys[0]);
        for (int at = 1; at < corners; at++) {
            raster.lineTo(xs[at], ys[at]);
        }
        ink(rgb, share(alpha));
    }

    /** A polygon given as x and y in turn. */
    public void polygon(int rgb, double... xy) {
        polygon(rgb, 1, xy);
    }

    public void polygon(int rgb, double alpha, double[] xy) {
        if (alpha > 0.004) {
            raster.moveTo(xy[0], xy[1]);
            for (int at = 2; at + 1 < xy.length; at += 2) {
                raster.lineTo(xy[at], xy[at + 1]);
            }
            ink(rgb, share(alpha));
        }
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
            raster.moveTo(fromX + nx, fromY + ny);
            raster.lineTo(toX + nx, toY + ny);
            raster.lineTo(toX - nx, toY - ny);
            raster.lineTo(fromX - nx, fromY - ny);
            ink(rgb, share(alpha));
        }
    }

    /** The line of a shape, with round ends. */
    public void stroke(int rgb, double alpha, double thick, Shape shape) {
        if (alpha > 0.004 && thick > 0.05) {
            tracer.along(shape, thick);
            ink(rgb, share(alpha));
        }
    }

    /** Darkens an ellipse softly: a contact shadow. {@code strength} 1 is black in the middle. */
    public void shadow(double x, double y, double radiusX, double radiusY, double strength) {
        if (!(radiusX >= 0.5 && radiusY >= 0.5 && radiusX < 1e5 && radiusY < 1e5)) {
            return;
        }
        int fromX = (int) Math.max(0, Math.ceil(x - radiusX));
        int toX = (int) Math.min(width - 1.0, Math.floor(x + radiusX));
        int fromY = (int) Math.max(0, Math.ceil(y - radiusY));
        int toY = (int) Math.min(height - 1.0, Math.floor(y + radiusY));
        ink.touch(fromX, fromY, toX + 1, toY + 1);
        for (int row = fromY; row <= toY; row++) {
            double dy = (row - y) / radiusY;
            for (int column = fromX; column <= toX; column++) {
                double dx = (column - x) / radiusX;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    int share = (int) (256 * strength * inside * Math.min(1, inside * 1.6));
                    ink.dot(row * width + column, 0xFF000000, share);
                }
            }
        }
    }
}
