package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
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
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

/** What a trait of a character's DNA changes in its picture, and what it leaves alone. */
class FigureTest {

    /** A look without anything that spreads from pixel to pixel or changes from frame to frame. */
    private static final Style PLAIN = new Style(
            "plain", StylePreset.GHIBLI, List.of(), Map.of("grain", 0.0, "vignette", 0.0, "bloom", 0.0, "haze", 0.0));

    private static final FilmFormat FORMAT = new FilmFormat(360, 360, 24);

    /** Where the face of Sarah's head is in the picture, from her own proportions. */
    private static final BufferedImage SARAH = face(Samples.sarah(), Expression.NEUTRAL);

    @Test
    void the_same_dna_gives_the_same_picture_to_the_bit() {
        Animatic busy = new Animatic();
        busy.portrait(Samples.emma(), Samples.CINEMATIC, 128, 128);
        BufferedImage again = busy.still(sitting(Samples.sarah(), Expression.NEUTRAL), 12);
        assertThat(changed(SARAH, again)).isEqualTo(new Rectangle());
    }

    @Test
    void the_colour_of_the_eyes_changes_the_eyes_alone() {
        Rectangle eyes = changed(SARAH, face(with(identity -> recoloured(identity, 0x9A2A2A)), Expression.NEUTRAL));
        assertThat(eyes.width).isBetween(30, 120);
        assertThat(eyes.height).isBetween(8, 45);
        assertThat(eyes.getCenterX()).isBetween(140.0, 220.0);
    }

    @Test
    void the_face_shape_leaves_the_clothes_alone() {
        Rectangle shape = changed(
                SARAH,
                face(
                        with(identity -> new Identity(
                                identity.form(),
                                identity.body(),
                                FaceShape.SQUARE,
                                identity.skin(),
                                identity.eyes(),
                                identity.hair())),
                        Expression.NEUTRAL));
        assertThat(shape.isEmpty()).isFalse();
        assertThat(shape.getMaxY()).isLessThan(chin() + 30.0);
    }

    @Test
    void the_colour_of_the_hair_leaves_eyes_and_mouth_alone() {
        BufferedImage blonde =
                face(with(identity -> haired(identity, identity.hair().style(), 0xE8C860)), Expression.NEUTRAL);
        Rectangle mouth = mouth();
        assertThat(differing(SARAH, blonde, mouth)).isZero();
        assertThat(differing(SARAH, blonde, whole())).isGreaterThan(1500);
    }

    @ParameterizedTest
    @EnumSource(HairStyle.class)
    void every_hair_style_is_its_own(HairStyle style) {
        BufferedImage worn = face(with(identity -> haired(identity, style, 0x2E1C18)), Expression.NEUTRAL);
        for (HairStyle other : HairStyle.values()) {
            if (other.compareTo(style) < 0) {
                BufferedImage worn2 = face(with(identity -> haired(identity, other, 0x2E1C18)), Expression.NEUTRAL);
                assertThat(differing(worn, worn2, whole()))
                        .as("%s and %s", style, other)
                        .isGreaterThan(150);
            }
        }
    }

    @Test
    void builds_grow_wider_one_after_the_other() {
        Map<Build, Integer> areas = new EnumMap<>(Build.class);
        for (Build build : Build.values()) {
            areas.put(build, shirt(full(dressed(Optional.empty(), new Body(build, 1.7, 34)))));
        }
        assertThat(List.copyOf(areas.values())).isSorted();
        assertThat(areas.get(Build.HEAVY)).isGreaterThan(areas.get(Build.SLIGHT) * 5 / 4);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void every_pattern_shows_on_a_shirt(Pattern pattern) {
        BufferedImage plain = full(dressed(Optional.empty()));
        BufferedImage patterned = full(dressed(Optional.of(pattern)));
        int pixels = differing(plain, patterned, whole());
        if (pattern == Pattern.PLAIN) {
            assertThat(pixels).isZero();
        } else {
            assertThat(pixels).isGreaterThan(60);
        }
    }

    static List<Expression> feelings() {
        return List.of(Expression.values()).subList(1, Expression.values().length);
    }

    @ParameterizedTest
    @MethodSource("feelings")
    void every_expression_differs_from_a_face_at_rest_and_from_every_other(Expression expression) {
        BufferedImage shown = face(Samples.sarah(), expression);
        assertThat(distance(SARAH, shown)).as("neutral").isGreaterThan(1.2);
        for (Expression other : feelings()) {
            if (other.compareTo(expression) < 0) {
                assertThat(distance(shown, face(Samples.sarah(), other)))
                        .as(other.name())
                        .isGreaterThan(0.8);
            }
        }
    }

    @Test
    void there_are_at_least_twelve_expressions() {
        assertThat(Expression.values().length).isGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void genetics_change_those_forms_that_have_them(Form form) {
        Map<String, String> wild =
                Map.of("ears", "long", "horns", "curved", "markings", "stripes", "antennae", "two", "core", "red");
        BufferedImage plain = full(of(form, Map.of()));
        BufferedImage special = full(of(form, wild));
        int pixels = differing(plain, special, whole());
        switch (form) {
            case CREATURE, ROBOT, ORB -> assertThat(pixels).isGreaterThan(20);
            case HUMAN, HOLOGRAM -> assertThat(pixels).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void a_beard_covers_the_chin_and_leaves_the_eyes_alone() {
        CastMember sarah = Samples.sarah();
        Dna dna = sarah.dna();
        CastMember short1 = with(identity -> haired(identity, HairStyle.SHORT, 0x2E1C18));
        CastMember bearded = new CastMember(
                sarah.id(),
                sarah.name(),
                1,
                new Dna(short1.dna().identity(), dna.wardrobe(), dna.voice(), dna.manner(), Map.of("beard", "full")));
        Rectangle beard = changed(face(short1, Expression.NEUTRAL), face(bearded, Expression.NEUTRAL));
        assertThat(beard.getMaxY()).isGreaterThan(chin());
        assertThat(beard.getMinY()).isGreaterThan(mouth().getMinY() - 70);
    }

    private static double chin() {
        return mouth().getMaxY() + 12;
    }

    /** What a smile changes in the lower half of the changed part of the face. */
    private static Rectangle mouth() {
        Rectangle face = changed(SARAH, face(with(identity -> recoloured(identity, 0x9A2A2A)), Expression.NEUTRAL));
        int eye = (int) face.getCenterY();
        return new Rectangle((int) face.getCenterX() - 22, eye + 45, 44, 26);
    }

    private static Rectangle whole() {
        return new Rectangle(0, 0, FORMAT.width(), FORMAT.height());
    }

    private static BufferedImage face(CastMember member, Expression expression) {
        return new Animatic().still(sitting(member, expression), 12);
    }

    private static ShotScript sitting(CastMember member, Expression expression) {
        return Portrait.of(member, PLAIN, FORMAT, new Portrait.Sitting(ShotSize.CU, 0, expression, false));
    }

    private static BufferedImage full(CastMember member) {
        Portrait.Sitting sitting = new Portrait.Sitting(ShotSize.FS, 0, Expression.NEUTRAL, false);
        return new Animatic().still(Portrait.of(member, PLAIN, FORMAT, sitting), 12);
    }

    private static CastMember with(UnaryOperator<Identity> change) {
        CastMember sarah = Samples.sarah();
        Dna dna = sarah.dna();
        return new CastMember(
                sarah.id(),
                sarah.name(),
                1,
                new Dna(change.apply(dna.identity()), dna.wardrobe(), dna.voice(), dna.manner(), dna.genetics()));
    }

    private static CastMember of(Form form, Map<String, String> genetics) {
        CastMember plain = with(identity -> new Identity(
                form,
                form == Form.ORB ? new Body(Build.AVERAGE, 0.5, 0) : identity.body(),
                identity.face(),
                identity.skin(),
                identity.eyes(),
                identity.hair()));
        Dna dna = plain.dna();
        return new CastMember(
                plain.id(), plain.name(), 1, new Dna(dna.identity(), List.of(), dna.voice(), dna.manner(), genetics));
    }

    private static CastMember dressed(Optional<Pattern> pattern) {
        return dressed(pattern, Samples.sarah().dna().identity().body());
    }

    private static CastMember dressed(Optional<Pattern> pattern, Body body) {
        CastMember sarah = with(identity -> built(identity, body));
        Garment shirt = new Garment(GarmentKind.SHIRT, Colour.of(0xC03848), Optional.of(Colour.of(0xF0E0A0)), pattern);
        Dna dna = sarah.dna();
        return new CastMember(
                sarah.id(),
                sarah.name(),
                1,
                new Dna(
                        dna.identity(),
                        List.of(new Outfit("shirt", List.of(shirt))),
                        dna.voice(),
                        dna.manner(),
                        Map.of()));
    }

    private static Identity recoloured(Identity identity, int eyes) {
        return new Identity(
                identity.form(),
                identity.body(),
                identity.face(),
                identity.skin(),
                new Eyes(Colour.of(eyes)),
                identity.hair());
    }

    private static Identity haired(Identity identity, HairStyle style, int rgb) {
        return new Identity(
                identity.form(),
                identity.body(),
                identity.face(),
                identity.skin(),
                identity.eyes(),
                new Hair(style, Colour.of(rgb)));
    }

    private static Identity built(Identity identity, Body body) {
        return new Identity(identity.form(), body, identity.face(), identity.skin(), identity.eyes(), identity.hair());
    }

    /** The box of all pixels that differ. */
    private static Rectangle changed(BufferedImage one, BufferedImage other) {
        Rectangle box = new Rectangle();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    box = box.isEmpty() ? new Rectangle(x, y, 1, 1) : box.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    private static int differing(BufferedImage one, BufferedImage other, Rectangle box) {
        int count = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    /** Mean difference of the green of the middle of the picture, where the face is, in steps of 256. */
    private static double distance(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int count = 0;
        for (int y = 60; y < 300; y++) {
            for (int x = 90; x < 270; x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 255) - (other.getRGB(x, y) >> 8 & 255));
                count++;
            }
        }
        return sum / (double) count;
    }

    /** Pixels of the red shirt. */
    private static int shirt(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                count += (rgb >> 16 & 255) > 1.7 * (rgb & 255) && (rgb >> 16 & 255) > 2 * (rgb >> 8 & 255) ? 1 : 0;
            }
        }
        return count;
    }
}
