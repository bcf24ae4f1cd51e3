package studio.backlot.story.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.story.look.ColourNames;

/** The usual light of an hour and a sky, in a room or outdoors. */
final class Daylight {

    private Daylight() {}

    /** How the sky lights: its ambient, its key, and from where. */
    private record Sky(int ambient, int key, double intensity, Vector direction) {}

    private static Sky sky(TimeOfDay hour) {
        return switch (hour) {
            case DAWN -> new Sky(0x77708F, 0xFFB38A, 0.95, new Vector(1, -0.35, 0.4));
            case MORNING -> new Sky(0x8E9AA8, 0xFFE0B0, 1.05, new Vector(0.9, -0.7, 0.5));
            case DAY -> new Sky(0xA6B2BE, 0xFFF4E0, 1.1, new Vector(0.4, -1, 0.5));
            case AFTERNOON -> new Sky(0xA0957F, 0xFFD28A, 1.05, new Vector(-0.8, -0.7, 0.5));
            case DUSK -> new Sky(0x705A74, 0xFF8F5C, 0.9, new Vector(-1, -0.3, 0.4));
            case NIGHT -> new Sky(0x333E60, 0x8FB0FF, 0.75, new Vector(-0.5, -0.9, 0.5));
        };
    }

    /** Name of the state, such as {@code night} or {@code day-rain}. */
    static String name(TimeOfDay hour, Weather weather) {
        String word = hour.name().toLowerCase(Locale.ROOT);
        return weather == Weather.CLEAR ? word : word + "-" + weather.name().toLowerCase(Locale.ROOT);
    }

    static Colour ambient(TimeOfDay hour, Weather weather) {
        return Colour.of(overcast(sky(hour).ambient(), weather));
    }

    static LightState state(String name, TimeOfDay hour, Weather weather, boolean interior, List<SetPiece> pieces) {
        return new LightState(name, hour, weather, ambient(hour, weather), sources(hour, weather, interior, pieces), 0);
    }

    /** Key from the sky, fill from the front, and whatever shines by itself when it is dark. */
    static List<LightSource> sources(TimeOfDay hour, Weather weather, boolean interior, List<SetPiece> pieces) {
        Sky sky = sky(hour);
        List<LightSource> sources = new ArrayList<>();
        double dimmed = weather == Weather.CLEAR ? 1 : 0.7;
        sources.add(new LightSource(
                "key",
                LightKind.DIRECTIONAL,
                Colour.of(overcast(sky.key(), weather)),
                rounded(sky.intensity() * dimmed * (interior ? 0.85 : 1)),
                Optional.empty(),
                Optional.of(sky.direction())));
        boolean dark = hour == TimeOfDay.NIGHT || hour == TimeOfDay.DUSK || hour == TimeOfDay.DAWN;
        sources.add(new LightSource(
                "fill",
                LightKind.AREA,
                Colour.of(interior && dark ? 0xFFD9B0 : 0xDDE6F2),
                interior ? 0.75 : 0.45,
                Optional.of(new Vector(-1.5, 2.6, -3)),
                Optional.of(new Vector(0.3, -0.5, 1))));
        for (SetPiece piece : pieces) {
            boolean lamp = piece.kind() == PieceKind.LAMP;
            boolean screen = piece.kind() == PieceKind.SCREEN || piece.kind() == PieceKind.COMPUTER;
            if ((lamp && (dark || interior)) || (screen && dark)) {
                sources.add(practical(piece, lamp, dark));
            }
        }
        return sources;
    }

    private static LightSource practical(SetPiece piece, boolean lamp, boolean dark) {
        Vector base = piece.position();
        return new LightSource(
                piece.name(),
                LightKind.PRACTICAL,
                Colour.of(lamp ? 0xFFC67F : 0x6FD0F2),
                (lamp ? 0.9 : 0.55) * (dark ? 1 : 0.5),
                Optional.of(new Vector(base.x(), base.y() + piece.size().height(), base.z())),
                Optional.empty());
    }

    private static int overcast(int rgb, Weather weather) {
        return switch (weather) {
            case CLEAR -> rgb;
            case RAIN -> ColourNames.mixed(rgb, 0x6B7785, 0.45);
            case STORM -> ColourNames.mixed(rgb, 0x4A5260, 0.55);
            case SNOW -> ColourNames.mixed(rgb, 0xDDE8F4, 0.45);
            case FOG -> ColourNames.mixed(rgb, 0xA9B2B8, 0.5);
            case DUST -> ColourNames.mixed(rgb, 0xC29A62, 0.45);
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
