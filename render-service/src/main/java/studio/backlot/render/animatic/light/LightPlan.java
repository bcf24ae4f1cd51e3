package studio.backlot.render.animatic.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;

/**
 * A light state of a set with every gap filled: where lamps hang, where the sun comes in, and an exposure that keeps the
 * picture readable by night.
 *
 * @param ambient the light from everywhere
 * @param off names of the lamps of the set that do not burn
 */
public record LightPlan(
        LightState state, List<Lamp> lamps, Level ambient, double exposure, Manner manner, Set<String> off) {

    private static final Set<PieceKind> BRIGHT = Set.of(PieceKind.LAMP, PieceKind.SCREEN, PieceKind.COMPUTER);

    public static LightPlan of(SetDesign set, LightState state, Look look) {
        Hour hour = Hour.of(state.timeOfDay());
        boolean interior = set.surfaces().interior();
        List<Lamp> lamps = new ArrayList<>();
        Level spread = Level.DARK;
        for (LightSource source : state.sources()) {
            if (source.intensity() > 0) {
                Lamp lamp = neon(lamp(set, state, source), look.neon() * electric(state, source), look, lamps.size());
                if (lamp.kind() == LightKind.DIRECTIONAL) {
                    Lamp sun = lamp.towards(hour.sun(), hour.pull());
                    double through = Hour.sunThrough(state);
                    spread = spread.plus(sun.level(), (1 - through) * (interior ? 0.2 : 0.55));
                    lamp = sun.times(through);
                }
                lamps.add(lamp);
            }
        }
        if (lamps.isEmpty()) {
            LightSource sky = new LightSource(
                    "sky", LightKind.AREA, Colour.of(skyLight(state)), 0.8, Optional.empty(), Optional.empty());
            lamps.add(lamp(set, state, sky));
        }
        Level ambient = ambient(state, hour, look, interior).plus(spread);
        return new LightPlan(
                state,
                List.copyOf(lamps),
                ambient,
                (0.5 + look.exposure()) * exposure(set, state, lamps, ambient),
                Manner.of(look),
                off(set, state));
    }

    /** Lamps that another state of the set lights and this one does not, and by day all that this one does not light. */
    private static Set<String> off(SetDesign set, LightState state) {
        boolean dark = state.timeOfDay() == TimeOfDay.NIGHT || state.timeOfDay() == TimeOfDay.DUSK;
        return set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.LAMP && !lights(state, piece))
                .filter(piece -> !dark || set.lights().stream().anyMatch(other -> lights(other, piece)))
                .map(SetPiece::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a source of the state is the piece's own, by its name or its place. */
    private static boolean lights(LightState state, SetPiece piece) {
        Footprint box = Footprint.of(piece);
        return state.sources().stream()
                .filter(source -> source.intensity() > 0)
                .anyMatch(source -> source.name().equals(piece.name())
                        || (source.kind() != LightKind.DIRECTIONAL
                                && source.position()
                                        .map(Point::of)
                                        .filter(place -> box.contains(place, 0.3))
                                        .isPresent()));
    }

    private static Level ambient(LightState state, Hour hour, Look look, boolean interior) {
        double night = state.pulse() > 0 ? 0.15 : state.timeOfDay() == TimeOfDay.NIGHT ? 0.5 : 0.2;
        int own = Shade.mix(state.ambient().rgb(), Shade.times(look.shadows(), 0.8), night * look.neon());
        int rgb = Shade.saturated(own, 0.6 + 0.8 * look.tint());
        double lift = 0.16 - 0.1 * look.shadow();
        Level level = new Level(
                lift + Shade.red(rgb) / 255.0, lift + Shade.green(rgb) / 255.0, lift + Shade.blue(rgb) / 255.0);
        double pull = state.pulse() > 0 ? 0.2 : interior ? 0.75 : 1;
        return level.towards(hour.ambient(), pull * hour.pull());
    }

    /** How much of a light is a city's by night: a written alarm keeps its colour, and so does the day. */
    private static double electric(LightState state, LightSource source) {
        if (state.pulse() > 0) {
            return 0.1;
        }
        double dark =
                switch (state.timeOfDay()) {
                    case NIGHT -> 1;
                    case DUSK -> 0.6;
                    case DAWN -> 0.25;
                    case MORNING, DAY, AFTERNOON -> 0.35;
                };
        return source.kind() == LightKind.DIRECTIONAL && dark < 0.5 ? 0.4 * dark : dark;
    }

    /** Neon takes hold of the lamps in turn with its two colours, of the sky with the second; a look without tint has paler lights. */
    private static Lamp neon(Lamp lamp, double neonShare, Look look, int index) {
        boolean counter = lamp.kind() == LightKind.DIRECTIONAL || index % 2 == 1;
        int rgb = counter ? look.counterColour() : look.neonColour();
        double level = Math.max(1, Shade.luminance(rgb));
        Level neon = new Level(Shade.red(rgb) / level, Shade.green(rgb) / level, Shade.blue(rgb) / level);
        return lamp.towards(new Level(1, 1, 1), Math.max(0, 0.4 - look.tint())).towards(neon.atMost(1.8), neonShare);
    }

    private static Lamp lamp(SetDesign set, LightState state, LightSource source) {
        int rgb = source.colour().rgb();
        double strength = Math.clamp(source.intensity(), 0, 4) * 0.95 / 255;
        Point place = source.position().map(Point::of).orElseGet(() -> place(set, source));
        Point aim = source.direction()
                .map(Point::of)
                .filter(direction -> direction.length() > 1e-6)
                .orElseGet(() ->
                        source.kind() == LightKind.DIRECTIONAL ? sun(set, state) : new Point(0, 1, 0).minus(place))
                .unit();
        return new Lamp(
                source.name(),
                source.kind(),
                Shade.red(rgb) * strength,
                Shade.green(rgb) * strength,
                Shade.blue(rgb) * strength,
                place,
                aim);
    }

    /** The piece of the light's own name, else something that shines, else under the ceiling. */
    private static Point place(SetDesign set, LightSource source) {
        Optional<SetPiece> own = set.pieces().stream()
                .filter(piece -> piece.name().equals(source.name()))
                .findFirst();
        Optional<SetPiece> any = source.kind() == LightKind.PRACTICAL
                ? set.pieces().stream()
                        .filter(piece -> BRIGHT.contains(piece.kind()))
                        .findFirst()
                : Optional.empty();
        return own.or(() -> any)
                .map(piece -> {
                    Footprint box = Footprint.of(piece);
                    return piece.kind() == PieceKind.LAMP
                            ? box.world(0, box.height() * 0.88, 0)
                            : box.world(0, box.height() * 0.6, -box.halfDepth() - 0.25);
                })
                .orElse(new Point(
                        0,
                        Math.max(2, set.size().height() * 0.93),
                        -0.1 * set.size().depth()));
    }

    /** Sun or moon: in through the largest window, lower in the morning and evening. */
    private static Point sun(SetDesign set, LightState state) {
        double down =
                switch (state.timeOfDay()) {
                    case DAWN, DUSK -> 0.32;
                    case MORNING, AFTERNOON -> 0.6;
                    case DAY -> 1.1;
                    case NIGHT -> 0.75;
                };
        return set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.WINDOW)
                .findFirst()
                .map(piece -> {
                    Point middle = Point.of(piece.position());
                    Point in = new Point(-middle.x(), 0, -middle.z()).unit();
                    Point out = Math.abs(Math.sin(Math.toRadians(piece.turn()))) > 0.7
                            ? new Point(Math.signum(in.x()), 0, 0.28)
                            : new Point(0.3, 0, Math.signum(in.z()));
                    return out.plus(new Point(0, -down, 0));
                })
                .orElse(new Point(0.55, -Math.max(0.5, down), 0.6));
    }

    private static double exposure(SetDesign set, LightState state, List<Lamp> lamps, Level ambient) {
        double sum = 0;
        double y = 1.2;
        double z = -0.1 * set.size().depth();
        double[] xs = {-0.25 * set.size().width(), 0, 0.25 * set.size().width()};
        for (double x : xs) {
            double level = ambient.luminance();
            for (Lamp lamp : lamps) {
                double reach = 0.55 * lamp.reach(x, y, z, 0, 0.3, -0.95) + 0.45 * lamp.reach(x, 0, z, 0, 1, 0);
                level += room(lamp) * reach * (0.2126 * lamp.red() + 0.7152 * lamp.green() + 0.0722 * lamp.blue());
            }
            sum += level / xs.length;
        }
        Hour hour = Hour.of(state.timeOfDay());
        double target = set.surfaces().interior() ? hour.indoors() : hour.outdoors();
        if (state.weather() == Weather.STORM) {
            target *= 0.8;
        }
        return Math.clamp(target * paint(set, state) / Math.max(0.02, sum), 0.4, 3.2);
    }

    /** A dark room is exposed longer when it is not night: half of what its paint takes is given back. */
    private static double paint(SetDesign set, LightState state) {
        if (!set.surfaces().interior() || state.timeOfDay() == TimeOfDay.NIGHT) {
            return 1;
        }
        double albedo = (Shade.luminance(set.surfaces().walls().rgb())
                        + Shade.luminance(set.surfaces().floor().rgb()))
                / 510;
        return Math.clamp(Math.sqrt(0.42 / Math.max(0.02, albedo)), 1, 1.6);
    }

    /** A lamp in the room leaves its corners dark, and the picture is exposed for what it lights. */
    private static double room(Lamp lamp) {
        return switch (lamp.kind()) {
            case PRACTICAL -> 0.7;
            case POINT, DIRECTIONAL, AREA, SPOT -> 1;
        };
    }

    private static int skyLight(LightState state) {
        return state.timeOfDay() == TimeOfDay.NIGHT ? 0x8FA8D8 : 0xFFF4E0;
    }

    /** All sources together pulse between full and a low level. */
    public double pulse(double seconds) {
        if (state.pulse() <= 0) {
            return 1;
        }
        double wave = 0.5 + 0.5 * Math.cos(2 * Math.PI * Math.min(state.pulse(), 8) * seconds);
        return 0.42 + 0.58 * wave * wave * (3 - 2 * wave);
    }
}
