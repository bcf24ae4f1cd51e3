package studio.backlot.render.cut.diff;

import java.util.Locale;

/**
 * How a clip begins.
 *
 * @param kind cut, dissolve, wipe, fade, fade-white, or another tool's word
 * @param before frames of the clip before that it reaches into
 * @param after frames of its own clip that it lasts
 */
public record Opening(String kind, long before, long after) {
    public static final Opening CUT = new Opening("cut", 0, 0);

    /** Nothing that reaches nowhere is more than a cut. */
    public static Opening of(String kind, long before, long after) {
        return before == 0 && after == 0 ? CUT : new Opening(kind.toLowerCase(Locale.ROOT), before, after);
    }

    /** Whether the clip before is seen below it. */
    public boolean overlaps() {
        return !equals(CUT) && !kind.startsWith("fade");
    }

    @Override
    public String toString() {
        return equals(CUT) ? "a cut" : "a %s of %d frames".formatted(kind, before + after);
    }
}
