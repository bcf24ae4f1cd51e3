package studio.backlot.marketing.look;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pictures as 0xRRGGBB or 0xAARRGGBB in one array, the form in which they are measured and graded. */
public final class Canvas {

    private Canvas() {}

    public static BufferedImage opaque(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static BufferedImage transparent(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The pixels themselves, row by row; only of pictures made here. */
    public static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** The best that Java2D does, the same on every machine. */
    public static Graphics2D draw(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** A copy in another size; halves step by step first, so that nothing shimmers. */
    public static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage source = picture;
        while (source.getWidth() >= 2 * width && source.getHeight() >= 2 * height) {
            source = resampled(source, source.getWidth() / 2, source.getHeight() / 2, false);
        }
        return resampled(source, width, height, true);
    }

    private static BufferedImage resampled(BufferedImage source, int width, int height, boolean bicubic) {
        BufferedImage result = opaque(width, height);
        Graphics2D graphics = draw(result);
        if (!bicubic) {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    /** A copy of the part of a picture that {@link #fill} takes, in a size. */
    public static BufferedImage cover(BufferedImage picture, int width, int height, Patch focus, double closer) {
        BufferedImage result = opaque(width, height);
        Graphics2D graphics = draw(result);
        fill(graphics, width, height, picture, new Framing(focus, 0.5, closer));
        graphics.dispose();
        return result;
    }

    /**
     * How a part of a picture is chosen.
     *
     * @param focus what to show
     * @param placeY where in the result the focus should be, 0 top to 1 bottom, as far as the picture goes
     * @param closer 1 for as much of the picture as fits, 2 for half of its width
     */
    public record Framing(Patch focus, double placeY, double closer) {}

    /** Fills {@code width × height} from the origin on with the part of a picture that has that shape. */
    public static void fill(Graphics2D graphics, int width, int height, BufferedImage picture, Framing framing) {
        double shape = (double) width / height;
        double cropWidth = Math.min(picture.getWidth(), picture.getHeight() * shape) / framing.closer();
        double cropHeight = cropWidth / shape;
        double left = framing.focus().x() * picture.getWidth() - cropWidth / 2;
        double top = framing.focus().y() * picture.getHeight() - cropHeight * framing.placeY();
        AffineTransform before = graphics.getTransform();
        graphics.scale(width / cropWidth, height / cropHeight);
        graphics.translate(
                -Math.clamp(left, 0, Math.max(0, picture.getWidth() - cropWidth)),
                -Math.clamp(top, 0, Math.max(0, picture.getHeight() - cropHeight)));
        graphics.drawImage(picture, 0, 0, null);
        graphics.setTransform(before);
    }

    /** A colour between two opaque ones, {@code weight} of 256 parts the other. */
    public static int blend(int one, int other, int weight) {
        int redBlue = (((one & 0xff00ff) * (256 - weight) + (other & 0xff00ff) * weight) >>> 8) & 0xff00ff;
        int green = (((one & 0xff00) * (256 - weight) + (other & 0xff00) * weight) >>> 8) & 0xff00;
        return redBlue | green;
    }
}
