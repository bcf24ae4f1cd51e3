package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

/** A body holds together from every side, and what its DNA adds is seen. */
class FigureSidesTest {

    private static final FilmFormat FORMAT = new FilmFormat(320, 320, 24);

    @ParameterizedTest
    @ValueSource(ints = {0, 45, 80, 88, 92, 98, 104, 135, 180, -60, -95, -150})
    void a_neck_joins_head_and_trunk_from_every_side(int facing) {
        BufferedImage matte = matte(shaped(Form.HUMAN, HairStyle.SHORT, Map.of()), ShotSize.MS, facing);
        int top = IntStream.range(0, FORMAT.height())
                .filter(row -> covered(matte, row) > 0)
                .findFirst()
                .orElse(-1);
        assertThat(top).isNotNegative();
        for (int row = top; row < FORMAT.height(); row++) {
            assertThat(covered(matte, row)).as("row %d", row).isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"ROBOT", "HOLOGRAM"})
    void a_core_shows_through_clothes(Form form) {
        BufferedImage without = picture(shaped(form, HairStyle.BALD, Map.of()));
        BufferedImage with = picture(shaped(form, HairStyle.BALD, Map.of("core", "red")));
        int differing = 0;
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                differing += without.getRGB(x, y) == with.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(differing).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, 165})
    void curved_horns_are_larger_than_small_ones(int facing) {
        int small = area(matte(shaped(Form.CREATURE, HairStyle.BALD, Map.of("horns", "small")), ShotSize.CU, facing));
        int curved = area(matte(shaped(Form.CREATURE, HairStyle.BALD, Map.of("horns", "curved")), ShotSize.CU, facing));
        assertThat(curved).isGreaterThan(small + FORMAT.width() * FORMAT.height() / 200);
    }

    private static int covered(BufferedImage matte, int row) {
        int count = 0;
        for (int x = 0; x < matte.getWidth(); x++) {
            count += (matte.getRGB(x, row) & 255) > 128 ? 1 : 0;
        }
        return count;
    }

    private static int area(BufferedImage matte) {
        return IntStream.range(0, matte.getHeight())
                .map(row -> covered(matte, row))
                .sum();
    }

    private static BufferedImage matte(CastMember member, ShotSize size, int facing) {
        return new Animatic()
                .layers(script(member, size, facing), 0).overlays().stream()
                        .filter(overlay -> overlay.kind() == Layers.Kind.CHARACTER)
                        .findFirst()
                        .orElseThrow()
                        .matte();
    }

    private static BufferedImage picture(CastMember member) {
        return new Animatic().still(script(member, ShotSize.MS, -14), 0);
    }

    private static ShotScript script(CastMember member, ShotSize size, int facing) {
        Style style = new Style("plain", StylePreset.GHIBLI, List.of(), Map.of());
        return Portrait.of(member, style, FORMAT, new Portrait.Sitting(size, facing, Expression.NEUTRAL, false));
    }

    private static CastMember shaped(Form form, HairStyle style, Map<String, String> genetics) {
        Dna dna = Samples.sarah().dna();
        Identity identity = new Identity(
                form,
                dna.identity().body(),
                dna.identity().face(),
                dna.identity().skin(),
                dna.identity().eyes(),
                new Hair(style, dna.identity().hair().colour()));
        return new CastMember(
                Samples.SARAH, "Sarah", 1, new Dna(identity, dna.wardrobe(), dna.voice(), dna.manner(), genetics));
    }
}
