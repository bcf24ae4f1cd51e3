package studio.backlot.render.weave;

import java.util.List;

/** The lenses in the case, by their focal lengths in millimetres on a sensor of {@link Camera#SENSOR}. */
public enum Lens {
    MM_18(18, "ultra-wide"),
    MM_21(21, "ultra-wide"),
    MM_24(24, "wide"),
    MM_28(28, "wide"),
    MM_35(35, "moderately wide"),
    MM_40(40, "normal"),
    MM_50(50, "normal"),
    MM_65(65, "short portrait"),
    MM_75(75, "portrait"),
    MM_85(85, "portrait"),
    MM_100(100, "long"),
    MM_135(135, "long");

    private static final List<Lens> CASE = List.of(values());

    private final int millimetres;
    private final String family;

    Lens(int millimetres, String family) {
        this.millimetres = millimetres;
        this.family = family;
    }

    public int millimetres() {
        return millimetres;
    }

    /** The lens whose focal length is nearest by ratio. */
    public static Lens nearest(double focal) {
        Lens nearest = MM_18;
        for (Lens lens : CASE) {
            if (away(lens, focal) < away(nearest, focal)) {
                nearest = lens;
            }
        }
        return nearest;
    }

    private static double away(Lens lens, double focal) {
        return Math.abs(Math.log(focal / lens.millimetres));
    }

    /** In words for a prompt, such as "85 mm portrait lens". */
    public String words() {
        return "%d mm %s lens".formatted(millimetres, family);
    }
}
