package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Vector;

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
    void who_has_a_head_at_the_start_has_one_at_the_end(MoveKind kind) {
        Subject near = new Subject(new Point(0.5, 0, -1.6), 1.72, 1.6, 1.72, 0, 0.28, true);
        Camera wide = Camera.lookingAt(new Point(0, 1.5, -4), SUBJECT, 40);
        CameraMove asked = new CameraMove(wide, kind, SUBJECT, Optional.empty(), 1, 5);
        assertThat(hasHead(wide, near)).isTrue();

        CameraMove kept = asked.keeping(List.of(near), 16.0 / 9, 8);

        assertThat(hasHead(kept.at(1, 8, Point.ORIGIN), near)).isTrue();
        assertThat(kept.extent()).isEqualTo(hasHead(asked.at(1, 8, Point.ORIGIN), near) ? 1 : kept.extent());
    }

    private static boolean hasHead(Camera camera, Subject someone) {
        Projection.Spot top = new Projection(camera, 1280, 720)
                .spot(new Point(
                        someone.feet().x(), someone.top(), someone.feet().z()))
                .orElseThrow();
        return top.y() >= -2 || top.x() < -300 || top.x() > 1580;
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

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void every_move_begins_and_ends_gently(MoveKind kind) {
        if (kind == MoveKind.HANDHELD) {
            return;
        }
        CameraMove move = CameraMove.through(IDEAL, kind, SUBJECT, 5);
        double first = way(move, 0, 0.02);
        double middle = way(move, 0.49, 0.51);
        double last = way(move, 0.98, 1);
        assertThat(first).isLessThanOrEqualTo(0.02 * middle + 1e-9);
        assertThat(last).isLessThanOrEqualTo(0.02 * middle + 1e-9);
    }

    private static double way(CameraMove move, double from, double to) {
        Camera one = move.at(from, 8, Point.ORIGIN);
        Camera two = move.at(to, 8, Point.ORIGIN);
        return one.position().distance(two.position())
                + Math.abs(one.pan() - two.pan())
                + Math.abs(one.tilt() - two.tilt())
                + Math.abs(one.lens() - two.lens());
    }

    @Test
    void a_camera_that_follows_goes_where_its_subject_goes() {
        CameraMove move = CameraMove.through(IDEAL, MoveKind.FOLLOW, SUBJECT, 1);
        Point drift = new Point(1.2, 0, 0.4);
        assertThat(move.at(0.7, 6, drift).position()).isEqualTo(IDEAL.position().plus(drift));
    }

    @Test
    void a_move_stops_before_what_stands_in_its_way() {
        SetDesign set = RandomSets.of(
                new Extent(9, 3, 9),
                true,
                List.of(RandomSets.piece(
                        "pillar", PieceKind.COLUMN, new Vector(0.75, 0, -3), new Extent(0.4, 3, 0.4), 0, 0x808080)));
        Stage stage = new Stage(set);
        CameraMove asked = CameraMove.through(IDEAL.at(new Point(0, 1.5, -3)), MoveKind.TRUCK_RIGHT, SUBJECT, 1);
        CameraMove free = asked.within(stage, 8);
        assertThat(free.extent()).isBetween(0.1, 0.95);
        for (double share = 0; share <= 1; share += 0.05) {
            assertThat(stage.inPiece(free.at(share, 8, Point.ORIGIN).position()))
                    .isFalse();
        }
    }
}
