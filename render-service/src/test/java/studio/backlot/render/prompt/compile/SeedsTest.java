package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.ShotId;

class SeedsTest {
    private static final ShotId SHOT = new ShotId("12B");

    @Test
    void a_sub_seed_hangs_on_scene_and_shot_alone() {
        assertThat(Seeds.of(7, SHOT, 32)).isEqualTo(Seeds.of(7, SHOT, 32));
        assertThat(Seeds.of(7, SHOT, 32))
                .isNotEqualTo(Seeds.of(7, new ShotId("12C"), 32))
                .isNotEqualTo(Seeds.of(8, SHOT, 32));
    }

    @Test
    void it_has_as_many_bits_as_the_model_takes() {
        for (long universal = 0; universal < 200; universal++) {
            assertThat(Seeds.of(universal, SHOT, 31)).isBetween(0L, (1L << 31) - 1);
            assertThat(Seeds.of(universal, SHOT, 32)).isBetween(0L, (1L << 32) - 1);
        }
    }
}
