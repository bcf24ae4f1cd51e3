package studio.backlot.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pictures as whole numbers. */
public final class Rgb {

    private Rgb() {}

    /** 0xRRGGBB row by row, what else the numbers may have in their higher bits; the caller may change them. */
    public static int[] of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        // Asking the colour model for each pixel takes many times as long as a copy.
        return picture.getType() == BufferedImage.TYPE_INT_RGB
                        && picture.getRaster().getDataBuffer() instanceof DataBufferInt buffer
                        && buffer.getSize() == width * height
                ? buffer.getData().clone()
                : picture.getRGB(0, 0, width, height, null, 0, width);
    }
}
