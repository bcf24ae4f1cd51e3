package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Camera AHEAD = new Camera(new Point(0, 1.5, -4), 0, 0, 0, 36);

    @Test
    void what_is_straight_ahead_is_in_the_middle_of_the_frame() {
        Projection.Spot spot = spot(AHEAD, new Point(0, 1.5, 1));
        assertThat(spot.x()).isCloseTo(640, within(1e-9));
        assertThat(spot.y()).isCloseTo(360, within(1e-9));
        assertThat(spot.depth()).isCloseTo(5, within(1e-9));
    }

    @Test
    void right_is_right_and_up_is_up() {
        Projection.Spot spot = spot(AHEAD, new Point(1, 2, 0));
        assertThat(spot.x()).isGreaterThan(640);
        assertThat(spot.y()).isLessThan(360);
    }

    @Test
    void a_lens_as_long_as_the_sensor_sees_as_wide_as_it_is_deep() {
        assertThat(spot(AHEAD, new Point(2, 1.5, 0)).x()).isCloseTo(1280, within(1e-9));
        assertThat(spot(AHEAD, new Point(-2, 1.5, 0)).x()).isCloseTo(0, within(1e-9));
    }

    @Test
    void what_is_behind_the_lens_is_not_seen() {
        assertThat(new Projection(AHEAD, 1280, 720).spot(new Point(0, 1.5, -5))).isEmpty();
    }

    @Test
    void a_pan_to_the_right_brings_the_right_into_the_middle() {
        Camera panned = new Camera(new Point(0, 1.5, 0), 90, 0, 0, 50);
        assertThat(spot(panned, new Point(3, 1.5, 0)).x()).isCloseTo(640, within(1e-9));
    }

    @Test
    void the_ray_through_a_pixel_meets_what_is_projected_there() {
        Camera camera = new Camera(new Point(0.4, 1.2, -3), 17, -6, 4, 40);
        Projection view = new Projection(camera, 1280, 720);
        Point place = new Point(1.1, 0.8, 2.2);
        Projection.Spot spot = view.spot(place).orElseThrow();
        Point met = camera.position().plus(view.ray(spot.x(), spot.y()).times(spot.depth()));
        assertThat(met.distance(place)).isLessThan(1e-9);
    }

    @Test
    void the_longer_side_takes_the_sensor_in_a_tall_frame() {
        Projection tall = new Projection(AHEAD, 720, 1280);
        assertThat(tall.focal()).isCloseTo(1280, within(1e-9));
    }

    @Test
    void whoever_turns_a_quarter_clockwise_faces_the_audiences_left() {
        assertThat(Point.facing(90).x()).isCloseTo(-1, within(1e-9));
        assertThat(new Point(0, 0, -1).turned(Point.ORIGIN, 90).x()).isCloseTo(-1, within(1e-9));
        assertThat(Point.ORIGIN.facingTowards(new Point(-2, 0, 0))).isCloseTo(90, within(1e-9));
    }

    private static Projection.Spot spot(Camera camera, Point place) {
        return new Projection(camera, 1280, 720).spot(place).orElseThrow();
    }
}
