package studio.backlot.render.footage.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.footage.placing.Match.Neighbour;
import studio.backlot.render.measure.picture.Picture;

class MatchTest {

    @Test
    void a_table_that_changes_nothing_changes_no_pixel() {
        Picture picture = scene(0, 0, 0);
        assertThat(ColourTable.of(colour -> colour).apply(picture)).isEqualTo(picture);
    }

    @Test
    void a_take_that_is_too_warm_and_dark_is_brought_to_its_neighbours() {
        Match match = Match.of(
                List.of(scene(30, -10, -45)),
                List.of(neighbour("1A", scene(0, 0, 0)), neighbour("1C", scene(4, 4, 4))));
        assertThat(match.ungraded()).hasSize(2);
        assertThat(match.ungraded().getFirst().colour()).isGreaterThan(10);
        assertThat(match.grade()).isPresent();
        assertThat(match.graded()).allSatisfy(after -> {
            assertThat(after.colour()).isLessThan(2);
            assertThat(after.lightness()).isCloseTo(0, within(2.5));
        });
    }

    @Test
    void the_side_that_the_light_comes_from_is_told() {
        Match match = Match.of(List.of(lit(true)), List.of(neighbour("1A", lit(false))));
        assertThat(match.ungraded().getFirst().lightFromLeft()).isGreaterThan(50);
    }

    @Test
    void no_grade_is_offered_for_what_is_another_scene() {
        Match match = Match.of(List.of(flat(0x000000)), List.of(neighbour("1A", flat(0xFFFFFF))));
        assertThat(match.grade()).isEmpty();
        assertThat(match.graded()).isEmpty();
    }

    private static Neighbour neighbour(String shot, Picture picture) {
        return new Neighbour(new ShotId(shot), shot + "-1", Look.of(List.of(picture)));
    }

    /** Some colours of middle lightness, and as much more of each channel. */
    private static Picture scene(int red, int green, int blue) {
        int[] rgb = new int[96 * 54];
        for (int at = 0; at < rgb.length; at++) {
            int x = at % 96;
            int y = at / 96;
            rgb[at] = (80 + x / 2 + red) << 16 | (90 + y + green) << 8 | (100 + (x + y) / 3 + blue);
        }
        return new Picture(96, 54, rgb);
    }

    private static Picture lit(boolean fromLeft) {
        int[] rgb = new int[96 * 54];
        for (int at = 0; at < rgb.length; at++) {
            int x = at % 96;
            rgb[at] = (fromLeft ? 255 - x * 2 : 64 + x * 2) * 0x010101;
        }
        return new Picture(96, 54, rgb);
    }

    private static Picture flat(int rgb) {
        int[] all = new int[96 * 54];
        java.util.Arrays.fill(all, rgb);
        return new Picture(96, 54, all);
    }
}
