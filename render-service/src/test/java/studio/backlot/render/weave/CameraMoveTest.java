package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.MoveKind;

class CameraMoveTest {

    private static final Camera IDEAL = Camera.lookingAt(new Point(0, 1.5, -3), new Point(0, 1.4, 0), 40);
    private static final Point SUBJECT = new Point(0, 1.4, 0);

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void every_move_starts_exactly_where_it_says(MoveKind kind) {
        CameraMove move = CameraMove.through(IDEAL, kind, SUBJECT, 5);
        assertThat(move.at(0, 8, Point.ORIGIN)).isEqualTo(move.start());
    }

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void every_move_keeps_the_subject_in_the_frame(MoveKind kind) {
        CameraMove move = CameraMove.through(IDEAL, kind, SUBJECT, 5);
        for (double share = 0; share <= 1; share += 0.05) {
            Projection view = new Projection(move.at(share, 8, Point.ORIGIN), 1280, 720);
            Projection.Spot spot = view.spot(SUBJECT).orElseThrow();
            assertThat(spot.x()).isBetween(0.0, 1280.0);
            assertThat(spot.y()).isBetween(0.0, 720.0);
        }
    }

    @Test
    void another_seed_gives_another_hand() {
        CameraMove one = CameraMove.through(IDEAL, MoveKind.HANDHELD, SUBJECT, 1);
        CameraMove two = CameraMove.through(IDEAL, MoveKind.HANDHELD, SUBJECT, 2);
        assertThat(one.at(0.5, 8, Point.ORIGIN)).isNotEqualTo(two.at(0.5, 8, Point.ORIGIN));
        assertThat(one.at(0.5, 8, Point.ORIGIN)).isEqualTo(one.at(0.5, 8, Point.ORIGIN));
    }

    @Test
    void an_orbit_keeps_its_distance() {
        CameraMove move = CameraMove.through(IDEAL, MoveKind.ORBIT_LEFT, SUBJECT, 1);
        double before = move.start().position().distance(SUBJECT);
        assertThat(move.at(1, 8, Point.ORIGIN).position().distance(SUBJECT)).isCloseTo(before, within(1e-9));
    }

    @Test
    void a_shot_that_carries_on_reaches_its_new_frame() {
        Camera goal = Camera.lookingAt(new Point(1, 1.6, -1), SUBJECT, 70);
        CameraMove move = CameraMove.onwards(IDEAL, goal, MoveKind.DOLLY_IN, SUBJECT, 1);
        assertThat(move.at(0, 4, Point.ORIGIN)).isEqualTo(IDEAL);
        assertThat(move.at(1, 4, Point.ORIGIN).lens()).isCloseTo(70, within(1e-9));
        assertThat(CameraMove.onwards(IDEAL, goal, MoveKind.STATIC, SUBJECT, 1).goal())
                .isEqualTo(Optional.empty());
    }
}
