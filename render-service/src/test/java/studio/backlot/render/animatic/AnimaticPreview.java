package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

/** Renders stills of sample scenes into a folder, to be looked at: {@code AnimaticPreview <folder> [name part]}. */
public final class AnimaticPreview {

    private AnimaticPreview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "target/preview"));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        Animatic animatic = new Animatic();
        for (Map.Entry<String, ShotScript> scene : scenes().entrySet()) {
            if (scene.getKey().contains(wanted)) {
                ShotScript script = scene.getValue();
                BufferedImage still = animatic.still(script, script.frames() * 3 / 4);
                ImageIO.write(
                        still, "png", folder.resolve(scene.getKey() + ".png").toFile());
                Animatic.plan(script)
                        .warnings()
                        .forEach(warning -> System.out.println(scene.getKey() + ": " + warning));
            }
        }
    }

    private static Map<String, ShotScript> scenes() {
        Map<String, ShotScript> scenes = new LinkedHashMap<>();
        SetDesign lab = Samples.lab();
        SetDesign atelier = Samples.atelier();
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
        for (StylePreset preset : StylePreset.values()) {
            Style style = new Style(preset.name(), preset, List.of(), Map.of());
            scenes.put(
                    "style-" + preset.name().toLowerCase(java.util.Locale.ROOT),
                    emma(atelier, style, pair, "Emma stands.", ShotSize.MLS, Pose.STAND, Expression.HAPPY, 0));
        }
        for (ShotSize size : ShotSize.values()) {
            scenes.put(
                    "size-" + size.name().toLowerCase(java.util.Locale.ROOT),
                    emma(atelier, ghibli, pair, "Emma stands.", size, Pose.STAND, Expression.NEUTRAL, 0));
        }
        return scenes;
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
