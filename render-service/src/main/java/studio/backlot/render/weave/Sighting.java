package studio.backlot.render.weave;

/**
 * A piece as a camera sees it: only what nothing else hides.
 *
 * @param name of the piece within its set
 * @param left pixels from the left of the frame to what is seen of it; likewise top, right and bottom
 * @param depth of the nearest that is seen of it, metres along the optical axis
 * @param share of the frame's pixels that show it, 0 to 1
 */
public record Sighting(String name, double left, double top, double right, double bottom, double depth, double share) {}
