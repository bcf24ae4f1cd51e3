package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.continuity.SceneState;

/** A laboratory at night with a scientist and her hologram, and an atelier with a young woman and an orb. */
public final class Samples {

    public static final CharacterId SARAH = new CharacterId("sarah");
    public static final CharacterId ARIA = new CharacterId("aria");
    public static final CharacterId EMMA = new CharacterId("emma");
    public static final CharacterId ORB = new CharacterId("orb");

    public static final Style CINEMATIC = new Style("Cinematic", StylePreset.CINEMATIC, List.of(), Map.of());
    public static final Style GHIBLI = new Style("Ghibli", StylePreset.GHIBLI, List.of(), Map.of());

    private Samples() {}

    public static CastMember sarah() {
        return member(
                SARAH,
                "Sarah",
                identity(
                        Form.HUMAN,
                        Build.SLIM,
                        1.7,
                        34,
                        FaceShape.OVAL,
                        0xE8B898,
                        0x3A7A5A,
                        HairStyle.PONYTAIL,
                        0x2E1C18),
                new Outfit(
                        "lab-coat",
                        List.of(
                                garment(GarmentKind.SHIRT, 0x3E5C8A),
                                garment(GarmentKind.TROUSERS, 0x2C3444),
                                garment(GarmentKind.SHOES, 0x2A2624),
                                garment(GarmentKind.COAT, 0xE4E8EE),
                                garment(GarmentKind.GLASSES, 0x22252E))));
    }

    public static CastMember aria() {
        return member(
                ARIA,
                "Aria",
                identity(
                        Form.HOLOGRAM,
                        Build.SLIGHT,
                        1.68,
                        25,
                        FaceShape.HEART,
                        0x5AD8FF,
                        0xB0F4FF,
                        HairStyle.LONG,
                        0x8AE4FF),
                new Outfit("light", List.of(garment(GarmentKind.DRESS, 0x6AC8F0))));
    }

    public static CastMember emma() {
        return member(
                EMMA,
                "Emma",
                identity(
                        Form.HUMAN, Build.SLIM, 1.63, 22, FaceShape.ROUND, 0xF6D2B4, 0xC8862A, HairStyle.BOB, 0x7A4326),
                new Outfit(
                        "blue-sweater",
                        List.of(
                                new Garment(
                                        GarmentKind.SWEATER,
                                        Colour.of(0x3F6FA8),
                                        Optional.empty(),
                                        Optional.of(Pattern.KNIT)),
                                garment(GarmentKind.SKIRT, 0x8A5A3A),
                                garment(GarmentKind.SHOES, 0x5A3A28))));
    }

    public static CastMember orb() {
        return member(
                ORB,
                "Orb",
                identity(
                        Form.ORB,
                        Build.AVERAGE,
                        0.24,
                        0,
                        FaceShape.ROUND,
                        0xFFC23A,
                        0xFFFFFF,
                        HairStyle.BALD,
                        0xFFFFFF));
    }

    public static Identity identity(
            Form form,
            Build build,
            double height,
            int age,
            FaceShape face,
            int skin,
            int eyes,
            HairStyle hair,
            int hairColour) {
        return new Identity(
                form,
                new Body(build, height, age),
                face,
                Colour.of(skin),
                new Eyes(Colour.of(eyes)),
                new Hair(hair, Colour.of(hairColour)));
    }

    public static Garment garment(GarmentKind kind, int rgb) {
        return new Garment(kind, Colour.of(rgb), Optional.empty(), Optional.empty());
    }

    public static CastMember member(CharacterId id, String name, Identity identity, Outfit... outfits) {
        return new CastMember(
                id,
                name,
                1,
                new Dna(
                        identity,
                        List.of(outfits),
                        new Voice("en-GB", "feminine", 60, 150),
                        new Manner(Optional.empty(), Map.of(), Map.of()),
                        Map.of()));
    }

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

    public static CharacterChange change(
            CharacterId id, double @Nullable [] at, @Nullable Double facing, Pose pose, Expression face) {
        return new CharacterChange(
                id,
                at == null ? Optional.empty() : Optional.of(new Vector(at[0], at[1], at[2])),
                Optional.ofNullable(facing),
                Optional.of(pose),
                Optional.of(face),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static CameraBrief camera(ShotSize size, MoveKind move, @Nullable CharacterId subject, double angle) {
        return new CameraBrief(
                size,
                move,
                Optional.empty(),
                Optional.ofNullable(subject).map(CharacterId::value),
                angle,
                Optional.empty());
    }

    public static Brief brief(String action, CameraBrief camera, Optional<String> light, CharacterChange... changes) {
        return new Brief(action, camera, List.of(changes), List.of(), light, Transition.CUT, List.of());
    }

    public static Shot shot(Link link, Brief brief) {
        return new Shot(new ShotId("1A"), new SceneId("1"), 0, link, brief, Optional.empty());
    }

    public static ShotScript opening(
            SetDesign set, Style style, List<CastMember> cast, Brief brief, FilmFormat format, long frames) {
        ShotWorld world = new ShotWorld(set, style, cast);
        Shot shot = shot(Link.OPENS, brief);
        SceneState before = SceneState.opening(shot, world);
        return new ShotScript(before, before.after(brief, world), shot, world, format, frames, List.of(), 7);
    }

    public static ShotScript speaking(ShotScript script, CharacterId who, double from, double seconds) {
        List<MouthKey> mouths = new ArrayList<>();
        Mouth[] shapes = {Mouth.B, Mouth.D, Mouth.C, Mouth.A, Mouth.E, Mouth.F, Mouth.H, Mouth.G};
        for (int key = 0; key * 0.1 < seconds - 0.1; key++) {
            mouths.add(new MouthKey(RationalTime.ofSeconds(key * 0.1, 48000), shapes[key % shapes.length]));
        }
        mouths.add(new MouthKey(RationalTime.ofSeconds(seconds, 48000), Mouth.X));
        AssetRef sound = new AssetRef("0".repeat(64), "audio/wav", 1);
        LineId line = new LineId("1-1");
        Recording recording = new Recording(
                line, sound, RationalTime.ofSeconds(seconds, 48000), mouths, List.of(0.1, 0.14, 0.12, 0.08, 0.15));
        int rate = script.format().frameRate();
        PlacedLine placed = new PlacedLine(
                line,
                who,
                "Hello.",
                new TimeRange(RationalTime.ofSeconds(from, rate), RationalTime.ofSeconds(seconds, rate)),
                sound);
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                List.of(new SpokenLine(placed, recording)),
                script.seed());
    }
}
