package studio.backlot.render.animatic.light;

import studio.backlot.contracts.film.LightKind;
import studio.backlot.render.weave.Point;

/**
 * The light at one instant of a shot, on its way from one plan to another.
 *
 * @param share 0 is all {@code from}, 1 all {@code to}
 */
public record LightNow(LightPlan from, LightPlan to, double share, double seconds) {

    /** Weight of the first plan's lamps, with exposure and pulse. */
    public double fromWeight() {
        return (1 - share) * from.exposure() * from.pulse(seconds);
    }

    /** Weight of the second plan's lamps, with exposure and pulse. */
    public double toWeight() {
        return share * to.exposure() * to.pulse(seconds);
    }

    public Level ambient() {
        return from.ambient().times((1 - share) * from.exposure()).plus(to.ambient(), share * to.exposure());
    }

    /** Red, green and blue that a surface there receives, without shadows, into {@code rgb}. */
    public void at(double x, double y, double z, double nx, double ny, double nz, double[] rgb) {
        Level ambient = ambient();
        rgb[0] = ambient.red();
        rgb[1] = ambient.green();
        rgb[2] = ambient.blue();
        add(from, fromWeight(), x, y, z, nx, ny, nz, rgb);
        add(to, toWeight(), x, y, z, nx, ny, nz, rgb);
    }

    private static void add(
            LightPlan plan,
            double weight,
            double x,
            double y,
            double z,
            double nx,
            double ny,
            double nz,
            double[] rgb) {
        if (weight < 1e-4) {
            return;
        }
        for (Lamp lamp : plan.lamps()) {
            double reach = weight * lamp.reach(x, y, z, nx, ny, nz);
            rgb[0] += reach * lamp.red();
            rgb[1] += reach * lamp.green();
            rgb[2] += reach * lamp.blue();
        }
    }

    /** The light that models a body there: its strongest lamp as key, the next as rim, all else as fill. */
    public BodyLight body(Point place) {
        Found found = find(place);
        return BodyLight.of(found.towards, found.key, found.fill, found.second, to.manner());
    }

    /** The light that throws the shadow of what stands there. */
    public CastLight cast(Point place) {
        Found found = find(place);
        double key = found.key.luminance();
        return new CastLight(found.towards, key / Math.max(0.02, key + found.fill.luminance()));
    }

    private record Found(Point towards, Level key, Level second, Level fill) {}

    private Found find(Point place) {
        Level key = Level.DARK;
        Level second = Level.DARK;
        Level fill = ambient();
        Point direction = new Point(-0.4, 0.8, -0.5);
        for (int plan = 0; plan < 2; plan++) {
            LightPlan which = plan == 0 ? from : to;
            double weight = plan == 0 ? fromWeight() : toWeight();
            for (Lamp lamp : which.lamps()) {
                Point way = lamp.towards(place.x(), place.y(), place.z());
                double reach = weight * lamp.reach(place.x(), place.y(), place.z(), way.x(), way.y(), way.z());
                double pull = lamp.kind() == LightKind.DIRECTIONAL ? 0.8 : 1;
                Level found = lamp.level().times(reach * pull);
                if (found.luminance() > key.luminance()) {
                    fill = fill.plus(key, 0.5);
                    second = key;
                    key = found;
                    direction = way;
                } else {
                    fill = fill.plus(found, 0.5);
                    second = found.luminance() > second.luminance() ? found : second;
                }
            }
        }
        return new Found(direction, key, second, fill);
    }
}
