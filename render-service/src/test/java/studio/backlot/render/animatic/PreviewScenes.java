package studio.backlot.render.animatic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.CharacterId;

/** Sample scenes, one picture of each. */
final class PreviewScenes {

    private PreviewScenes() {}

    /** By the names of their files. */
    static Map<String, ShotScript> all() {
        Map<String, ShotScript> scenes = new LinkedHashMap<>();
        SetDesign lab = SampleSets.lab();
        SetDesign atelier = SampleSets.atelier();
        List<CastMember> duo = List.of(Samples.sarah(), Samples.aria());
        List<CastMember> pair = List.of(Samples.emma(), Samples.orb());
        Style film = Samples.CINEMATIC;
        Style ghibli = Samples.GHIBLI;
        scenes.put(
                "lab-ws",
                script(
                        lab,
                        film,
                        duo,
                        "Sarah types, Aria watches.",
                        ShotSize.WS,
                        Pose.TYPE,
                        Expression.FOCUSED,
                        Optional.empty(),
                        0));
        scenes.put(
                "lab-ms",
                script(
                        lab,
                        film,
                        duo,
                        "Sarah types.",
                        ShotSize.MS,
                        Pose.TYPE,
                        Expression.FOCUSED,
                        Optional.empty(),
                        0));
        scenes.put(
                "lab-cu-fear",
                script(
                        lab,
                        film,
                        duo,
                        "The alarm. Aria glitches.",
                        ShotSize.CU,
                        Pose.SIT,
                        Expression.FEARFUL,
                        Optional.of("alarm"),
                        0));
        scenes.put(
                "lab-ws-alarm",
                script(
                        lab,
                        film,
                        duo,
                        "Aria glitches, alarm.",
                        ShotSize.WS,
                        Pose.FALL_BACK,
                        Expression.SHOCKED,
                        Optional.of("alarm"),
                        20));
        scenes.put(
                "lab-dawn",
                script(
                        lab,
                        film,
                        duo,
                        "Sarah stands with Aria.",
                        ShotSize.MLS,
                        Pose.STAND,
                        Expression.RELIEVED,
                        Optional.of("dawn"),
                        -25));
        scenes.put(
                "lab-aria-mcu",
                Samples.opening(
                        lab,
                        film,
                        duo,
                        Samples.brief(
                                "Aria speaks.",
                                Samples.camera(ShotSize.MCU, MoveKind.STATIC, Samples.ARIA, 0),
                                Optional.empty(),
                                Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.CURIOUS),
                                Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FOCUSED)),
                        FilmFormat.HD_720P24,
                        96));
        scenes.put(
                "atelier-ws",
                emma(atelier, ghibli, pair, "Emma at her desk.", ShotSize.WS, Pose.SIT, Expression.OVERWHELMED, 0));
        scenes.put(
                "atelier-ms",
                emma(atelier, ghibli, pair, "Emma sees the orb.", ShotSize.MS, Pose.SIT, Expression.AWED, 0));
        scenes.put(
                "atelier-cu", emma(atelier, ghibli, pair, "Emma smiles.", ShotSize.CU, Pose.SIT, Expression.HAPPY, 0));
        scenes.put(
                "atelier-threads",
                emma(
                        atelier,
                        ghibli,
                        pair,
                        "Teal threads between the book and the tablet.",
                        ShotSize.MLS,
                        Pose.SIT,
                        Expression.AWED,
                        15));
        scenes.put(
                "atelier-vines",
                emma(
                        atelier,
                        ghibli,
                        pair,
                        "Glowing vines of data grow around the desk.",
                        ShotSize.FS,
                        Pose.STAND,
                        Expression.JOYFUL,
                        -20));
        scenes.put("pair-ots", pair(lab, film, duo, ShotSize.OTS, 0));
        scenes.put("pair-ms", pair(lab, film, duo, ShotSize.MS, 8));
        scenes.put("pair-mls", pair(lab, film, duo, ShotSize.MLS, -18));
        scenes.put("pair-mcu", pair(lab, film, duo, ShotSize.MCU, 0));
        for (Weather weather : Weather.values()) {
            TimeOfDay hour = weather == Weather.RAIN || weather == Weather.FOG
                    ? TimeOfDay.DUSK
                    : weather == Weather.STORM ? TimeOfDay.NIGHT : TimeOfDay.MORNING;
            scenes.put("outdoors-" + weather.name().toLowerCase(Locale.ROOT), walk(SampleSets.outdoors(hour, weather)));
        }
        for (StylePreset preset : StylePreset.values()) {
            Style style = new Style(preset.name(), preset, List.of(), Map.of());
            scenes.put(
                    "style-" + preset.name().toLowerCase(Locale.ROOT),
                    emma(atelier, style, pair, "Emma stands.", ShotSize.MLS, Pose.STAND, Expression.HAPPY, 0));
        }
        for (ShotSize size : ShotSize.values()) {
            scenes.put(
                    "size-" + size.name().toLowerCase(Locale.ROOT),
                    emma(atelier, ghibli, pair, "Emma stands.", size, Pose.STAND, Expression.NEUTRAL, 0));
        }
        return scenes;
    }

    private static ShotScript pair(SetDesign set, Style style, List<CastMember> cast, ShotSize size, double angle) {
        return Samples.opening(
                set,
                style,
                cast,
                Samples.brief(
                        "They talk.",
                        Samples.camera(size, MoveKind.STATIC, Samples.ARIA, angle),
                        Optional.empty(),
                        Samples.change(
                                Samples.SARAH, new double[] {-0.55, 0, -0.6}, -50.0, Pose.STAND, Expression.SUSPICIOUS),
                        Samples.change(
                                Samples.ARIA, new double[] {0.75, 0, -0.5}, 50.0, Pose.FLOAT, Expression.TENDER)),
                FilmFormat.HD_720P24,
                96);
    }

    private static ShotScript walk(SetDesign set) {
        CastMember robot = Samples.member(
                new CharacterId("bolt"),
                "Bolt",
                Samples.identity(
                        Form.ROBOT,
                        Build.STURDY,
                        1.5,
                        3,
                        FaceShape.SQUARE,
                        0xB8C4CC,
                        0x4AE8FF,
                        HairStyle.BALD,
                        0x333333));
        CastMember fox = Samples.member(
                new CharacterId("fox"),
                "Fox",
                Samples.identity(
                        Form.CREATURE,
                        Build.SLIM,
                        1.1,
                        10,
                        FaceShape.HEART,
                        0xD87A3A,
                        0x3A6A2A,
                        HairStyle.BALD,
                        0x6A3A1A),
                new Outfit(
                        "o",
                        List.of(
                                Samples.garment(GarmentKind.SCARF, 0x3A7AB8),
                                Samples.garment(GarmentKind.SWEATER, 0xE8D8B8))));
        return Samples.opening(
                set,
                Samples.GHIBLI,
                List.of(Samples.emma(), robot, fox),
                Samples.brief(
                        "Emma walks.",
                        Samples.camera(ShotSize.WS, MoveKind.STATIC, Samples.EMMA, 10),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, new double[] {-0.6, 0, 0}, -30.0, Pose.WALK, Expression.HAPPY),
                        Samples.change(robot.id(), new double[] {0.9, 0, 0.3}, 35.0, Pose.STAND, Expression.CURIOUS),
                        Samples.change(fox.id(), new double[] {-1.7, 0, 0.2}, -20.0, Pose.POINT, Expression.JOYFUL)),
                FilmFormat.HD_720P24,
                48);
    }

    private static ShotScript script(
            SetDesign set,
            Style style,
            List<CastMember> cast,
            String action,
            ShotSize size,
            Pose pose,
            Expression face,
            Optional<String> light,
            double angle) {
        return Samples.opening(
                set,
                style,
                cast,
                Samples.brief(
                        action,
                        Samples.camera(size, MoveKind.STATIC, Samples.SARAH, angle),
                        light,
                        Samples.change(Samples.SARAH, null, null, pose, face),
                        Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.CURIOUS)),
                FilmFormat.HD_720P24,
                96);
    }

    private static ShotScript emma(
            SetDesign set,
            Style style,
            List<CastMember> cast,
            String action,
            ShotSize size,
            Pose pose,
            Expression face,
            double angle) {
        return Samples.opening(
                set,
                style,
                cast,
                Samples.brief(
                        action,
                        Samples.camera(size, MoveKind.STATIC, Samples.EMMA, angle),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, null, null, pose, face),
                        Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.NEUTRAL)),
                FilmFormat.HD_720P24,
                96);
    }
}
