package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Every expression, pose, side, hair and headwear of one character, many to a page. */
final class PreviewSheets {

    private PreviewSheets() {}

    /** By the names of their files. */
    static Map<String, List<ShotScript>> all() {
        FilmFormat small = new FilmFormat(480, 270, 24);
        Map<String, List<ShotScript>> pages = new LinkedHashMap<>();
        List<ShotScript> faces = new ArrayList<>();
        for (Expression face : Expression.values()) {
            faces.add(single(
                    Samples.emma(), SampleSets.atelier(), Samples.GHIBLI, ShotSize.CU, Pose.STAND, face, 15, 1, small));
        }
        pages.put("sheet-expressions", faces);
        List<ShotScript> poses = new ArrayList<>();
        for (Pose pose : Pose.values()) {
            poses.add(single(
                    Samples.sarah(),
                    SampleSets.lab(),
                    Samples.CINEMATIC,
                    ShotSize.FS,
                    pose,
                    Expression.NEUTRAL,
                    30,
                    1,
                    small));
        }
        pages.put("sheet-poses", poses);
        List<ShotScript> sides = new ArrayList<>();
        for (int side = 0; side < 8; side++) {
            sides.add(single(
                    Samples.emma(),
                    SampleSets.lab(),
                    Samples.GHIBLI,
                    ShotSize.MS,
                    Pose.STAND,
                    Expression.HAPPY,
                    side * 45,
                    1,
                    small));
            sides.add(single(
                    Samples.sarah(),
                    SampleSets.lab(),
                    Samples.CINEMATIC,
                    ShotSize.FS,
                    Pose.STAND,
                    Expression.NEUTRAL,
                    side * 45,
                    1,
                    small));
        }
        pages.put("sheet-sides", sides);
        List<ShotScript> hair = new ArrayList<>();
        for (HairStyle style : HairStyle.values()) {
            for (int facing : new int[] {10, -50, 160}) {
                hair.add(single(
                        coiffed(style),
                        SampleSets.atelier(),
                        Samples.GHIBLI,
                        ShotSize.MCU,
                        Pose.STAND,
                        Expression.NEUTRAL,
                        facing,
                        1,
                        small));
            }
        }
        pages.put("sheet-hair", hair);
        List<ShotScript> headwear = new ArrayList<>();
        for (GarmentKind kind : GarmentKind.values()) {
            if (kind.isHeadwear()) {
                for (int side = 0; side < 8; side++) {
                    headwear.add(single(
                            topped(kind),
                            SampleSets.atelier(),
                            Samples.GHIBLI,
                            ShotSize.MCU,
                            Pose.STAND,
                            Expression.NEUTRAL,
                            side * 45,
                            1,
                            small));
                }
            }
        }
        pages.put("sheet-headwear", headwear);
        List<ShotScript> aprons = new ArrayList<>();
        for (Pose pose : List.of(Pose.STAND, Pose.SIT)) {
            for (int side = 0; side < 8; side++) {
                aprons.add(single(
                        topped(GarmentKind.APRON),
                        SampleSets.atelier(),
                        Samples.GHIBLI,
                        ShotSize.FS,
                        pose,
                        Expression.NEUTRAL,
                        side * 45,
                        1,
                        small));
            }
        }
        pages.put("sheet-aprons", aprons);
        return pages;
    }

    private static CastMember topped(GarmentKind kind) {
        return Samples.member(
                Samples.EMMA,
                "Emma",
                Samples.emma().dna().identity(),
                new Outfit(
                        "o", List.of(Samples.garment(GarmentKind.SWEATER, 0x3F6FA8), Samples.garment(kind, 0x26324A))));
    }

    private static CastMember coiffed(HairStyle style) {
        int colour = 0x3A2A20 + style.name().hashCode() % 0x80 * 0x010100;
        return Samples.member(
                Samples.EMMA,
                "Emma",
                Samples.identity(
                        Form.HUMAN,
                        List.of(Build.values()).get(style.name().length() % 6),
                        1.7,
                        20 + style.name().length() * 4,
                        List.of(FaceShape.values()).get(style.name().length() % 5),
                        0xE0AE8A,
                        0x4A78A8,
                        style,
                        colour & 0xFFFFFF),
                new Outfit(
                        "o",
                        List.of(
                                Samples.garment(
                                        style == HairStyle.LONG || style == HairStyle.BUN
                                                ? GarmentKind.DRESS
                                                : GarmentKind.JACKET,
                                        0x7A4A6A),
                                Samples.garment(GarmentKind.SHIRT, 0xE8E4DA),
                                Samples.garment(
                                        style == HairStyle.SHORT ? GarmentKind.SCARF : GarmentKind.SHOES, 0xB8402E))));
    }

    private static ShotScript single(
            CastMember member,
            SetDesign set,
            Style style,
            ShotSize size,
            Pose pose,
            Expression face,
            double facing,
            double angle,
            FilmFormat format) {
        double[] place = {-0.2, 0, -1.2};
        return Samples.opening(
                set,
                style,
                List.of(member),
                Samples.brief(
                        member.name(),
                        Samples.camera(size, MoveKind.STATIC, member.id(), angle),
                        Optional.empty(),
                        Samples.change(member.id(), place, facing, pose, face)),
                format,
                48);
    }

    /** One page. */
    static BufferedImage grid(List<ShotScript> scripts) {
        int columns = 4;
        FilmFormat format = scripts.getFirst().format();
        int rows = (scripts.size() + columns - 1) / columns;
        BufferedImage page =
                new BufferedImage(columns * format.width(), rows * format.height(), BufferedImage.TYPE_INT_RGB);
        Animatic animatic = new Animatic();
        for (int at = 0; at < scripts.size(); at++) {
            page.getGraphics()
                    .drawImage(
                            animatic.still(scripts.get(at), 40),
                            at % columns * format.width(),
                            at / columns * format.height(),
                            null);
        }
        return page;
    }
}
