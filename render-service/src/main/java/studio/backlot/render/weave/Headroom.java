package studio.backlot.render.weave;

/**
 * Whether frames of one shape cut off heads.
 *
 * @param aspect width of the frame by its height
 */
record Headroom(double aspect) {

    /** Nearer to the lens nobody is in the frame any more, metres. */
    static final double NEAR = 0.3;

    /** Whether someone is between the left and the right edge, and their head is above the upper one. */
    boolean isMissing(Camera camera, Subject someone) {
        Point to = someone.face().minus(camera.position());
        double depth = to.dot(camera.forward());
        double edge = Math.min(1, aspect) * Camera.SENSOR / 2 / camera.lens();
        if (depth <= NEAR || Math.abs(to.dot(camera.right())) - 1.15 * someone.halfWidth() >= edge * depth) {
            return false;
        }
        Point head = new Point(someone.feet().x(), someone.top(), someone.feet().z()).minus(camera.position());
        double upper = Math.min(1, 1 / aspect) * Camera.SENSOR / 2 / camera.lens();
        return head.dot(camera.up()) > upper * head.dot(camera.forward());
    }
}
