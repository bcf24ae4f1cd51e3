package studio.backlot.marketing.look;

import java.awt.Color;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what may be a face: connected, the colour of skin, about as round as a head, and neither a speck nor the sky. */
final class Faces {

    private static final double SMALLEST = 0.0015;
    private static final double LARGEST = 0.30;

    private final int width;
    private final int height;
    private final boolean[] skin;

    private Faces(int[] pixels, int width, int height) {
        this.width = width;
        this.height = height;
        this.skin = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            skin[i] = isSkin(pixels[i]);
        }
    }

    static Optional<Patch> largest(int[] pixels, int width, int height) {
        Faces faces = new Faces(pixels, width, height);
        return IntStream.range(0, pixels.length)
                .filter(at -> faces.skin[at])
                .mapToObj(faces::take)
                .filter(faces::isLikeAHead)
                .max(Comparator.comparingInt(Region::area))
                .map(faces::patch);
    }

    /** The connected region at a place; its pixels are not looked at again. */
    private Region take(int start) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        Region region = new Region(start % width, start / width, start % width, start / width, 0);
        if (skin[start]) {
            skin[start] = false;
            open.add(start);
        }
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            int x = at % width;
            int y = at / width;
            region = region.with(x, y);
            visit(x > 0, at - 1, open);
            visit(x < width - 1, at + 1, open);
            visit(y > 0, at - width, open);
            visit(y < height - 1, at + width, open);
        }
        return region;
    }

    private void visit(boolean isInside, int at, ArrayDeque<Integer> open) {
        if (isInside && skin[at]) {
            skin[at] = false;
            open.add(at);
        }
    }

    private boolean isLikeAHead(Region region) {
        double share = (double) region.area() / (width * height);
        double shape = (double) region.width() / region.height();
        double filled = (double) region.area() / (region.width() * region.height());
        boolean atBothSides = region.left() == 0 && region.right() == width - 1;
        return share > SMALLEST && share < LARGEST && shape > 0.4 && shape < 1.7 && filled > 0.42 && !atBothSides;
    }

    private Patch patch(Region region) {
        return new Patch(
                (region.left() + region.right() + 1) / 2.0 / width,
                (region.top() + region.bottom() + 1) / 2.0 / height,
                (double) region.width() / width,
                (double) region.height() / height);
    }

    private static boolean isSkin(int pixel) {
        float[] hsb = Color.RGBtoHSB(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255, null);
        float hue = hsb[0] * 360;
        return (hue < 42 || hue > 345) && hsb[1] > 0.16 && hsb[1] < 0.68 && hsb[2] > 0.38;
    }

    private record Region(int left, int top, int right, int bottom, int area) {

        Region with(int x, int y) {
            return new Region(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y), area + 1);
        }

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }
}
