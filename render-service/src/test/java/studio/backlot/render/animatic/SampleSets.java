package studio.backlot.render.animatic;

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

/** A laboratory at night, an atelier, and a meadow. */
public final class SampleSets {

    private SampleSets() {}

    public static SetPiece piece(String name, PieceKind kind, double[] at, double[] size, double turn, int rgb) {
        return new SetPiece(
                name,
                kind,
                new Vector(at[0], at[1], at[2]),
                new Extent(size[0], size[1], size[2]),
                turn,
                Colour.of(rgb),
                Optional.empty());
    }

    private static double[] v(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    private static LightSource light(
            String name, LightKind kind, int rgb, double intensity, double[] at, double[] aim) {
        return new LightSource(
                name,
                kind,
                Colour.of(rgb),
                intensity,
                at.length == 0 ? Optional.empty() : Optional.of(new Vector(at[0], at[1], at[2])),
                aim.length == 0 ? Optional.empty() : Optional.of(new Vector(aim[0], aim[1], aim[2])));
    }

    public static SetDesign lab() {
        List<SetPiece> pieces = List.of(
                piece("skyline", PieceKind.WINDOW, v(-0.4, 0.9, 3.98), v(4.2, 1.9, 0.1), 0, 0x2A3444),
                piece("desk", PieceKind.DESK, v(0, 0, 0.4), v(2.0, 0.76, 0.85), 0, 0x55606E),
                piece("chair", PieceKind.CHAIR, v(0, 0, 1.25), v(0.55, 1.05, 0.55), 0, 0x2E3848),
                piece("terminal", PieceKind.COMPUTER, v(0.5, 0.76, 0.35), v(0.62, 0.46, 0.3), 155, 0x4AC8FF),
                piece("rack-left", PieceKind.RACK, v(-3.6, 0, 2.9), v(0.8, 2.1, 0.8), -20, 0x2A303C),
                piece("rack-middle", PieceKind.RACK, v(-3.7, 0, 1.8), v(0.8, 2.1, 0.8), -60, 0x2A303C),
                piece("rack-right", PieceKind.RACK, v(3.7, 0, 2.6), v(0.8, 2.1, 0.8), 30, 0x2A303C),
                piece("wall-screen", PieceKind.SCREEN, v(3.0, 1.2, 3.9), v(1.5, 0.9, 0.08), 0, 0x3AB0FF),
                piece("plant", PieceKind.PLANT, v(-2.55, 0, 3.4), v(0.5, 1.0, 0.5), 0, 0x3E8A5A),
                piece("side-table", PieceKind.TABLE, v(2.6, 0, 0.6), v(0.9, 0.7, 0.6), 20, 0x4A5260),
                piece("lamp", PieceKind.LAMP, v(-0.75, 0.76, 0.5), v(0.22, 0.5, 0.22), 0, 0xFFD9A0));
        LightState night = new LightState(
                "night",
                TimeOfDay.NIGHT,
                Weather.CLEAR,
                Colour.of(0x1C2E5A),
                List.of(
                        light("screens", LightKind.AREA, 0x6AB8FF, 0.9, v(1.6, 1.8, -0.6), v(0, 0, 0)),
                        light("lamp", LightKind.PRACTICAL, 0xFFC88A, 0.7, v(-0.75, 1.2, 0.5), new double[0]),
                        light("moon", LightKind.DIRECTIONAL, 0x7A9CE8, 0.6, new double[0], new double[0])),
                0);
        LightState alarm = new LightState(
                "alarm",
                TimeOfDay.NIGHT,
                Weather.CLEAR,
                Colour.of(0x3A1018),
                List.of(
                        light("beacon", LightKind.POINT, 0xFF2A20, 1.8, v(0, 2.8, 1), new double[0]),
                        light("screens", LightKind.AREA, 0xFF6A50, 0.7, v(1.6, 1.8, -0.6), new double[0])),
                1.1);
        LightState dawn = new LightState(
                "dawn",
                TimeOfDay.DAWN,
                Weather.CLEAR,
                Colour.of(0x6A6A90),
                List.of(
                        light("sun", LightKind.DIRECTIONAL, 0xFFC890, 1.4, new double[0], new double[0]),
                        light("sky", LightKind.AREA, 0xFFD8C0, 0.6, v(0, 2.4, 3), new double[0])),
                0);
        return new SetDesign(
                new SetId("lab"),
                "Lab",
                new Extent(9, 3.2, 8),
                new SetSurfaces(true, Colour.of(0x3E4656), Colour.of(0x4A5468), Colour.of(0x4AC8FF), List.of()),
                pieces,
                List.of(night, alarm, dawn),
                Map.of("lightScattering", "volumetric"));
    }

    public static SetDesign atelier() {
        List<SetPiece> pieces = List.of(
                piece("window", PieceKind.WINDOW, v(-3.96, 0.9, 0.9), v(2.2, 1.7, 0.1), -90, 0xE8D8B8),
                piece("window-back", PieceKind.WINDOW, v(-1.9, 0.95, 3.46), v(1.5, 1.6, 0.1), 0, 0xE8D8B8),
                piece("curtain-left", PieceKind.CURTAIN, v(-2.85, 0.4, 3.4), v(0.5, 2.3, 0.1), 0, 0xE8C890),
                piece("curtain-right", PieceKind.CURTAIN, v(-0.95, 0.4, 3.4), v(0.5, 2.3, 0.1), 0, 0xE8C890),
                piece("bookshelf-left", PieceKind.SHELF, v(0.55, 0, 3.25), v(2.0, 2.4, 0.4), 0, 0x6E3420),
                piece("bookshelf-right", PieceKind.SHELF, v(2.75, 0, 3.25), v(2.0, 2.4, 0.4), 0, 0x6E3420),
                piece("desk", PieceKind.DESK, v(0.2, 0, 0.5), v(1.9, 0.76, 0.85), 0, 0x8A4A2A),
                piece("chair", PieceKind.CHAIR, v(0.1, 0, 1.35), v(0.55, 1.0, 0.55), 0, 0x7A4630),
                piece("book", PieceKind.BOOK, v(-0.35, 0.76, 0.4), v(0.42, 0.04, 0.3), -8, 0x8A2F2A),
                piece("tablet", PieceKind.TABLET, v(0.75, 0.76, 0.4), v(0.3, 0.015, 0.22), 10, 0x4AC8D8),
                piece("lamp", PieceKind.LAMP, v(0.98, 0.76, 0.75), v(0.24, 0.5, 0.24), 0, 0xFFD08A),
                piece("rug", PieceKind.RUG, v(0, 0, 0.2), v(3.6, 0.02, 2.6), 0, 0x9A4038),
                piece("plant", PieceKind.PLANT, v(-3.2, 0, 2.8), v(0.7, 1.3, 0.7), 0, 0x4E9A4A),
                piece("small-plant", PieceKind.PLANT, v(-0.6, 0.76, 0.75), v(0.22, 0.34, 0.22), 0, 0x5AA84E),
                piece("picture", PieceKind.PICTURE, v(3.96, 1.3, 1.2), v(0.9, 0.7, 0.05), 90, 0xC89A5A),
                piece("stool", PieceKind.TABLE, v(-2.3, 0, 0.9), v(0.5, 0.5, 0.5), 15, 0x8A5A38));
        LightState afternoon = new LightState(
                "afternoon",
                TimeOfDay.AFTERNOON,
                Weather.CLEAR,
                Colour.of(0x8A7A70),
                List.of(
                        light("sun", LightKind.DIRECTIONAL, 0xFFDCA0, 1.3, new double[0], new double[0]),
                        light("bounce", LightKind.AREA, 0xFFE8D0, 0.7, v(-1.8, 2.3, -1.2), new double[0])),
                0);
        LightState evening = new LightState(
                "evening",
                TimeOfDay.DUSK,
                Weather.CLEAR,
                Colour.of(0x5A4A6A),
                List.of(
                        light("lamp", LightKind.PRACTICAL, 0xFFC070, 1.3, v(0.98, 1.22, 0.75), new double[0]),
                        light("dusk", LightKind.DIRECTIONAL, 0xFF9A70, 0.6, new double[0], new double[0])),
                0);
        return new SetDesign(
                new SetId("atelier"),
                "Atelier",
                new Extent(8, 3, 7),
                new SetSurfaces(true, Colour.of(0xB07A4A), Colour.of(0xF0DDB8), Colour.of(0x8A5A34), List.of()),
                pieces,
                List.of(afternoon, evening),
                Map.of());
    }

    public static SetDesign outdoors(TimeOfDay hour, Weather weather) {
        List<SetPiece> pieces = List.of(
                piece("oak", PieceKind.TREE, v(-3.4, 0, 3), v(3, 5, 3), 0, 0x5A9A4A),
                piece("birch", PieceKind.TREE, v(3.8, 0, 5), v(2.4, 4.4, 2.4), 0, 0x7AB050),
                piece("far-tree", PieceKind.TREE, v(1.4, 0, 9), v(3, 5, 3), 0, 0x4E8A4A),
                piece("rock", PieceKind.ROCK, v(2.3, 0, 0.6), v(1, 0.6, 0.8), 0, 0x8A8A84),
                piece("crate", PieceKind.CRATE, v(-2.6, 0, 0.9), v(0.7, 0.7, 0.7), 20, 0xB08A5A),
                piece("car", PieceKind.VEHICLE, v(5.4, 0, 3), v(3.8, 1.5, 1.8), 25, 0xC84A3A),
                piece("post", PieceKind.COLUMN, v(-5, 0, 1.5), v(0.3, 3, 0.3), 0, 0xD8CFC0),
                piece("steps", PieceKind.STAIRS, v(-6.2, 0, 4), v(2, 1.2, 2), 0, 0xC8BBA8));
        LightState light = new LightState(
                "open",
                hour,
                weather,
                Colour.of(hour == TimeOfDay.NIGHT ? 0x2A3A5A : 0x8A94A8),
                List.of(light(
                        "sun",
                        LightKind.DIRECTIONAL,
                        hour == TimeOfDay.DUSK ? 0xFFA070 : 0xFFF0D0,
                        1.1,
                        new double[0],
                        v(0.5, -0.8, 0.6))),
                0);
        return new SetDesign(
                new SetId("meadow"),
                "Meadow",
                new Extent(14, 6, 12),
                new SetSurfaces(false, Colour.of(0x6E9A4E), Colour.of(0x7AA08A), Colour.of(0xE8D070), List.of()),
                pieces,
                List.of(light),
                Map.of());
    }
}
