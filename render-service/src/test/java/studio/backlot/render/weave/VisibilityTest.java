package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.animatic.Samples;

class VisibilityTest {

    private static final SetDesign LAB = Samples.lab();

    @Test
    void a_camera_that_turns_away_sees_other_pieces_and_the_same_when_it_turns_back() {
        Camera ahead = new Camera(new Point(0, 1.5, -3), 0, 0, 0, 35);
        List<Sighting> before = seen(ahead);
        List<Sighting> away = seen(ahead.turned(45, 0));
        assertThat(Visibility.change(before, away).left()).contains("plant", "skyline");
        assertThat(seen(ahead.turned(45, 0).turned(-45, 0))).isEqualTo(before);
    }

    @Test
    void the_nearest_piece_comes_first_and_boxes_lie_in_the_frame() {
        List<Sighting> seen = seen(new Camera(new Point(0, 1.5, -3), 0, 0, 0, 24));
        assertThat(seen).isSortedAccordingTo((one, other) -> Double.compare(one.depth(), other.depth()));
        assertThat(seen).allSatisfy(sighting -> {
            assertThat(sighting.left()).isBetween(0.0, sighting.right());
            assertThat(sighting.right()).isLessThanOrEqualTo(1280);
            assertThat(sighting.share()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void what_is_behind_the_camera_is_not_seen() {
        assertThat(seen(new Camera(new Point(0, 1.5, -3), 180, 0, 0, 35))).isEmpty();
    }

    @Test
    void a_sighting_says_where_it_is_in_words() {
        Sighting rack = new Sighting("rack-left", 10, 10, 200, 400, 5.8, 0.1);
        assertThat(rack.words(1280)).isEqualTo("camera-left, 6 metres away, the rack left");
    }

    private static List<Sighting> seen(Camera camera) {
        return Visibility.visible(LAB, new Projection(camera, 1280, 720));
    }
}
