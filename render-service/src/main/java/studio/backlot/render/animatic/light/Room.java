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
    public Surface hit(Point eye, Point way, double[] hit) {
        double nearest = Double.MAX_VALUE;
        Surface surface = Surface.SKY;
        if (way.y() < -1e-9) {
            nearest = eye.y() / -way.y();
            surface = Surface.FLOOR;
        }
        if (interior) {
            double up = way.y() > 1e-9 ? (height - eye.y()) / way.y() : Double.MAX_VALUE;
            if (up >= 0 && up < nearest) {
                nearest = up;
                surface = Surface.CEILING;
            }
            double deep = way.z() > 1e-9
                    ? (halfDepth - eye.z()) / way.z()
                    : way.z() < -1e-9 ? (front - eye.z()) / way.z() : Double.MAX_VALUE;
            if (deep >= 0 && deep < nearest) {
                nearest = deep;
                surface = way.z() > 0 ? Surface.BACK : Surface.FRONT;
            }
            double side = way.x() > 1e-9
                    ? (halfWidth - eye.x()) / way.x()
                    : way.x() < -1e-9 ? (-halfWidth - eye.x()) / way.x() : Double.MAX_VALUE;
            if (side >= 0 && side < nearest) {
                nearest = side;
                surface = way.x() > 0 ? Surface.RIGHT : Surface.LEFT;
            }
        }
        if (surface != Surface.SKY) {
            hit[0] = eye.x() + way.x() * nearest;
            hit[1] = eye.y() + way.y() * nearest;
            hit[2] = eye.z() + way.z() * nearest;
        }
        return surface;
    }
}
