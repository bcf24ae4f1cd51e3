package studio.backlot.marketing.look;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds drawn faces under any light: an even area about as round as a head, with holes in its upper half that lie left and right alike,
 * the eyes. Colour does not decide, because a face may be lit blue or be a hologram, but the colour of skin speaks for one.
 */
final class Faces {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    /** From this share of the picture on, a face may be cut by the upper edge. */
    private static final double CLOSE_UP = 0.05;

    /** From this share on it may be cut above and below, if it is skin. */
    private static final double EXTREME = 0.15;

    private final int[] pixels;
    private final int[] area;
    private final Belonging belonging;

    private Faces(int[] pixels, Belonging belonging) {
        this.pixels = pixels;
        this.area = new int[pixels.length];
        this.belonging = belonging;
    }

    /** Up to which difference between neighbours, a sum over channels, an area goes on; outlines are a greater one. */
    private enum Belonging {
        EVEN {
            @Override
            boolean together(int one, int other) {
                return difference(one, other) <= 30;
            }
        },
        SKIN {
            @Override
            boolean together(int one, int other) {
                return isSkin(one) && isSkin(other) && difference(one, other) <= 45;
            }

            /** Across the frame of a pair of glasses. */
            @Override
            int reach() {
                return 4;
            }
        };

        int reach() {
            return 1;
        }

        abstract boolean together(int one, int other);
    }

    /** The face that takes most of the picture, counted double in the colour of skin. */
    static Optional<Patch> largest(BufferedImage picture) {
        int[] pixels = Canvas.pixels(Canvas.scaled(picture, WIDTH, HEIGHT));
        return Stream.of(Belonging.values())
                .flatMap(belonging -> new Faces(pixels, belonging).heads())
                .max(Comparator.comparingDouble(face -> face.count() * (face.skin() * 2 > face.count() ? 2 : 1)))
                .map(Area::patch);
    }

    private Stream<Area> heads() {
        List<Area> heads = IntStream.range(0, pixels.length)
                .filter(at -> area[at] == 0)
                .mapToObj(at -> fill(at, at + 1))
                .filter(Area::isLikeAHead)
                .toList();
        return heads.stream().filter(this::hasEyes);
    }

    private Area fill(int start, int number) {
        Area filled = Area.NONE.withNumber(number);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        area[start] = number;
        open.add(start);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            int x = at % WIDTH;
            int y = at / WIDTH;
            filled = filled.with(x, y, isSkin(pixels[at]));
            for (int step = 1; step <= belonging.reach(); step++) {
                visit(x >= step, at, at - step, open);
                visit(x < WIDTH - step, at, at + step, open);
                visit(y >= step, at, at - step * WIDTH, open);
                visit(y < HEIGHT - step, at, at + step * WIDTH, open);
            }
        }
        return filled;
    }

    private void visit(boolean isInside, int from, int to, ArrayDeque<Integer> open) {
        if (isInside && area[to] == 0 && belonging.together(pixels[from], pixels[to])) {
            area[to] = area[from];
            open.add(to);
        }
    }

    /** Holes between a fifth and two thirds of the height, on both sides of the middle and about as large. */
    private boolean hasEyes(Area face) {
        int left = 0;
        int right = 0;
        int covered = face.count();
        double middle = (face.left() + face.right()) / 2.0;
        for (int y = face.top(); y <= face.bottom(); y++) {
            int row = y * WIDTH;
            int first = face.left();
            int last = face.right();
            while (first < last && area[row + first] != face.number()) {
                first++;
            }
            while (last > first && area[row + last] != face.number()) {
                last--;
            }
            double down = (double) (y - face.top()) / face.height();
            for (int x = first; x <= last; x++) {
                if (area[row + x] != face.number()) {
                    covered++;
                    boolean atEyes = down > 0.2 && down < 0.67;
                    left += atEyes && x < middle ? 1 : 0;
                    right += atEyes && x > middle ? 1 : 0;
                }
            }
        }
        double box = (double) face.width() * face.height();
        double eyes = (left + right) / box;
        boolean areAlike = Math.min(left, right) > 0.4 * Math.max(left, right);
        return areAlike && eyes > 0.02 && eyes < 0.30 && covered / box > 0.58 && covered / box < 0.93;
    }

    private static int difference(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static boolean isSkin(int pixel) {
        float[] hsb = Color.RGBtoHSB(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255, null);
        float hue = hsb[0] * 360;
        return (hue < 50 || hue > 345) && hsb[1] > 0.14 && hsb[1] < 0.70 && hsb[2] > 0.38;
    }

    /** An even area: its box and how many of its pixels have the colour of skin. */
    private record Area(int number, int left, int top, int right, int bottom, int count, int skin) {

        static final Area NONE = new Area(0, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1, 0, 0);

        Area withNumber(int newNumber) {
            return new Area(newNumber, left, top, right, bottom, count, skin);
        }

        Area with(int x, int y, boolean isSkin) {
            return new Area(
                    number,
                    Math.min(left, x),
                    Math.min(top, y),
                    Math.max(right, x),
                    Math.max(bottom, y),
                    count + 1,
                    skin + (isSkin ? 1 : 0));
        }

        boolean isLikeAHead() {
            double share = (double) count / (WIDTH * HEIGHT);
            double shape = (double) width() / height();
            boolean isWide = left > 0 && right < WIDTH - 1 && shape > 0.5 && shape < 1.5;
            if (share > EXTREME) {
                return isWide && share < 0.5 && skin > 0.8 * count;
            }
            boolean isHigh = bottom < HEIGHT - 1 && (top > 0 || share > CLOSE_UP);
            return isWide && isHigh && share > 0.0015;
        }

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        Patch patch() {
            return new Patch(
                    (left + right + 1) / 2.0 / WIDTH,
                    (top + bottom + 1) / 2.0 / HEIGHT,
                    (double) width() / WIDTH,
                    (double) height() / HEIGHT);
        }
    }
}
