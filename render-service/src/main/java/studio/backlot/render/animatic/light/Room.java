package studio.backlot.render.animatic.light;

import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Stage;

/**
 * The shell of a set: an inside with walls and ceiling, or open ground. Towards the audience it reaches as far as the
 * camera needs, as a stage without its fourth wall.
 *
 * @param front z of the end towards the audience
 */
public record Room(double halfWidth, double halfDepth, double height, boolean interior, double front) {

    /** Its surfaces, in the order of the light maps. */
    public enum Surface {
        FLOOR(0, 1, 0),
        CEILING(0, -1, 0),
        BACK(0, 0, -1),
        FRONT(0, 0, 1),
        LEFT(1, 0, 0),
        RIGHT(-1, 0, 0),
        /** No surface at all. */
        SKY(0, 0, 0);

        private final double x;
        private final double y;
        private final double z;

        Surface(double x, double y, double z) {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        /** Into the room. */
        public Point normal() {
            return new Point(x, y, z);
        }
    }

    public static Room of(SetDesign set, Point camera) {
        Stage stage = new Stage(set);
        return new Room(stage.halfWidth(), stage.halfDepth(), stage.height(), stage.interior(), stage.front(camera));
    }

    /**
     * Where the ray from {@code eye} along {@code way} meets the shell.
     *
     * @param hit receives x, y, z
     */
    public Surface hit(Point eye, double[] way, double[] hit) {
        double nearest = Double.MAX_VALUE;
        Surface surface = Surface.SKY;
        if (way[1] < -1e-9) {
            nearest = eye.y() / -way[1];
            surface = Surface.FLOOR;
        }
        if (interior) {
            double up = way[1] > 1e-9 ? (height - eye.y()) / way[1] : Double.MAX_VALUE;
            if (up >= 0 && up < nearest) {
                nearest = up;
                surface = Surface.CEILING;
            }
            double deep = way[2] > 1e-9
                    ? (halfDepth - eye.z()) / way[2]
                    : way[2] < -1e-9 ? (front - eye.z()) / way[2] : Double.MAX_VALUE;
            if (deep >= 0 && deep < nearest) {
                nearest = deep;
                surface = way[2] > 0 ? Surface.BACK : Surface.FRONT;
            }
            double side = way[0] > 1e-9
                    ? (halfWidth - eye.x()) / way[0]
                    : way[0] < -1e-9 ? (-halfWidth - eye.x()) / way[0] : Double.MAX_VALUE;
            if (side >= 0 && side < nearest) {
                nearest = side;
                surface = way[0] > 0 ? Surface.RIGHT : Surface.LEFT;
            }
        }
        if (surface != Surface.SKY) {
            hit[0] = eye.x() + way[0] * nearest;
            hit[1] = eye.y() + way[1] * nearest;
            hit[2] = eye.z() + way[2] * nearest;
        }
        return surface;
    }
}
