package studio.backlot.render.animatic.set;

import java.util.Set;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.animatic.light.Veil;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.form.Make;

/**
 * What lies between the lens and things: light, haze, sky and time.
 *
 * @param veil haze of the distance
 * @param hand the clock of what moves by itself
 */
public record Air(LightNow light, Look look, Veil veil, Sky sky, Surroundings outside, Set<Cues> cues, Hand hand) {

    /** What moves by itself goes by this clock, which knows whether anybody has looked at it. */
    public static final class Hand {

        private final double seconds;
        private boolean asked;

        public Hand(double seconds) {
            this.seconds = seconds;
        }

        public boolean asked() {
            return asked;
        }

        private double read() {
            asked = true;
            return seconds;
        }
    }

    public static Air of(LightNow light, Look look, SetDesign set, Set<Cues> cues) {
        return of(light, look, set, cues, new Hand(light.seconds()));
    }

    /** The air at one instant, in which what moves by itself goes by {@code hand}. */
    public static Air of(LightNow light, Look look, SetDesign set, Set<Cues> cues, Hand hand) {
        boolean interior = set.surfaces().interior();
        LightState from = light.from().state();
        LightState to = light.to().state();
        Sky sky = Sky.of(from).towards(Sky.of(to), light.share());
        double thick = thickness(from.weather()) * (1 - light.share()) + thickness(to.weather()) * light.share();
        int room = Shade.of(
                light.ambient().red() * 120 + 12,
                light.ambient().green() * 120 + 12,
                light.ambient().blue() * 120 + 14);
        int haze = interior ? room : outdoors(sky, thick);
        double density = look.haze() * (interior ? 0.028 : 0.016) + (interior ? 0 : thick);
        return new Air(
                light,
                look,
                new Veil(haze, density, sheen(look, from.weather(), interior)),
                sky,
                Surroundings.of(set),
                cues,
                hand);
    }

    /** The sky lights the air: by night little of it, and what hangs thick in it shines by itself. */
    private static int outdoors(Sky sky, double thick) {
        int rgb = Shade.mix(sky.low(), sky.horizon(), 0.5);
        double dark = Math.clamp(1 - Shade.luminance(rgb) / 110, 0, 1);
        return Shade.times(rgb, 1 - 0.55 * dark * Math.max(0, 1 - 25 * thick));
    }

    private static double sheen(Look look, Weather weather, boolean interior) {
        boolean rained = !interior && (weather == Weather.RAIN || weather == Weather.STORM);
        return Math.max(look.wet(), rained ? 0.8 : 0);
    }

    /** Share of haze per metre that the weather adds outdoors. */
    private static double thickness(Weather weather) {
        return switch (weather) {
            case CLEAR -> 0;
            case RAIN -> 0.012;
            case SNOW -> 0.016;
            case STORM -> 0.02;
            case DUST -> 0.05;
            case FOG -> 0.13;
        };
    }

    public double seconds() {
        return hand.read();
    }

    /** The sky's colour at a height, 0 at the horizon and 1 at the zenith. */
    public int skyAt(double height) {
        return sky.at(height);
    }

    public Weather weather() {
        return now().state().weather();
    }

    public boolean night() {
        return now().state().timeOfDay() == TimeOfDay.NIGHT;
    }

    /** Whether the light is that of an alarm. */
    public boolean alarmed() {
        return now().state().pulse() > 0;
    }

    /** Whether a piece that may be off is on; a flame always is. */
    boolean burns(Form form) {
        return form.piece().kind() != PieceKind.LAMP
                || form.make() == Make.CANDLE
                || !now().off().contains(form.piece().name());
    }

    private LightPlan now() {
        return light.share() < 0.5 ? light.from() : light.to();
    }

    /** How dark it is outside: 0 by day, 1 by night. */
    double darkness() {
        double bright = Shade.luminance(sky.at(0.3)) / 255;
        return Math.clamp(1.25 - bright * 2.6, 0, 1);
    }

    /** {@code rgb} as it looks from {@code depth} metres away. */
    public int through(int rgb, double depth) {
        double share = veil.before(depth);
        return share < 0.01 ? rgb : Shade.mix(rgb, veil.rgb(), share);
    }

    /** Colour that distance fades to. */
    public int haze() {
        return veil.rgb();
    }

    /** {@code rgb} of what is too far to measure: weather swallows it. */
    int distant(int rgb) {
        double thick = thickness(light.from().state().weather()) * (1 - light.share())
                + thickness(light.to().state().weather()) * light.share();
        return Shade.mix(rgb, veil.rgb(), Math.min(0.95, 7 * thick));
    }

    public boolean has(Cues cue) {
        return cues.contains(cue);
    }
}
