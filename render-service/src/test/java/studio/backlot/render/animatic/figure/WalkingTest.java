package studio.backlot.render.animatic.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Feet on the floor. */
class WalkingTest {

    private static final FilmFormat FORMAT = new FilmFormat(320, 180, 24);
    private static final int FRAMES = 120;

    @ParameterizedTest
    @CsvSource({"-1.6, -1.4, 1.6, -1.4, 0, -20", "1.2, -2.4, -0.7, -0.9, 140, 0", "0, -1, 0.5, -1.1, 0, 90"})
    void a_foot_that_is_down_stays_where_it_is(
            double fromX, double fromZ, double toX, double toZ, double facing, double after) {
        ShotScript script = walk(new double[] {fromX, 0, fromZ}, facing, new double[] {toX, 0, toZ}, after);
        Direction direction = Direction.of(script);
        for (boolean left : new boolean[] {true, false}) {
            int planted = 0;
            double travelled = 0;
            for (long frame = 1; frame < FRAMES; frame++) {
                Acting.Footing before = footing(direction, frame - 1, left);
                Acting.Footing now = footing(direction, frame, left);
                double moved = toe(direction, frame, left).distance(toe(direction, frame - 1, left));
                travelled += moved;
                if (before.lift() == 0 && now.lift() == 0) {
                    assertThat(moved).as("frame %d", frame).isLessThan(0.001);
                    planted++;
                }
            }
            assertThat(planted).isGreaterThan(FRAMES / 3);
            assertThat(travelled).isGreaterThan(0.2);
        }
    }

    @Test
    void feet_never_sink_into_the_floor_and_one_is_always_down() {
        Direction direction = Direction.of(walk(new double[] {-1.6, 0, -1.4}, 0, new double[] {1.6, 0, -1.4}, -20));
        for (long frame = 0; frame < FRAMES; frame++) {
            double left = toe(direction, frame, true).y();
            double right = toe(direction, frame, false).y();
            assertThat(Math.min(left, right)).isBetween(0.0, 0.05);
            assertThat(Math.max(left, right)).isLessThan(0.3);
        }
    }

    @Test
    void both_feet_arrive_side_by_side() {
        Direction direction = Direction.of(walk(new double[] {-1.6, 0, -1.4}, 0, new double[] {1.6, 0, -1.4}, 0));
        Point left = toe(direction, FRAMES - 1, true);
        Point right = toe(direction, FRAMES - 1, false);
        assertThat(Math.abs(left.x() - right.x())).isBetween(0.1, 0.35);
        assertThat(Math.abs(left.z() - right.z())).isLessThan(0.05);
    }

    @Test
    void legs_reach_the_floor_at_every_moment() {
        Direction direction = Direction.of(walk(new double[] {-1.6, 0, -1.4}, 0, new double[] {1.6, 0, -1.4}, -20));
        for (long frame = 0; frame < FRAMES; frame++) {
            Skeleton body = posed(direction, frame);
            double left = body.place(Joint.LEFT_FOOT).distance(body.place(Joint.LEFT_TOE));
            double right = body.place(Joint.RIGHT_FOOT).distance(body.place(Joint.RIGHT_TOE));
            assertThat(left).as("frame %d", frame).isBetween(0.1, 0.26);
            assertThat(right).as("frame %d", frame).isBetween(0.1, 0.26);
        }
    }

    private static Acting.Footing footing(Direction direction, long frame, boolean left) {
        Acting.Body body = direction.cast(frame).getFirst().body();
        return left ? body.left() : body.right();
    }

    private static Point toe(Direction direction, long frame, boolean left) {
        return posed(direction, frame).place(left ? Joint.LEFT_TOE : Joint.RIGHT_TOE);
    }

    private static Skeleton posed(Direction direction, long frame) {
        Skeleton body = new Skeleton();
        Projection view = new Projection(direction.camera(0), FORMAT.width(), FORMAT.height());
        body.pose(direction.cast(frame).getFirst(), view);
        return body;
    }

    private static ShotScript walk(double[] from, double facing, double[] to, double after) {
        ShotScript standing = Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah()),
                brief(from, facing, Pose.STAND),
                FORMAT,
                24);
        Brief walks = brief(to, after, Pose.WALK);
        return new ShotScript(
                standing.after(),
                standing.after().after(walks, standing.world()),
                Samples.shot(Link.CUTS, walks),
                standing.world(),
                FORMAT,
                FRAMES,
                List.of(),
                7);
    }

    private static Brief brief(double[] place, double facing, Pose pose) {
        return Samples.brief(
                "She walks.",
                Samples.camera(ShotSize.WS, MoveKind.STATIC, null, 0),
                Optional.empty(),
                Samples.change(Samples.SARAH, place, facing, pose, Expression.NEUTRAL));
    }
}
