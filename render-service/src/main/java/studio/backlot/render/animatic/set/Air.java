package studio.backlot.render.animatic.set;

import java.util.Set;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.LightNow;

/**
 * What lies between the lens and things: light, haze, sky and time.
 *
 * @param haze colour that distance fades to
 * @param density share of haze per metre beyond the first ones
 */
public record Air(LightNow light, Look look, int haze, double density, Sky sky, Surroundings outside, Set<Cues> cues) {

    public static Air of(LightNow light, Look look, SetDesign set, Set<Cues> cues) {
        boolean interior = set.surfaces().interior();
        LightState from = light.from().state();
        LightState to = light.to().state();
        Sky sky = Sky.of(from).towards(Sky.of(to), light.share());
        double thick = thickness(from.weather()) * (1 - light.share()) + thickness(to.weather()) * light.share();
        int room = Shade.of(
                light.ambient().red() * 120 + 12,
                light.ambient().green() * 120 + 12,
                light.ambient().blue() * 120 + 14);
        int haze = interior ? room : Shade.mix(sky.low(), sky.horizon(), 0.5);
        double density = look.haze() * (interior ? 0.028 : 0.02) * thick;
        return new Air(light, look, haze, density, sky, Surroundings.of(set), cues);
    }

    private static double thickness(Weather weather) {
        return switch (weather) {
            case CLEAR -> 1;
            case RAIN -> 1.5;
            case SNOW, STORM -> 1.8;
            case DUST -> 2.6;
            case FOG -> 4.5;
        };
    }

    public double seconds() {
        return light.seconds();
    }

    /** The sky's colour at a height, 0 at the horizon and 1 at the zenith. */
    public int skyAt(double height) {
        return sky.at(height);
    }

    public Weather weather() {
        return (light.share() < 0.5 ? light.from() : light.to()).state().weather();
    }

    public boolean night() {
        return (light.share() < 0.5 ? light.from() : light.to()).state().timeOfDay() == TimeOfDay.NIGHT;
    }

    /** How dark it is outside: 0 by day, 1 by night. */
    double darkness() {
        double bright = Shade.luminance(sky.at(0.3)) / 255;
        return Math.clamp(1.25 - bright * 2.6, 0, 1);
    }

    /** {@code rgb} as it looks from {@code depth} metres away. */
    public int through(int rgb, double depth) {
        double share = 1 - Math.exp(-Math.max(0, depth - 2.5) * density);
        return share < 0.01 ? rgb : Shade.mix(rgb, haze, Math.min(0.85, share));
    }

    public boolean has(Cues cue) {
        return cues.contains(cue);
    }
}
