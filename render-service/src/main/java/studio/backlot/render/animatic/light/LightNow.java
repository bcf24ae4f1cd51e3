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

    public double ambient(int channel) {
        return from.ambient()[channel] * (1 - share) * from.exposure()
                + to.ambient()[channel] * share * to.exposure();
    }

    /** Red, green and blue that a surface there receives, without shadows, into {@code rgb}. */
    public void at(double x, double y, double z, double nx, double ny, double nz, double[] rgb) {
        rgb[0] = ambient(0);
        rgb[1] = ambient(1);
        rgb[2] = ambient(2);
        add(from, fromWeight(), x, y, z, nx, ny, nz, rgb);
        add(to, toWeight(), x, y, z, nx, ny, nz, rgb);
    }

    private static void add(
            LightPlan plan, double weight, double x, double y, double z, double nx, double ny, double nz, double[] rgb) {
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

    /** The light that models a body there: its strongest lamp as key, all else as fill. */
    public BodyLight body(Point place) {
        double[] key = new double[3];
        double[] fill = {ambient(0), ambient(1), ambient(2)};
        Point direction = new Point(-0.4, 0.8, -0.5);
        double strongest = 0;
        double[] found = new double[3];
        for (int plan = 0; plan < 2; plan++) {
            LightPlan which = plan == 0 ? from : to;
            double weight = plan == 0 ? fromWeight() : toWeight();
            for (Lamp lamp : which.lamps()) {
                Point way = lamp.towards(place.x(), place.y(), place.z());
                double reach = weight * lamp.reach(place.x(), place.y(), place.z(), way.x(), way.y(), way.z());
                double pull = lamp.kind() == LightKind.DIRECTIONAL ? 0.8 : 1;
                found[0] = reach * lamp.red() * pull;
                found[1] = reach * lamp.green() * pull;
                found[2] = reach * lamp.blue() * pull;
                double level = 0.2126 * found[0] + 0.7152 * found[1] + 0.0722 * found[2];
                if (level > strongest) {
                    addTo(fill, key, 0.5);
                    System.arraycopy(found, 0, key, 0, 3);
                    strongest = level;
                    direction = way;
                } else {
                    addTo(fill, found, 0.5);
                }
            }
        }
        return BodyLight.of(direction, key, fill);
    }

    private static void addTo(double[] sum, double[] more, double share) {
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] += more[channel] * share;
        }
    }
}
