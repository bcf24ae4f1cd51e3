package studio.backlot.render.take;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTest {
    @Test
    void a_short_shot_is_one_segment() {
        assertThat(Segment.split(240, 240)).containsExactly(new Segment(0, 240));
    }

    @Test
    void a_long_shot_is_split_evenly_and_without_gaps() {
        assertThat(Segment.split(481, 240))
                .containsExactly(new Segment(0, 160), new Segment(160, 160), new Segment(320, 161));
    }
}
