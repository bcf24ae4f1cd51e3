package studio.backlot.render.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures in a size that is wanted. */
public final class Fitting {
    private Fitting() {}

    /** As it came, light grey where it is transparent. */
    public static BufferedImage whole(BufferedImage drawn) {
        return fitted(drawn, drawn.getWidth(), drawn.getHeight());
    }

    /** All that has room of its middle, light grey where it is transparent. */
    public static BufferedImage fitted(BufferedImage drawn, int wide, int high) {
        double scale = Math.max((double) wide / drawn.getWidth(), (double) high / drawn.getHeight());
        int width = (int) Math.ceil(drawn.getWidth() * scale);
        int height = (int) Math.ceil(drawn.getHeight() * scale);
        BufferedImage fitted = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setPaint(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(drawn, (wide - width) / 2, (high - height) / 2, width, height, null);
        graphics.dispose();
        return fitted;
    }
}
