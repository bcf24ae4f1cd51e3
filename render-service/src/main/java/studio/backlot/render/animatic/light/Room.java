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
        RIGHT(-1, 0, 0);

        private final Point normal;

        Surface(double x, double y, double z) {
            normal = new Point(x, y, z);
        }

        /** Into the room. */
        public Point normal() {
            return normal;
        }
    }

    public static Room of(SetDesign set, Point camera) {
        Stage stage = new Stage(set);
        double front = Math.min(-stage.halfDepth(), camera.z() - 1);
        return new Room(stage.halfWidth(), stage.halfDepth(), stage.height(), stage.interior(), front);
    }

    /**
     * Where the ray from {@code eye} along {@code way} meets the shell.
     *
     * @param hit receives x, y, z
     * @return the surface, or -1 for the sky; otherwise its ordinal
     */
    public int hit(Point eye, Point way, double[] hit) {
        double nearest = Double.MAX_VALUE;
        int surface = -1;
        if (way.y() < -1e-9) {
            nearest = eye.y() / -way.y();
            surface = Surface.FLOOR.ordinal();
        }
        if (interior) {
            double up = way.y() > 1e-9 ? (height - eye.y()) / way.y() : Double.MAX_VALUE;
            if (up >= 0 && up < nearest) {
                nearest = up;
                surface = Surface.CEILING.ordinal();
            }
            double deep = way.z() > 1e-9
                    ? (halfDepth - eye.z()) / way.z()
                    : way.z() < -1e-9 ? (front - eye.z()) / way.z() : Double.MAX_VALUE;
            if (deep >= 0 && deep < nearest) {
                nearest = deep;
                surface = way.z() > 0 ? Surface.BACK.ordinal() : Surface.FRONT.ordinal();
            }
            double side = way.x() > 1e-9
                    ? (halfWidth - eye.x()) / way.x()
                    : way.x() < -1e-9 ? (-halfWidth - eye.x()) / way.x() : Double.MAX_VALUE;
            if (side >= 0 && side < nearest) {
                nearest = side;
                surface = way.x() > 0 ? Surface.RIGHT.ordinal() : Surface.LEFT.ordinal();
            }
        }
        if (surface >= 0) {
            hit[0] = eye.x() + way.x() * nearest;
            hit[1] = eye.y() + way.y() * nearest;
            hit[2] = eye.z() + way.z() * nearest;
        }
        return surface;
    }
}
