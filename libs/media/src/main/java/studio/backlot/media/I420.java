package studio.backlot.media;

import java.awt.image.BufferedImage;

/** Pictures as {@link PixelLayout#I420} frames: BT.709 limited range, chroma averaged over four pixels. */
public final class I420 {

    private I420() {}

    /**
     * The picture as one frame.
     *
     * @param picture of even width and height; transparency is not looked at
     */
    public static byte[] of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("picture: expected an even size, not %dx%d".formatted(width, height));
        }
        byte[] frame = new byte[PixelLayout.I420.bytes(width, height)];
        int[] upper = new int[width];
        int[] lower = new int[width];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int y = 0; y < height; y += 2) {
            picture.getRGB(0, y, width, 1, upper, 0, width);
            picture.getRGB(0, y + 1, width, 1, lower, 0, width);
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                frame[at] = luma(upper[x]);
                frame[at + 1] = luma(upper[x + 1]);
                frame[at + width] = luma(lower[x]);
                frame[at + width + 1] = luma(lower[x + 1]);
                int r = sum(upper[x], upper[x + 1], lower[x], lower[x + 1], 16);
                int g = sum(upper[x], upper[x + 1], lower[x], lower[x + 1], 8);
                int b = sum(upper[x], upper[x + 1], lower[x], lower[x + 1], 0);
                int chroma = y / 2 * (width / 2) + x / 2;
                frame[blue + chroma] = chroma(-6596 * r - 22189 * g + 28784 * b);
                frame[red + chroma] = chroma(28784 * r - 26145 * g - 2639 * b);
            }
        }
        return frame;
    }

    /** ITU-R BT.709-6, 3.3 and 3.4: 219 steps above 16; weights times 2^16. */
    private static byte luma(int rgb) {
        int weighted = 11966 * (rgb >> 16 & 255) + 40254 * (rgb >> 8 & 255) + 4064 * (rgb & 255);
        return (byte) (16 + ((weighted + 32768) >> 16));
    }

    /** 224 steps about 128; weights times 2^16, of the sum of four pixels. */
    private static byte chroma(int weighted) {
        return (byte) (128 + ((weighted + (1 << 17)) >> 18));
    }

    private static int sum(int a, int b, int c, int d, int shift) {
        return (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
    }
}
