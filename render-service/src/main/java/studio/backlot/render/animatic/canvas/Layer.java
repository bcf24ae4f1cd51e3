package studio.backlot.render.animatic.canvas;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** A transparent sheet as large as the picture, for what is not opaque as a whole. */
public final class Layer {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Graphics2D graphics;

    Layer(int width, int height) {
        this.width = width;
        this.height = height;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        graphics = image.createGraphics();
        Canvas.smooth(graphics);
    }

    Graphics2D graphics() {
        return graphics;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Premultiplied ARGB. */
    public int[] pixels() {
        return pixels;
    }
}
