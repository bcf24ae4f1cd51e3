package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.render.animatic.canvas.Shade;

/** The colours of the sky from above down to the horizon. */
record Sky(int zenith, int high, int low, int horizon) {

    static Sky of(LightState state) {
        Sky clear =
                switch (state.timeOfDay()) {
                    case DAWN -> new Sky(0x3E5C9A, 0x8A86BC, 0xF2A98C, 0xFFDCA0);
                    case MORNING -> new Sky(0x4E92D8, 0x86BCEC, 0xC4E2F2, 0xFBF3DC);
                    case DAY -> new Sky(0x3C86D8, 0x6CB0EE, 0xA6D6F6, 0xE2F4FA);
                    case AFTERNOON -> new Sky(0x4A8ACE, 0x86B8E4, 0xD2DCD8, 0xFFE6B4);
                    case DUSK -> new Sky(0x2A2E66, 0x6A4A8C, 0xE0706A, 0xFFB56A);
                    case NIGHT -> new Sky(0x070B1E, 0x0D1836, 0x1A2C58, 0x33457A);
                };
        double covered =
                switch (state.weather()) {
                    case CLEAR -> 0;
                    case RAIN, SNOW -> 0.55;
                    case STORM -> 0.75;
                    case FOG -> 0.7;
                    case DUST -> 0.5;
                };
        int cloud = cloud(state);
        return clear.towards(new Sky(cloud, cloud, cloud, cloud), covered);
    }

    private static int cloud(LightState state) {
        if (state.timeOfDay() == TimeOfDay.NIGHT) {
            return switch (state.weather()) {
                case FOG -> 0x4E5C74;
                case DUST -> 0x4E4236;
                case SNOW -> 0x2C3850;
                case STORM -> 0x151C2A;
                case CLEAR, RAIN -> 0x1A2234;
            };
        }
        return switch (state.weather()) {
            case DUST -> 0xC8A878;
            case STORM -> 0x4A5464;
            case CLEAR, RAIN, SNOW, FOG -> 0xA9B4C0;
        };
    }

    Sky towards(Sky other, double share) {
        return new Sky(
                Shade.mix(zenith, other.zenith, share),
                Shade.mix(high, other.high, share),
                Shade.mix(low, other.low, share),
                Shade.mix(horizon, other.horizon, share));
    }

    /** The colour at a height, 0 at the horizon and 1 at the zenith. */
    int at(double height) {
        double down = Math.clamp(1 - height, 0, 1) * 3;
        if (down < 1) {
            return Shade.mix(zenith, high, down);
        }
        return down < 2 ? Shade.mix(high, low, down - 1) : Shade.mix(low, horizon, down - 2);
    }
}
