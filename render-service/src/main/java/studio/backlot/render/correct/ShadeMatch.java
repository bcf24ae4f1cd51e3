package studio.backlot.render.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * Moves the colours of a part to the expected ones, shade by shade: both are sorted by lightness and cut into as many shades of as many
 * pixels, and each shade moves as its mean does, as in the specification of histograms (R. C. Gonzalez, R. E. Woods: Digital Image
 * Processing, section 3.3). What lies between two shades moves by both.
 *
 * @param from means of the take's shades, from dark to light
 * @param to means of the expected ones
 */
record ShadeMatch(List<Lab> from, List<Lab> to) {

    private static final int MOST = 8;

    /** Fewest pixels of a shade. */
    private static final int LEAST = 24;

    /** Farthest that a shade is moved, CIELAB: what would have to be moved farther is another colour, not a drift. */
    private static final double FARTHEST = 60;

    ShadeMatch {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** From what is {@code there}, where the part is moved by whole pixels, to what is wanted. */
    static ShadeMatch between(Picture there, Picture wanted, Mask part, int right, int down) {
        List<Lab> is = colours(there, part, right, down);
        List<Lab> should = colours(wanted, part, 0, 0);
        int shades = Math.clamp(Math.min(is.size(), should.size()) / LEAST, 1, MOST);
        return new ShadeMatch(means(is, shades), means(should, shades));
    }

    /**
     * The same for a part of which little more than edges is seen: all of it moves by the median of what its pixels differ by, which a few that show
     * something else do not move.
     */
    static ShadeMatch median(Picture there, Picture wanted, Mask part, int right, int down) {
        List<Lab> is = new ArrayList<>();
        List<Lab> off = new ArrayList<>();
        int[] box = part.box();
        for (int y = Math.max(box[1], -down); y < Math.min(box[3], there.height() - down); y++) {
            for (int x = Math.max(box[0], -right); x < Math.min(box[2], there.width() - right); x++) {
                if (part.at(x, y) > 0) {
                    Lab pixel = Lab.of(there.at(x + right, y + down));
                    Lab should = Lab.of(wanted.at(x, y));
                    is.add(pixel);
                    off.add(new Lab(should.l() - pixel.l(), should.a() - pixel.a(), should.b() - pixel.b()));
                }
            }
        }
        if (is.isEmpty()) {
            return new ShadeMatch(List.of(), List.of());
        }
        Lab from = mean(is);
        Lab to =
                new Lab(from.l() + median(off, Lab::l), from.a() + median(off, Lab::a), from.b() + median(off, Lab::b));
        return new ShadeMatch(List.of(from), List.of(to));
    }

    private static double median(List<Lab> colours, ToDoubleFunction<Lab> coordinate) {
        return colours.stream()
                .mapToDouble(coordinate)
                .sorted()
                .skip(colours.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Whether there is something to go by, and it is near enough. */
    boolean isWithinLimits() {
        for (int at = 0; at < from.size(); at++) {
            if (from.get(at).distance(to.get(at)) > FARTHEST) {
                return false;
            }
        }
        return !from.isEmpty();
    }

    /** How far the part is from the expected colour, CIELAB. */
    double drift() {
        return mean(from).distance(mean(to));
    }

    Lab mean() {
        return mean(from);
    }

    /** One colour, moved. */
    Lab moved(Lab colour) {
        int above = 0;
        while (above < from.size() && from.get(above).l() < colour.l()) {
            above++;
        }
        int upper = Math.min(above, from.size() - 1);
        int lower = Math.max(0, above - 1);
        double way = from.get(upper).l() - from.get(lower).l();
        double share = way <= 0 ? 0 : Math.clamp((colour.l() - from.get(lower).l()) / way, 0, 1);
        Lab was = from.get(lower).towards(from.get(upper), share);
        Lab is = to.get(lower).towards(to.get(upper), share);
        return new Lab(colour.l() + is.l() - was.l(), colour.a() + is.a() - was.a(), colour.b() + is.b() - was.b());
    }

    private static List<Lab> colours(Picture picture, Mask part, int right, int down) {
        List<Lab> colours = new ArrayList<>();
        int[] box = part.box();
        for (int y = Math.max(box[1], -down); y < Math.min(box[3], picture.height() - down); y++) {
            for (int x = Math.max(box[0], -right); x < Math.min(box[2], picture.width() - right); x++) {
                if (part.at(x, y) > 0) {
                    colours.add(Lab.of(picture.at(x + right, y + down)));
                }
            }
        }
        colours.sort(Comparator.comparingDouble(Lab::l));
        return colours;
    }

    private static List<Lab> means(List<Lab> sorted, int shades) {
        List<Lab> means = new ArrayList<>();
        for (int shade = 0; shade < shades && !sorted.isEmpty(); shade++) {
            means.add(mean(sorted.subList(shade * sorted.size() / shades, (shade + 1) * sorted.size() / shades)));
        }
        return means;
    }

    private static Lab mean(List<Lab> colours) {
        double l = 0;
        double a = 0;
        double b = 0;
        for (Lab colour : colours) {
            l += colour.l();
            a += colour.a();
            b += colour.b();
        }
        return new Lab(l / colours.size(), a / colours.size(), b / colours.size());
    }
}
