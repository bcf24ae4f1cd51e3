package studio.backlot.render.measure.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.I420;
import studio.backlot.media.Rgb;

/** An sRGB picture of 8 bits a channel. It does not change; what is told of it is kept. */
public final class Picture {

    private final int width;
    private final int height;
    private final int[] rgb;
    private @Nullable Plane luma;
    private @Nullable Picture half;

    /** From 0xRRGGBB row by row; the array is kept and must not be changed. */
    public Picture(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height) {
            throw new IllegalArgumentException(
                    "picture: expected %d times %d pixels, not %d".formatted(width, height, rgb.length));
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public static Picture of(BufferedImage image) {
        int[] rgb = Rgb.of(image);
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] &= 0xFFFFFF;
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }

    /** From red, green and blue, a byte each, row by row. */
    public static Picture ofBytes(byte[] bytes, int width, int height) {
        int[] rgb = new int[width * height];
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = (bytes[3 * at] & 255) << 16 | (bytes[3 * at + 1] & 255) << 8 | (bytes[3 * at + 2] & 255);
        }
        return new Picture(width, height, rgb);
    }

    /**
     * From a frame as {@link I420} makes it: ITU-R BT.709-6, limited range, each chroma for four pixels.
     */
    public static Picture ofI420(byte[] i420, int width, int height) {
        int[] rgb = new int[width * height];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int at = 0; at < rgb.length; at++) {
            int line = at / width;
            int chroma = line / 2 * (width / 2) + (at - line * width) / 2;
            float y = ((i420[at] & 255) - 16) * (255 / 219f);
            float cb = ((i420[blue + chroma] & 255) - 128) * (255 / 224f);
            float cr = ((i420[red + chroma] & 255) - 128) * (255 / 224f);
            rgb[at] = coded(y, cb, cr);
        }
        return new Picture(width, height, rgb);
    }

    /** The same reduced: each pixel the mean of {@code times} by {@code times}; an odd last row or column is left out. */
    public static Picture ofI420(byte[] i420, int width, int height, int times) {
        if (times == 1) {
            return ofI420(i420, width, height);
        }
        int wide = width / times;
        int high = height / times;
        int[] rgb = new int[wide * high];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int at = 0; at < rgb.length; at++) {
            int left = at % wide * times;
            int top = at / wide * times;
            float y = (mean(i420, top * width + left, width, times) - 16) * (255 / 219f);
            int chroma = top / 2 * (width / 2) + left / 2;
            float cb = (mean(i420, blue + chroma, width / 2, Math.ceilDiv(times, 2)) - 128) * (255 / 224f);
            float cr = (mean(i420, red + chroma, width / 2, Math.ceilDiv(times, 2)) - 128) * (255 / 224f);
            rgb[at] = coded(y, cb, cr);
        }
        return new Picture(wide, high, rgb);
    }

    private static float mean(byte[] plane, int from, int stride, int side) {
        int sum = 0;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                sum += plane[from + row * stride + column] & 255;
            }
        }
        return sum / (float) (side * side);
    }

    private static int coded(float y, float cb, float cr) {
        return channel(y + 1.5748f * cr) << 16
                | channel(y - 0.1873f * cb - 0.4681f * cr) << 8
                | channel(y + 1.8556f * cb);
    }

    private static int channel(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** What is left of the picture in video: colour at half the resolution. */
    public Picture asVideo() {
        return ofI420(I420.of(rgb, width, height), width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixel in column {@code x} of row {@code y}, 0xRRGGBB. */
    public int at(int x, int y) {
        return rgb[y * width + x];
    }

    /** A copy of all pixels, row by row. */
    public int[] pixels() {
        return rgb.clone();
    }

    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb);
        return image;
    }

    public boolean sameSize(Picture other) {
        return width == other.width && height == other.height;
    }

    /** BT.709 luma of the gamma-coded channels, 0 to 255. */
    public Plane luma() {
        Plane known = luma;
        if (known == null) {
            known = new Plane(width, height, brightness());
            luma = known;
        }
        return known;
    }

    private float[] brightness() {
        float[] bright = new float[rgb.length];
        for (int at = 0; at < bright.length; at++) {
            int pixel = rgb[at];
            bright[at] = 0.2126f * (pixel >> 16 & 255) + 0.7152f * (pixel >> 8 & 255) + 0.0722f * (pixel & 255);
        }
        return bright;
    }

    /** Half as wide and high, each pixel the mean of four; an odd last row or column is left out. */
    public Picture halved() {
        Picture known = half;
        if (known == null) {
            known = reduced();
            half = known;
        }
        return known;
    }

    private Picture reduced() {
        int wide = width / 2;
        int[] means = new int[wide * (height / 2)];
        for (int at = 0; at < means.length; at++) {
            int from = at / wide * 2 * width + at % wide * 2;
            means[at] = mean(rgb[from], rgb[from + 1], rgb[from + width], rgb[from + width + 1]);
        }
        return new Picture(wide, height / 2, means);
    }

    private static int mean(int a, int b, int c, int d) {
        int red = ((a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255) + 2) / 4;
        int green = ((a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255) + 2) / 4;
        int blue = ((a & 255) + (b & 255) + (c & 255) + (d & 255) + 2) / 4;
        return red << 16 | green << 8 | blue;
    }

    /** Moved by a part of a pixel or more, bilinear; what comes in repeats the edge. */
    public Picture shifted(Shift by) {
        return sampled((x, y) -> x - by.x(), (x, y) -> y - by.y());
    }

    /** Every pixel taken from another place of this picture, bilinear; beyond the edge the edge repeats. */
    public Picture sampled(Place fromX, Place fromY) {
        int[] to = new int[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[y * width + x] = between(fromX.of(x, y), fromY.of(x, y));
            }
        }
        return new Picture(width, height, to);
    }

    /** A coordinate as a function of a pixel. */
    @FunctionalInterface
    public interface Place {
        double of(int x, int y);
    }

    private int between(double x, double y) {
        double u = Math.clamp(x, 0, width - 1.0);
        double v = Math.clamp(y, 0, height - 1.0);
        int left = Math.min((int) u, Math.max(0, width - 2));
        int top = Math.min((int) v, Math.max(0, height - 2));
        int at = top * width + left;
        int next = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        double across = u - left;
        double down = v - top;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double upper = mix(rgb[at] >> shift & 255, rgb[at + next] >> shift & 255, across);
            double lower = mix(rgb[at + below] >> shift & 255, rgb[at + below + next] >> shift & 255, across);
            mixed |= (int) Math.round(mix(upper, lower, down)) << shift;
        }
        return mixed;
    }

    private static double mix(double one, double other, double share) {
        return one + (other - one) * share;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && width == picture.width
                && height == picture.height
                && Arrays.equals(rgb, picture.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }
}
