package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;

/** Smaller pictures, and pictures of what differs. */
final class Reduced {

    private static final int STEP = 3;

    private Reduced() {}

    /** At a third of the size, each pixel the mean of nine; what is left at the right and below falls away. */
    static BufferedImage of(BufferedImage picture) {
        BufferedImage small =
                new BufferedImage(picture.getWidth() / STEP, picture.getHeight() / STEP, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                int[] tile = picture.getRGB(x * STEP, y * STEP, STEP, STEP, null, 0, STEP);
                small.setRGB(x, y, mean(tile, 16) << 16 | mean(tile, 8) << 8 | mean(tile, 0));
            }
        }
        return small;
    }

    private static int mean(int[] tile, int shift) {
        int sum = tile.length / 2;
        for (int rgb : tile) {
            sum += rgb >> shift & 255;
        }
        return sum / tile.length;
    }

    /** White where a colour differs by 20 or more, black where it does not. */
    static BufferedImage difference(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[] differences =
                Comparison.differences(one.getSubimage(0, 0, width, height), other.getSubimage(0, 0, width, height));
        for (int at = 0; at < differences.length; at++) {
            int level = (int) Math.min(255, differences[at] * 255 / 20);
            seen.setRGB(at % width, at / width, level << 16 | level << 8 | level);
        }
        return seen;
    }
}
