package studio.backlot.render.footage.placing;

import java.util.Locale;
import studio.backlot.render.correct.ColourMatch;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Palette;

/**
 * Moves the colours of a whole take, all of its frames alike, so that nothing flickers.
 *
 * @param from palette of the take
 * @param to palette that it is to have
 */
public record Grade(Palette from, Palette to) {
    /** How far contrast and saturation may be stretched: another shot shows other things. */
    private static final double STRETCH = 0.2;

    /** The grade that brings a take to its neighbours: their mean colour, and their spread within limits. */
    public static Grade between(Palette take, Palette neighbours) {
        Lab own = take.deviation();
        Lab theirs = neighbours.deviation();
        Lab held = new Lab(held(own.l(), theirs.l()), held(own.a(), theirs.a()), held(own.b(), theirs.b()));
        return new Grade(take, new Palette(neighbours.mean(), held, neighbours.area()));
    }

    private static double held(double own, double theirs) {
        return Math.clamp(theirs, own * (1 - STRETCH), own * (1 + STRETCH));
    }

    /** Whether it is a grade: what would have to be moved farther is another scene. */
    public boolean mayBeOffered() {
        return new ColourMatch(from, to).isWithinLimits();
    }

    public ColourTable table() {
        ColourMatch match = new ColourMatch(from, to);
        return ColourTable.of(match::moved);
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "Graded: lightness %+.1f, green to red %+.1f, blue to yellow %+.1f (CIELAB).",
                to.mean().l() - from.mean().l(),
                to.mean().a() - from.mean().a(),
                to.mean().b() - from.mean().b());
    }
}
