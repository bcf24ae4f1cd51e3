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
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.continuity.SceneState;

/** A scientist and her hologram, a young woman and an orb, and what a shot of them is asked for with; where they are, {@link SampleSets} has. */
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
