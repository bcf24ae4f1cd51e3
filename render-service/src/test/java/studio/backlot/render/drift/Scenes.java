package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;

/** Shots to be taken: three sets in four styles, day and night and rain, all sizes, still and moving cameras, people, a hologram, an orb. */
final class Scenes {

    static final FilmFormat FORMAT = new FilmFormat(320, 180, 24);
    private static final int FRAMES = 48;

    private static final List<MoveKind> MOVES = List.of(
            MoveKind.STATIC,
            MoveKind.DOLLY_IN,
            MoveKind.STATIC,
            MoveKind.PAN_RIGHT,
            MoveKind.HANDHELD,
            MoveKind.TRUCK_LEFT,
            MoveKind.STATIC,
            MoveKind.ORBIT_LEFT,
            MoveKind.ZOOM_IN,
            MoveKind.PEDESTAL_UP,
            MoveKind.STATIC);

    private static final List<ShotSize> SIZES =
            List.of(ShotSize.MS, ShotSize.CU, ShotSize.WS, ShotSize.MCU, ShotSize.FS, ShotSize.CU, ShotSize.MLS);

    private static final List<Expression> FACES =
            List.of(Expression.NEUTRAL, Expression.HAPPY, Expression.CURIOUS, Expression.SAD, Expression.DETERMINED);

    private Scenes() {}

    /** The shot number {@code number}; any number gives one. */
    static ShotScript shot(int number) {
        MoveKind move = MOVES.get(number % MOVES.size());
        ShotSize size = SIZES.get(number % SIZES.size());
        return switch (number % 5) {
            case 0, 3 -> lab(number, size, move);
            case 1, 4 -> atelier(number, size, move);
            default -> meadow(number, size, move);
        };
    }

    static boolean moves(ShotScript script) {
        return script.shot().brief().camera().move() != MoveKind.STATIC;
    }

    /** The same shot with others' habits: when they blink, how they breathe. A hand that holds a camera keeps its own. */
    static ShotScript seeded(ShotScript script, long seed) {
        boolean held = script.shot().brief().camera().move() == MoveKind.HANDHELD;
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                script.lines(),
                held ? script.seed() : seed);
    }

    /** A close shot of somebody who speaks. */
    static ShotScript spoken(int number) {
        ShotSize size = List.of(ShotSize.CU, ShotSize.MCU, ShotSize.CU).get(number % 3);
        MoveKind move = List.of(MoveKind.STATIC, MoveKind.DOLLY_IN, MoveKind.STATIC, MoveKind.HANDHELD)
                .get(number % 4);
        ShotScript shot = number % 2 == 0 ? lab(30 * number, size, move) : atelier(30 * number + 1, size, move);
        CharacterId who = speaker(number);
        return saying(shot, who, new Random(number * 7919L + 5));
    }

    static CharacterId speaker(int number) {
        return number % 2 == 0 ? Samples.SARAH : Samples.EMMA;
    }

    private static ShotScript saying(ShotScript script, CharacterId who, Random random) {
        double seconds = 1.1 + 0.3 * random.nextDouble();
        List<MouthKey> keys = new ArrayList<>();
        Mouth[] shapes = {Mouth.A, Mouth.B, Mouth.C, Mouth.D, Mouth.E, Mouth.F, Mouth.G, Mouth.H, Mouth.D, Mouth.X};
        double at = 0;
        Mouth last = Mouth.X;
        while (at < seconds - 0.1) {
            Mouth next = shapes[random.nextInt(shapes.length)];
            if (next != last) {
                keys.add(new MouthKey(RationalTime.ofSeconds(at, 48_000), next));
                at += 0.07 + 0.13 * random.nextDouble();
                last = next;
            }
        }
        keys.add(new MouthKey(RationalTime.ofSeconds(seconds, 48_000), Mouth.X));
        List<Double> loudness = new ArrayList<>();
        for (int cell = 0; cell < seconds * 24; cell++) {
            loudness.add(0.06 + 0.12 * random.nextDouble());
        }
        AssetRef sound = new AssetRef("0".repeat(64), "audio/wav", 1);
        LineId line = new LineId("1-1");
        Recording recording = new Recording(line, sound, RationalTime.ofSeconds(seconds, 48_000), keys, loudness);
        PlacedLine placed = new PlacedLine(
                line,
                who,
                "Hello.",
                new TimeRange(RationalTime.ofSeconds(0.375, 24), RationalTime.ofSeconds(seconds, 24)),
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

    private static ShotScript lab(int number, ShotSize size, MoveKind move) {
        StylePreset preset = number % 2 == 0 ? StylePreset.CINEMATIC : StylePreset.CYBERPUNK;
        String light = List.of("night", "dawn", "night", "alarm").get(number / 5 % 4);
        CharacterId subject = number % 3 == 2 ? Samples.ARIA : Samples.SARAH;
        return shot(
                SampleSets.lab(),
                preset,
                List.of(Samples.sarah(), Samples.aria()),
                number % 4 == 3 ? "Aria glitches." : "Sarah works.",
                size,
                move,
                subject,
                light,
                Samples.change(Samples.SARAH, null, null, number % 2 == 0 ? Pose.TYPE : Pose.STAND, face(number)),
                Samples.change(Samples.ARIA, null, null, Pose.FLOAT, face(number + 1)));
    }

    private static ShotScript atelier(int number, ShotSize size, MoveKind move) {
        StylePreset preset = number % 2 == 0 ? StylePreset.REALISTIC : StylePreset.GHIBLI;
        return shot(
                SampleSets.atelier(),
                preset,
                List.of(Samples.emma(), Samples.orb()),
                "Emma waits.",
                size,
                move,
                Samples.EMMA,
                number / 5 % 2 == 0 ? "afternoon" : "evening",
                Samples.change(Samples.EMMA, null, null, number % 3 == 0 ? Pose.REACH : Pose.STAND, face(number)),
                Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.JOYFUL));
    }

    private static ShotScript meadow(int number, ShotSize size, MoveKind move) {
        TimeOfDay hour = List.of(TimeOfDay.DAY, TimeOfDay.DUSK, TimeOfDay.NIGHT).get(number / 5 % 3);
        Weather weather = number % 4 == 2 ? Weather.RAIN : Weather.CLEAR;
        boolean walks = number % 2 == 0;
        return shot(
                SampleSets.outdoors(hour, weather),
                StylePreset.GHIBLI,
                List.of(Samples.emma()),
                "Emma looks around.",
                size,
                move,
                Samples.EMMA,
                null,
                Samples.change(
                        Samples.EMMA,
                        walks ? new double[] {0.6, 0, 0} : null,
                        walks ? 40.0 : null,
                        walks ? Pose.WALK : Pose.STAND,
                        face(number)));
    }

    private static ShotScript shot(
            SetDesign set,
            StylePreset preset,
            List<CastMember> cast,
            String action,
            ShotSize size,
            MoveKind move,
            CharacterId subject,
            @Nullable String light,
            CharacterChange... changes) {
        return Samples.opening(
                set,
                new Style(preset.name(), preset, List.of(), Map.of()),
                cast,
                Samples.brief(action, Samples.camera(size, move, subject, 0), Optional.ofNullable(light), changes),
                FORMAT,
                FRAMES);
    }

    private static Expression face(int number) {
        return FACES.get(number % FACES.size());
    }
}
