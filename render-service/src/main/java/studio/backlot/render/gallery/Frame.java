package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import studio.backlot.contracts.film.FilmFormat;

/** Frames of a film as pictures. */
final class Frame {

    private Frame() {}

    /** The picture of an I420 frame; ITU-R BT.709-6, limited range, each chroma sample over four pixels. */
    static BufferedImage picture(byte[] frame, FilmFormat format) {
        int width = format.width();
        int height = format.height();
        int blue = width * height;
        int red = blue + blue / 4;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int chroma = y / 2 * (width / 2) + x / 2;
                double luma = ((frame[y * width + x] & 255) - 16) / 219.0;
                double cb = ((frame[blue + chroma] & 255) - 128) / 224.0;
                double cr = ((frame[red + chroma] & 255) - 128) / 224.0;
                int r = level(luma + 1.5748 * cr);
                int g = level(luma - 0.1873 * cb - 0.4681 * cr);
                int b = level(luma + 1.8556 * cb);
                picture.setRGB(x, y, r << 16 | g << 8 | b);
            }
        }
        return picture;
    }

    private static int level(double share) {
        return (int) Math.round(255 * Math.clamp(share, 0, 1));
    }
}
