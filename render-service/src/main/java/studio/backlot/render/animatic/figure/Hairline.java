package studio.backlot.render.animatic.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import studio.backlot.contracts.film.HairStyle;

/**
 * Where hair ends, all the way around a head: tips of strands and the gaps between them, by angle. An angle of 0 is the
 * middle of the forehead, 90 the left ear, 180 the nape.
 */
final class Hairline {

    private record Knot(double azimuth, double height, double grow, boolean pointed) {}

    private static final Map<HairStyle, Hairline> LINES = new EnumMap<>(HairStyle.class);

    static {
        for (HairStyle style : HairStyle.values()) {
            LINES.put(style, drawn(style));
        }
    }

    private final List<Knot> knots = new ArrayList<>();

    /** The hairline of a style. */
    static Hairline of(HairStyle style) {
        return Objects.requireNonNull(LINES.get(style));
    }

    private static Hairline drawn(HairStyle style) {
        Hairline line = new Hairline();
        switch (style) {
            case BALD, SHORT -> {
                line.strands(1, -66, -.02, .14, -50, -.14, .2, -33, -.2, .22, -14, -.17, .2, 7, -.2, .2, 27, -.3, .16);
                line.strands(1, 46, -.36, .08, 62, -.16, .1);
                line.temples(.12);
                line.nape(.76);
            }
            case BOB -> {
                line.strands(
                        1, -52, .10, .26, -37, -.0, .24, -22, .03, .2, -6, -.03, .24, 11, .02, .2, 27, -.05, .24, 42,
                        .03, .2, 55, .12, .28);
                line.curtain(.62, .96, 1.02);
            }
            case LONG -> {
                line.strands(
                        1, -55, .16, .34, -40, .02, .22, -24, -.04, .2, -8, .02, .22, 9, -.06, .18, 25, .0, .22, 41,
                        .04, .24, 56, .18, .34);
                line.curtain(.9, 1.72, 2.5);
            }
            case PONYTAIL -> {
                line.strands(
                        1, -66, .06, .2, -50, -.16, .1, -34, -.32, .07, -17, -.42, .05, 0, -.46, .04, 15, -.52, .06, 30,
                        -.36, .09, 48, -.18, .14, 65, .08, .2);
                line.temples(.16);
                line.nape(.72);
            }
            case BUN -> {
                line.smooth(-66, -.0, -48, -.30, -26, -.46, 0, -.52, 26, -.46, 48, -.30, 66, -.0);
                line.temples(.14);
                line.nape(.72);
            }
            case CURLY -> {
                line.smooth(
                        -68, .0, -52, -.2, -38, -.16, -26, -.32, -10, -.27, 6, -.36, 20, -.28, 36, -.32, 50, -.18, 68,
                        .0);
                line.temples(.2);
                line.nape(.78);
            }
            case BRAIDS -> {
                line.strands(
                        1, -54, .02, .2, -38, -.08, .16, -20, -.06, .18, -3, -.12, .16, 14, -.05, .18, 32, -.1, .18, 50,
                        .0, .2);
                line.temples(.26);
                line.nape(.72);
            }
            case SPIKY -> {
                line.strands(
                        1.04, -60, .12, .34, -40, -.02, .3, -20, .04, .36, 2, -.12, .3, 22, .0, .34, 42, -.14, .28, 60,
                        .06, .3);
                line.temples(.3);
                line.strands(1.05, 112, .42, .2, 132, .58, .22, 154, .48, .2, 178, .62, .2);
                line.strands(1.05, -112, .42, .2, -132, .58, .22, -154, .48, .2);
            }
        }
        line.knots.sort(Comparator.comparingDouble(Knot::azimuth));
        return line;
    }

    /** Pointed strands: angle of a tip, its height, and how far up the gap beside it cuts, in turn. */
    private void strands(double grow, double... tips) {
        for (int at = 0; at < tips.length; at += 3) {
            double azimuth = tips[at];
            double height = tips[at + 1];
            knots.add(new Knot(azimuth, height, grow, true));
            if (at + 3 < tips.length) {
                double next = tips[at + 3];
                double share = 0.62;
                double top = Math.min(height, tips[at + 4]) - tips[at + 2];
                double gap = azimuth + (next - azimuth) * share;
                knots.add(new Knot(azimuth + (gap - azimuth) * 0.66, (height + top) / 2 + 0.04, grow, false));
                knots.add(new Knot(gap, top, grow, true));
                knots.add(new Knot(gap + (next - gap) * 0.52, (tips[at + 4] + top) / 2 - 0.035, grow, false));
            }
        }
    }

    private void smooth(double... places) {
        for (int at = 0; at < places.length; at += 2) {
            knots.add(new Knot(places[at], places[at + 1], 1, false));
        }
    }

    private void both(double azimuth, double height, double grow, boolean pointed) {
        knots.add(new Knot(azimuth, height, grow, pointed));
        knots.add(new Knot(-azimuth, height, grow, pointed));
    }

    /** Hair before and over the ears, which are free. */
    private void temples(double sideburn) {
        both(72, -.12, 1, false);
        both(77, sideburn, 0.99, true);
        both(85, -.02, 1, false);
        both(96, -.08, 1, false);
        both(108, .08, 1, false);
    }

    private void nape(double low) {
        both(118, low * 0.7, 0.98, false);
        both(136, low * 0.95, 0.94, true);
        both(150, low * 0.9, 0.9, false);
        both(166, low * 1.02, 0.88, true);
        knots.add(new Knot(180, low * 0.96, 0.88, false));
    }

    /** Hair that falls over the ears: strands before them, and a hem around the back. */
    private void curtain(double front, double side, double back) {
        both(61, -.12, 1, true);
        both(63, front * 0.4, 1.0, false);
        both(67, front * 0.8, 1.03, false);
        both(71, front * 1.12, 0.99, true);
        both(75, front * 0.86, 1.03, true);
        both(80, side * 0.82, 1.06, false);
        both(86, side * 1.06, 1.0, true);
        both(92, side * 0.9, 1.06, true);
        both(104, side + (back - side) * 0.4, 1.05, true);
        both(112, side + (back - side) * 0.28, 1.06, true);
        both(126, side + (back - side) * 0.8, 1.03, true);
        both(136, side + (back - side) * 0.62, 1.05, true);
        both(150, back, 1.0, true);
        both(160, back * 0.94, 1.02, true);
        knots.add(new Knot(174, back * 1.03, 1, true));
    }

    int size() {
        return knots.size();
    }

    double azimuth(int index) {
        return knots.get(index).azimuth();
    }

    double height(int index) {
        return knots.get(index).height();
    }

    double grow(int index) {
        return knots.get(index).grow();
    }

    boolean pointed(int index) {
        return knots.get(index).pointed();
    }

    /** Whether a knot is the root of the gap between two strands. */
    boolean gap(int index) {
        int before = Math.floorMod(index - 1, knots.size());
        int after = (index + 1) % knots.size();
        return pointed(index) && height(index) < height(before) && height(index) < height(after);
    }

    /** Index of the first knot at or after an angle. */
    int first(double azimuth) {
        double wanted = turned(azimuth);
        for (int at = 0; at < knots.size(); at++) {
            if (knots.get(at).azimuth() >= wanted) {
                return at;
            }
        }
        return 0;
    }

    double heightAt(double azimuth) {
        int after = first(azimuth);
        int before = Math.floorMod(after - 1, knots.size());
        double span = gapBetween(knots.get(before).azimuth(), knots.get(after).azimuth());
        double share = span < 1e-6 ? 0 : gapBetween(knots.get(before).azimuth(), turned(azimuth)) / span;
        return knots.get(before).height()
                + (knots.get(after).height() - knots.get(before).height()) * Math.clamp(share, 0, 1);
    }

    private static double gapBetween(double from, double to) {
        double gap = to - from;
        return gap < 0 ? gap + 360 : gap;
    }

    /** -180 (included) to 180. */
    private static double turned(double degrees) {
        double rest = (degrees + 180) % 360;
        return (rest < 0 ? rest + 360 : rest) - 180;
    }
}
