package studio.backlot.render.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SetId;

/** The places in which the gallery's pictures are taken. */
final class Places {

    private static final double[] NOWHERE = {};

    private Places() {}

    /** A photographer's corner without anything in it. */
    static SetDesign corner() {
        return corner(List.of());
    }

    /** The same with something on its floor. */
    static SetDesign corner(List<SetPiece> pieces) {
        LightState light = new LightState(
                "studio",
                TimeOfDay.DAY,
                Weather.CLEAR,
                Colour.of(0x8A8A92),
                List.of(
                        light("key", LightKind.AREA, 0xFFF2E0, 1.3, v(-1.6, 2.4, -1.8), NOWHERE),
                        light("wall", LightKind.POINT, 0xFFFFFF, 0.4, v(0.6, 2.6, 2.6), NOWHERE)),
                0);
        return set("corner", new Extent(9, 5, 9), surfaces(true, 0xA9B8AC, 0xBFD0C4, 0x8FA298), pieces, light);
    }

    /** A dark room with one source of light, and things that throw shadows. */
    static SetDesign lit(LightKind kind) {
        boolean seen = kind == LightKind.POINT || kind == LightKind.PRACTICAL;
        LightState light = new LightState(
                "one-source",
                TimeOfDay.NIGHT,
                Weather.CLEAR,
                Colour.of(0x2A3048),
                List.of(light(
                        "source",
                        kind,
                        0xFFDDA8,
                        1.6,
                        seen ? v(-1.15, 1.9, 0.7) : v(-1.5, 2.3, -0.9),
                        v(0.6, -0.75, 0.55))),
                0);
        List<SetPiece> pieces = List.of(
                piece("plinth", PieceKind.BOX, v(1.25, 0, 0.4), v(0.6, 0.9, 0.6), 20, 0xB8A890),
                piece("column", PieceKind.COLUMN, v(-1.9, 0, 1.3), v(0.4, 2.9, 0.4), 0, 0xA8A294),
                piece("plant", PieceKind.PLANT, v(2.3, 0, 1.4), v(0.6, 1.3, 0.6), 0, 0x4F8A4A));
        return set("one-source", new Extent(7, 3, 5.4), surfaces(true, 0x8A7460, 0xA89C88, 0x6A5A48), pieces, light);
    }

    /** A study with a view, by one hour's light. */
    static SetDesign study(TimeOfDay hour) {
        List<SetPiece> pieces = List.of(
                piece("window", PieceKind.WINDOW, v(-1.7, 0.95, 3.16), v(2.4, 1.7, 0.1), 0, 0xE8D8B8),
                piece("curtain-left", PieceKind.CURTAIN, v(-3.1, 0.3, 3.1), v(0.5, 2.5, 0.1), 0, 0xD8A860),
                piece("curtain-right", PieceKind.CURTAIN, v(-0.3, 0.3, 3.1), v(0.5, 2.5, 0.1), 0, 0xD8A860),
                piece("shelf", PieceKind.SHELF, v(2.0, 0, 2.95), v(2.4, 2.3, 0.4), 0, 0x6E3A24),
                piece("desk", PieceKind.DESK, v(0.5, 0, 0.8), v(1.8, 0.75, 0.8), 0, 0x8A5030),
                piece("chair", PieceKind.CHAIR, v(0.5, 0, 1.55), v(0.55, 1.0, 0.55), 0, 0x6A4632),
                piece("book", PieceKind.BOOK, v(0.15, 0.75, 0.7), v(0.34, 0.06, 0.26), -10, 0x9A3830),
                piece("lamp", PieceKind.LAMP, v(1.15, 0.75, 0.95), v(0.24, 0.5, 0.24), 0, 0xFFD08A),
                piece("rug", PieceKind.RUG, v(0, 0, 0.1), v(3.8, 0.02, 2.4), 0, 0x8E4440),
                piece("plant", PieceKind.PLANT, v(-3.2, 0, 2.1), v(0.6, 1.3, 0.6), 0, 0x4E8E4A),
                piece("sofa", PieceKind.SOFA, v(-3.0, 0, 0.3), v(1.8, 0.85, 0.9), -62, 0x4E6E80),
                piece("picture", PieceKind.PICTURE, v(3.96, 1.3, 0.9), v(1.0, 0.75, 0.05), 90, 0xC89A5A));
        boolean dark = hour == TimeOfDay.NIGHT || hour == TimeOfDay.DUSK;
        LightState light = new LightState(
                Word.of(hour),
                hour,
                Weather.CLEAR,
                Colour.of(dark ? 0x3A4468 : 0x8A8078),
                List.of(
                        light("sky", LightKind.DIRECTIONAL, 0xFFE6C0, 1.1, NOWHERE, v(0.35, -0.6, -0.7)),
                        light("fill", LightKind.AREA, 0xFFEEDC, 0.7, v(-1.8, 2.3, -1.6), NOWHERE),
                        light("lamp", LightKind.PRACTICAL, 0xFFC880, dark ? 1.2 : 0.3, v(1.15, 1.2, 0.95), NOWHERE)),
                0);
        return set("study", new Extent(8, 3, 6.4), surfaces(true, 0xA87448, 0xE4D2B0, 0x8A5A34), pieces, light);
    }

    /** A meadow with trees at one hour in one weather. */
    static SetDesign meadow(TimeOfDay hour, Weather weather) {
        List<SetPiece> pieces = List.of(
                piece("oak", PieceKind.TREE, v(-3.2, 0, 2.6), v(3, 5, 3), 0, 0x5A9A4A),
                piece("birch", PieceKind.TREE, v(3.6, 0, 4.4), v(2.4, 4.4, 2.4), 0, 0x7AB050),
                piece("far-tree", PieceKind.TREE, v(1.2, 0, 8), v(3, 5, 3), 0, 0x4E8A4A),
                piece("rock", PieceKind.ROCK, v(1.9, 0, 0.8), v(1, 0.6, 0.8), 0, 0x8A8A84),
                piece("bush", PieceKind.PLANT, v(-1.9, 0, 1.5), v(0.9, 0.8, 0.9), 0, 0x5E9A48));
        LightState light = new LightState(
                Word.of(hour),
                hour,
                weather,
                Colour.of(hour == TimeOfDay.NIGHT ? 0x2A3A5A : 0x8A94A8),
                List.of(light("sun", LightKind.DIRECTIONAL, 0xFFF0D0, 1.1, NOWHERE, v(0.5, -0.8, 0.6))),
                0);
        return set("meadow", new Extent(14, 6, 12), surfaces(false, 0x6E9A4E, 0x7AA08A, 0xE8D070), pieces, light);
    }

    /** Open ground by day with one thing on it. */
    static SetDesign lawn(SetPiece piece) {
        LightState light = new LightState(
                "day",
                TimeOfDay.DAY,
                Weather.CLEAR,
                Colour.of(0x8A94A8),
                List.of(light("sun", LightKind.DIRECTIONAL, 0xFFF0D0, 1.1, NOWHERE, v(0.5, -0.8, 0.6))),
                0);
        return set("lawn", new Extent(14, 6, 12), surfaces(false, 0x6E9A4E, 0x7AA08A, 0xE8D070), List.of(piece), light);
    }

    static SetPiece piece(String name, PieceKind kind, double[] at, double[] size, double turn, int rgb) {
        return new SetPiece(
                name,
                kind,
                new Vector(at[0], at[1], at[2]),
                new Extent(size[0], size[1], size[2]),
                turn,
                Colour.of(rgb),
                Optional.empty());
    }

    static double[] v(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    /** The same place with more in it. */
    static SetDesign with(SetDesign set, SetPiece... more) {
        List<SetPiece> pieces = new ArrayList<>(set.pieces());
        pieces.addAll(List.of(more));
        return new SetDesign(set.id(), set.name(), set.size(), set.surfaces(), pieces, set.lights(), set.physics());
    }

    private static SetDesign set(
            String name, Extent size, SetSurfaces surfaces, List<SetPiece> pieces, LightState light) {
        return new SetDesign(new SetId(name), name, size, surfaces, pieces, List.of(light), Map.of());
    }

    private static SetSurfaces surfaces(boolean interior, int floor, int walls, int accent) {
        return new SetSurfaces(interior, Colour.of(floor), Colour.of(walls), Colour.of(accent), List.of());
    }

    private static LightSource light(
            String name, LightKind kind, int rgb, double intensity, double[] at, double[] aim) {
        return new LightSource(name, kind, Colour.of(rgb), intensity, vector(at), vector(aim));
    }

    private static Optional<Vector> vector(double[] given) {
        return given.length == 0 ? Optional.empty() : Optional.of(new Vector(given[0], given[1], given[2]));
    }
}
