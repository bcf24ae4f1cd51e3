package studio.backlot.render.animatic.light;

import studio.backlot.contracts.film.LightKind;
import studio.backlot.render.weave.Point;

/**
 * A light with everything decided.
 *
 * @param red strength in red, 1 lights a near white surface fully; likewise green and blue
 * @param place where it stands; far away for a directional one
 * @param aim where it shines, of length 1
 */
public record Lamp(String name, LightKind kind, double red, double green, double blue, Point place, Point aim) {

    /** The lamp with {@code share} of its colour replaced by {@code hue} at the same strength; a hue's luminance is about 1. */
    Lamp towards(Level hue, double share) {
        Level own = level();
        return with(own.times(1 - share).plus(hue, share * own.luminance()));
    }

    Lamp times(double factor) {
        return with(level().times(factor));
    }

    private Lamp with(Level level) {
        return new Lamp(name, kind, level.red(), level.green(), level.blue(), place, aim);
    }

    public Level level() {
        return new Level(red, green, blue);
    }

    /** From a surface to the light, of length 1. */
    public Point towards(double x, double y, double z) {
        return kind == LightKind.DIRECTIONAL
                ? aim.times(-1)
                : new Point(place.x() - x, place.y() - y, place.z() - z).unit();
    }

    /** How much reaches a surface there, without shadows; 1 is full strength. */
    public double reach(double x, double y, double z, double nx, double ny, double nz) {
        double dx = kind == LightKind.DIRECTIONAL ? -aim.x() : place.x() - x;
        double dy = kind == LightKind.DIRECTIONAL ? -aim.y() : place.y() - y;
        double dz = kind == LightKind.DIRECTIONAL ? -aim.z() : place.z() - z;
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
        double facing = (dx * nx + dy * ny + dz * nz) / distance;
        double wrap = kind == LightKind.AREA ? 0.45 : 0.2;
        double lambert = Math.max(0, (facing + wrap) / (1 + wrap));
        return switch (kind) {
            case DIRECTIONAL -> lambert;
            case AREA -> lambert * 1.25 / (1 + distance * distance / 14);
            case POINT -> lambert * 1.5 / (1 + distance * distance / 2.4);
            case PRACTICAL -> lambert * 1.7 * shade(dy / distance) / (1 + distance * distance / 2.2);
            case SPOT ->
                lambert * 1.9 * cone(dx / distance, dy / distance, dz / distance) / (1 + distance * distance / 12);
        };
    }

    /** A shade lets light out upwards and downwards, and less of it through its side. */
    private static double shade(double rise) {
        double steep = Math.clamp((Math.abs(rise) - 0.35) / 0.4, 0, 1);
        return 0.55 + 0.75 * steep * steep * (3 - 2 * steep);
    }

    private double cone(double dx, double dy, double dz) {
        double along = -(dx * aim.x() + dy * aim.y() + dz * aim.z());
        double edge = Math.clamp((along - 0.78) / 0.17, 0, 1);
        return edge * edge * (3 - 2 * edge);
    }
}
