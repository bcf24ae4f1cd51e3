package studio.backlot.render.measure;

import studio.backlot.render.measure.expected.Region;

/**
 * One number of a take.
 *
 * @param subject whose it is
 */
public record Reading(Measure measure, Subject subject, double value) {

    /** What a number is about. */
    public sealed interface Subject {}

    /** The picture as a whole. */
    public record Whole() implements Subject {}

    /** A part of somebody, or all of them. */
    public record Of(Region.Key region) implements Subject {}

    public static final Subject WHOLE = new Whole();

    public static Reading whole(Measure measure, double value) {
        return new Reading(measure, WHOLE, value);
    }

    public static Reading of(Measure measure, Region.Key region, double value) {
        return new Reading(measure, new Of(region), value);
    }

    @Override
    public String toString() {
        String whose = subject instanceof Of(Region.Key region) ? " of " + region : "";
        return measure.label() + whose + " " + Math.round(value * 1000) / 1000.0;
    }
}
