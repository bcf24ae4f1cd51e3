package studio.backlot.render.animatic.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;

/**
 * A light state of a set with every gap filled: where lamps hang, where the sun comes in, and an exposure that keeps the
 * picture readable by night.
 *
 * @param ambient the light from everywhere
 */
public record LightPlan(LightState state, List<Lamp> lamps, Level ambient, double exposure) {

    private static final Set<PieceKind> BRIGHT = Set.of(PieceKind.LAMP, PieceKind.SCREEN, PieceKind.COMPUTER);

    public static LightPlan of(SetDesign set, LightState state, StylePreset style) {
        List<Lamp> lamps = new ArrayList<>();
        for (LightSource source : state.sources()) {
            if (source.intensity() > 0) {
                lamps.add(styled(lamp(set, state, source), style, lamps.size()));
            }
        }
        if (lamps.isEmpty()) {
            LightSource sky = new LightSource(
                    "sky", LightKind.AREA, Colour.of(skyLight(state)), 0.8, Optional.empty(), Optional.empty());
            lamps.add(lamp(set, state, sky));
        }
        int rgb =
                switch (style) {
                    case CYBERPUNK -> Shade.mix(state.ambient().rgb(), 0x2A1450, 0.5);
                    case REALISTIC -> Shade.saturated(state.ambient().rgb(), 0.7);
                    case GHIBLI, CINEMATIC -> state.ambient().rgb();
                };
        double lift = style == StylePreset.GHIBLI ? 0.14 : 0.09;
        Level ambient = new Level(
                lift + Shade.red(rgb) / 255.0, lift + Shade.green(rgb) / 255.0, lift + Shade.blue(rgb) / 255.0);
        double level =
                switch (style) {
                    case GHIBLI -> 1.08;
                    case CINEMATIC -> 0.86;
                    case CYBERPUNK -> 0.74;
                    case REALISTIC -> 0.95;
                };
        return new LightPlan(state, List.copyOf(lamps), ambient, level * exposure(set, state, lamps, ambient));
    }

    /** Neon takes hold of every lamp in a cyberpunk film; a realistic one has paler lights. */
    private static Lamp styled(Lamp lamp, StylePreset style, int index) {
        return switch (style) {
            case GHIBLI, CINEMATIC -> lamp;
            case CYBERPUNK -> index % 2 == 0 ? lamp.tinted(1.25, 0.42, 1.2, 0.6) : lamp.tinted(0.3, 1.1, 1.35, 0.6);
            case REALISTIC -> lamp.tinted(1, 1, 1, 0.3);
        };
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
                level += reach * (0.2126 * lamp.red() + 0.7152 * lamp.green() + 0.0722 * lamp.blue());
            }
            sum += level / xs.length;
        }
        double target =
                switch (state.timeOfDay()) {
                    case NIGHT -> 0.68;
                    case DAWN, DUSK -> 0.78;
                    case MORNING, AFTERNOON, DAY -> 0.95;
                };
        if (state.weather() == Weather.STORM || state.weather() == Weather.FOG) {
            target *= 0.85;
        }
        return Math.clamp(target / Math.max(0.02, sum), 0.55, 3.2);
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
