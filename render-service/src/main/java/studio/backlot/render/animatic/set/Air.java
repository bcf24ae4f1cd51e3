package studio.backlot.render.animatic.set;

import java.util.Set;
import studio.backlot.contracts.film.LightState;
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
 * @param sky colours from the zenith to the horizon
 */
public record Air(LightNow light, Look look, int haze, double density, int[] sky, double seconds, Set<Cues> cues) {

    public static Air of(LightNow light, Look look, boolean interior, Set<Cues> cues) {
        LightState from = light.from().state();
        LightState to = light.to().state();
        int[] one = sky(from);
        int[] two = sky(to);
        int[] sky = new int[one.length];
        for (int band = 0; band < sky.length; band++) {
            sky[band] = Shade.mix(one[band], two[band], light.share());
        }
        double thick = thickness(from.weather()) * (1 - light.share()) + thickness(to.weather()) * light.share();
        int room = Shade.of(light.ambient(0) * 120 + 12, light.ambient(1) * 120 + 12, light.ambient(2) * 120 + 14);
        int haze = interior ? room : Shade.mix(sky[2], sky[3], 0.5);
        double density = look.haze() * (interior ? 0.028 : 0.02) * thick;
        return new Air(light, look, haze, density, sky, light.seconds(), cues);
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

    private static int[] sky(LightState state) {
        int[] clear = switch (state.timeOfDay()) {
            case DAWN -> new int[] {0x3E5C9A, 0x8A86BC, 0xF2A98C, 0xFFDCA0};
            case MORNING -> new int[] {0x4E92D8, 0x86BCEC, 0xC4E2F2, 0xFBF3DC};
            case DAY -> new int[] {0x3C86D8, 0x6CB0EE, 0xA6D6F6, 0xE2F4FA};
            case AFTERNOON -> new int[] {0x4A8ACE, 0x86B8E4, 0xD2DCD8, 0xFFE6B4};
            case DUSK -> new int[] {0x2A2E66, 0x6A4A8C, 0xE0706A, 0xFFB56A};
            case NIGHT -> new int[] {0x070B1E, 0x0D1836, 0x1A2C58, 0x33457A};
        };
        double grey = switch (state.weather()) {
            case CLEAR -> 0;
            case RAIN, SNOW -> 0.55;
            case STORM -> 0.75;
            case FOG -> 0.7;
            case DUST -> 0.5;
        };
        int cloud = state.timeOfDay() == TimeOfDay.NIGHT
                ? 0x1A2234
                : state.weather() == Weather.DUST ? 0xC8A878 : state.weather() == Weather.STORM ? 0x4A5464 : 0xA9B4C0;
        int[] sky = new int[clear.length];
        for (int band = 0; band < sky.length; band++) {
            sky[band] = Shade.mix(clear[band], cloud, grey);
        }
        return sky;
    }

    /** The sky's colour at a height, 0 at the horizon and 1 at the zenith. */
    public int skyAt(double height) {
        double at = Math.clamp(1 - height, 0, 0.999) * (sky.length - 1);
        int band = (int) at;
        return Shade.mix(sky[band], sky[band + 1], at - band);
    }

    public Weather weather() {
        return (light.share() < 0.5 ? light.from() : light.to()).state().weather();
    }

    public boolean night() {
        return (light.share() < 0.5 ? light.from() : light.to()).state().timeOfDay() == TimeOfDay.NIGHT;
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
