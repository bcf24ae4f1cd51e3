package studio.backlot.render.animatic.light;

import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.TimeOfDay;

/**
 * What an hour does to the light of the sky, whoever wrote the lamps: the night is blue and dim, morning and evening are warm
 * above and violet in the shade.
 *
 * @param ambient colour of the light from everywhere, about 1
 * @param sun colour of the sun or moon, about 1
 * @param pull how far a written colour is pulled to the hour's
 * @param outdoors brightness that the exposure aims at under the sky
 * @param indoors the same in a room
 */
record Hour(Level ambient, Level sun, double pull, double outdoors, double indoors) {

    static Hour of(TimeOfDay hour) {
        return switch (hour) {
            case DAWN -> new Hour(new Level(1.04, 0.93, 1.16), new Level(1.3, 0.92, 0.74), 0.45, 0.8, 0.8);
            case MORNING -> new Hour(new Level(0.97, 1, 1.08), new Level(1.1, 1, 0.84), 0.3, 0.96, 0.94);
            case DAY -> new Hour(new Level(0.96, 1, 1.06), new Level(1.03, 1, 0.93), 0.25, 1.02, 0.96);
            case AFTERNOON -> new Hour(new Level(1, 0.98, 1.02), new Level(1.18, 1, 0.72), 0.35, 0.94, 0.94);
            case DUSK -> new Hour(new Level(0.98, 0.84, 1.3), new Level(1.42, 0.84, 0.5), 0.55, 0.7, 0.78);
            case NIGHT -> new Hour(new Level(0.64, 0.88, 1.42), new Level(0.7, 0.97, 1.4), 0.75, 0.44, 0.66);
        };
    }

    /** Share of the sun that clouds and fog let through. */
    static double sunThrough(LightState state) {
        return switch (state.weather()) {
            case CLEAR -> 1;
            case SNOW -> 0.34;
            case RAIN -> 0.24;
            case DUST -> 0.42;
            case STORM -> 0.12;
            case FOG -> 0.1;
        };
    }
}
