package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.SetDesign;

class SurveyTest {

    private static final int WIDE = 64;
    private static final int HIGH = 36;

    @Test
    void what_is_seen_is_what_the_rays_meet_first_in_any_set_from_any_camera() {
        long agreed = 0;
        long all = 0;
        for (int seed = 0; seed < 240; seed++) {
            SetDesign set = RandomSets.set(seed, 24);
            Projection view = new Projection(RandomSets.camera(seed, set), WIDE, HIGH);
            DepthMap map = new DepthMap(WIDE, HIGH);
            new Survey(set).look(view, 1.3, map);
            Rays rays = new Rays(set, view, 1.3);
            for (int row = 0; row < HIGH; row++) {
                for (int column = 0; column < WIDE; column++) {
                    int met = rays.id(column, row);
                    if (met == map.id(column, row)) {
                        agreed++;
                        double depth = rays.depth();
                        if (met != DepthMap.SKY) {
                            assertThat((double) map.metres(column, row)).isCloseTo(depth, within(1e-3 * depth));
                        }
                    }
                    all++;
                }
            }
        }
        double share = 100.0 * agreed / all;
        System.out.printf(Locale.ROOT, "survey and rays agree on %.4f %% of %d pixels%n", share, all);
        assertThat(share).isGreaterThan(99.9);
    }
}
