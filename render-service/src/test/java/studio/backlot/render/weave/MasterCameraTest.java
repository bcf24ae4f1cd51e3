package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.SampleSets;

class MasterCameraTest {
    private static final double WIDE = 16 / 9.0;

    static Stream<SetDesign> sets() {
        return Stream.of(SampleSets.lab(), SampleSets.atelier(), SampleSets.outdoors(TimeOfDay.DAY, Weather.CLEAR));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void nearly_all_of_a_set_is_seen(SetDesign set) {
        Map<String, Long> seen = seen(set, MasterCamera.of(set, WIDE)).stream()
                .collect(Collectors.groupingBy(Sighting::name, Collectors.counting()));
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo((int) Math.floor(0.8 * set.pieces().size()));
    }

    @Test
    void what_stands_around_a_corner_is_looked_at_from_the_side_where_it_is_seen() {
        SetPiece wall =
                RandomSets.piece("wall", PieceKind.BOX, new Vector(0, 0, 0), new Extent(3, 3, 0.3), 0, 0x888888);
        SetPiece lamp =
                RandomSets.piece("lamp", PieceKind.LAMP, new Vector(0, 0, 3), new Extent(0.5, 1.8, 0.5), 0, 0xFFCC00);
        SetDesign set = RandomSets.of(new Extent(12, 4, 10), true, List.of(wall, lamp));

        Camera plain = Camera.lookingAt(new Point(0, 1.6, -8), new Point(0, 1.1, 0), 24);
        assertThat(seen(set, plain)).extracting(Sighting::name).doesNotContain("lamp");
        assertThat(seen(set, MasterCamera.of(set, WIDE)))
                .extracting(Sighting::name)
                .contains("wall", "lamp");
    }

    @Test
    void it_stands_in_no_wall_and_no_thing_and_is_level() {
        for (int seed = 0; seed < 60; seed++) {
            SetDesign set = SetRepair.of(RandomSets.set(seed, 24)).set();
            Camera camera = MasterCamera.of(set, seed % 2 == 0 ? WIDE : 1 / WIDE);
            Stage stage = new Stage(set);
            assertThat(stage.withinWalls(camera.position()).distance(camera.position()))
                    .isCloseTo(0, within(1e-9));
            assertThat(stage.inPiece(camera.position()) && !crowded(set, stage)).isFalse();
            assertThat(camera.roll()).isZero();
        }
    }

    /** Whether so much stands about that no place is free. */
    private static boolean crowded(SetDesign set, Stage stage) {
        return set.pieces().size() > 20 && stage.inPiece(new Point(0, 1.6, -stage.halfDepth()));
    }

    @Test
    void the_same_set_has_the_same_camera_and_an_empty_one_has_one() {
        assertThat(MasterCamera.of(SampleSets.lab(), WIDE)).isEqualTo(MasterCamera.of(SampleSets.lab(), WIDE));
        SetDesign empty = RandomSets.of(new Extent(9, 3, 8), true, List.of());
        assertThat(MasterCamera.of(empty, WIDE).forward().z()).isPositive();
    }

    private static List<Sighting> seen(SetDesign set, Camera camera) {
        DepthMap map = new DepthMap(320, 180);
        Survey survey = new Survey(set);
        survey.look(new Projection(camera, 320, 180), 0, map);
        return survey.sightings(map).stream()
                .filter(sighting -> sighting.share() >= 0.0008)
                .toList();
    }
}
