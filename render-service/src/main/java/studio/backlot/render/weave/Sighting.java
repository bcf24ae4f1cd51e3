package studio.backlot.render.weave;

/**
 * A piece as a camera sees it: only what nothing else hides.
 *
 * @param name of the piece within its set
 * @param left pixels from the left of the frame to what is seen of it; likewise top, right and bottom
 * @param depth of the nearest that is seen of it, metres along the optical axis
 * @param share of the frame's pixels that show it, 0 to 1
 */
public record Sighting(String name, double left, double top, double right, double bottom, double depth, double share) {

    /** In words for a prompt, such as "camera-left, 3 metres away, the bookshelf left". */
    public String words(int frameWidth) {
        double middle = (left + right) / 2 / Math.max(1, frameWidth);
        String side = middle < 0.36 ? "camera-left" : middle > 0.64 ? "camera-right" : "centre";
        long metres = Math.max(1, Math.round(depth));
        return "%s, %d metre%s away, the %s".formatted(side, metres, metres == 1 ? "" : "s", name.replace('-', ' '));
    }
}
