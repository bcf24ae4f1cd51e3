package studio.backlot.render.cut.diff;

/**
 * Clips that are as they were, and only begin earlier or later: their sound is laid anew as it is.
 *
 * @param stretch in the new film
 * @param by frames later; below 0 earlier
 */
public record Slide(Stretch stretch, long by) {}
