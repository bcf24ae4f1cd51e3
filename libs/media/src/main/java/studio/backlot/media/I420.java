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
        return of(Rgb.of(picture), picture.getWidth(), picture.getHeight());
    }

    /**
     * The same of pixels row by row.
     *
     * @param rgb 0xRRGGBB each; higher bits are not looked at
     */
    public static byte[] of(int[] rgb, int width, int height) {
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("picture: expected an even size, not %dx%d".formatted(width, height));
        }
        byte[] frame = new byte[PixelLayout.I420.bytes(width, height)];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                int below = at + width;
                frame[at] = luma(rgb[at]);
                frame[at + 1] = luma(rgb[at + 1]);
                frame[below] = luma(rgb[below]);
                frame[below + 1] = luma(rgb[below + 1]);
                int r = sum(rgb[at], rgb[at + 1], rgb[below], rgb[below + 1], 16);
                int g = sum(rgb[at], rgb[at + 1], rgb[below], rgb[below + 1], 8);
                int b = sum(rgb[at], rgb[at + 1], rgb[below], rgb[below + 1], 0);
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
