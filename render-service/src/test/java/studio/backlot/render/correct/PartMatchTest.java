package studio.backlot.render.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Drawn;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;

/** A shaded sweater with soft edges, as video shows it. */
class PartMatchTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final Region.Key SWEATER =
            new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.GARMENT, 0);
    private static final Mask PART = soft();
    private static final Picture PLATE = Drawn.spots(WIDTH, HEIGHT, 1);

    private static Mask soft() {
        float[] weights = new float[WIDTH * HEIGHT];
        for (int at = 0; at < weights.length; at++) {
            int row = at / WIDTH;
            double from = Math.hypot(at % WIDTH - 75.3, (row - 50.6) * 0.8);
            weights[at] = (float) Math.clamp(12 - from, 0, 1);
        }
        return new Mask(WIDTH, HEIGHT, weights);
    }

    private static Picture sweater(Lab base) {
        int[] rgb = PLATE.pixels();
        for (int at = 0; at < rgb.length; at++) {
            double light = 0.7 + 0.012 * (at % WIDTH - 60);
            int colour = new Lab(base.l() * light, base.a() * light, base.b() * light).rgb();
            double share = PART.at(at % WIDTH, at / WIDTH);
            int pixel = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                double under = rgb[at] >> shift & 255;
                pixel |= (int) Math.round(under + ((colour >> shift & 255) - under) * share) << shift;
            }
            rgb[at] = pixel;
        }
        return new Picture(WIDTH, HEIGHT, rgb).asVideo();
    }

    @Test
    void a_part_gets_its_colour_back_also_at_its_edges_and_nothing_else_changes() {
        Picture wanted = sweater(new Lab(50, 40, 20));
        Picture drifted = sweater(new Lab(55, 10, 45));
        ExpectedFrame frame = ExpectedFrame.of(wanted, PLATE.asVideo(), PART, List.of(new Region(SWEATER, PART)));
        Expectation expected = new Expectation(new FilmFormat(WIDTH, HEIGHT, 24), List.of(frame), Optional.empty());
        Picture corrected = Correcting.of(
                        expected,
                        List.of(new TakenFrame(drifted, Map.of())),
                        List.of(new Correction.MatchParts(List.of(SWEATER))))
                .getFirst()
                .picture();
        Mask edge = PART.atLeast(0.02).grown(1).and(PART.atLeast(1).not());
        assertThat(Palette.of(drifted, edge).drift(Palette.of(wanted, edge))).isGreaterThan(5);
        assertThat(Palette.of(corrected, edge).drift(Palette.of(wanted, edge))).isLessThan(1.5);
        Mask inside = PART.atLeast(1);
        assertThat(Palette.of(corrected, inside).drift(Palette.of(wanted, inside)))
                .isLessThan(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (Math.hypot(x - 75, y - 50) > 20) {
                    assertThat(corrected.at(x, y)).isEqualTo(drifted.at(x, y));
                }
            }
        }
    }
}
