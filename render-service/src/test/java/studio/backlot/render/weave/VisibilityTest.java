package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;
import studio.backlot.render.animatic.SampleSets;

class VisibilityTest {

    private static final SetDesign LAB = SampleSets.lab();

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
    void what_something_nearer_hides_is_not_seen() {
        SetDesign set = RandomSets.of(
                new Extent(8, 3, 7),
                true,
                List.of(
                        piece("wardrobe", 0, 0.5, 3, 2.4),
                        piece("vase", 0.2, 2, 0.3, 0.4),
                        piece("stool", 2.4, 2, 0.5, 0.5)));
        List<Sighting> seen =
                Visibility.visible(set, new Projection(new Camera(new Point(0, 1.4, -3), 0, 0, 0, 24), 640, 360));
        assertThat(seen).extracting(Sighting::name).containsExactly("wardrobe", "stool");
    }

    @Test
    void shares_count_seen_pixels_and_boxes_hold_only_them() {
        SetDesign set = RandomSets.of(
                new Extent(8, 3, 7), true, List.of(piece("front", -0.5, 0, 1, 1), piece("behind", 0, 1, 1, 1)));
        Camera camera = new Camera(new Point(0, 0.5, -3), 0, 0, 0, 36);
        List<Sighting> seen = Visibility.visible(set, new Projection(camera, 300, 300));
        Sighting behind = seen.stream()
                .filter(one -> one.name().equals("behind"))
                .findFirst()
                .orElseThrow();
        // its front is 3.5 m away, from -0.5 to 0.5 m across; the other piece hides all that is left of the axis
        assertThat(behind.left()).isEqualTo(150);
        assertThat(behind.right()).isCloseTo(150 + 300 * 0.5 / 3.5, within(1.0));
        assertThat(behind.depth()).isCloseTo(3.5, within(0.01));
        assertThat(behind.share()).isCloseTo(0.5 / 3.5 * (1 / 3.5), within(0.002));
    }

    private static SetPiece piece(String name, double x, double z, double wide, double high) {
        return RandomSets.piece(name, PieceKind.BOX, new Vector(x, 0, z), new Extent(wide, high, 1), 0, 0x808080);
    }

    private static List<Sighting> seen(Camera camera) {
        return Visibility.visible(LAB, new Projection(camera, 1280, 720));
    }
}
