package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Vector;

class WordingTest {

    private static final SetDesign STUDY = RandomSets.of(
            new Extent(8, 3, 7),
            true,
            List.of(
                    piece("shelves", PieceKind.SHELF, "mahogany", -2, 2.4, 1.6, 2.2, 0.4),
                    piece("desk", PieceKind.DESK, "oak", 0.3, -0.9, 1.6, 0.76, 0.8),
                    piece("armchair-left", PieceKind.SOFA, "", 1.2, 0.1, 0.8, 0.9, 0.8),
                    piece("plant-2", PieceKind.PLANT, "", 2.4, 2.6, 0.6, 1.2, 0.6)));
    private static final Projection VIEW = new Projection(new Camera(new Point(0, 1.4, -3.2), 0, -3, 0, 24), 960, 540);
    private static final Wording WORDS = new Wording(STUDY);
    private static final Optional<Wording.Person> HER = Optional.of(new Wording.Person("her", new Point(0, 0, 0.2)));

    @Test
    void each_thing_is_told_by_side_distance_and_material() {
        assertThat(WORDS.phrases(Visibility.visible(STUDY, VIEW), VIEW, HER))
                .containsExactly(
                        "centre, one and a half metres before her, the oak desk",
                        "camera-right, half a metre before her, the armchair",
                        "camera-left, two metres behind her, the mahogany shelves",
                        "camera-right, two metres behind her, the plant");
    }

    @Test
    void without_anybody_distances_are_the_cameras() {
        assertThat(WORDS.phrases(Visibility.visible(STUDY, VIEW), VIEW, Optional.empty()))
                .containsExactly(
                        "centre, two metres away, the oak desk",
                        "camera-right, three metres away, the armchair",
                        "camera-left, five metres away, the mahogany shelves",
                        "camera-right, six metres away, the plant");
    }

    @Test
    void what_stands_level_with_her_is_beside_her() {
        Sighting lamp = new Sighting("floor-lamp", 700, 200, 760, 400, 3.5, 0.01);
        assertThat(WORDS.phrase(lamp, VIEW, HER))
                .isEqualTo("camera-right, one and a half metres beside her, the floor lamp");
        Sighting stool = new Sighting("stool-12", 480, 200, 520, 400, 3.3, 0.25);
        assertThat(WORDS.phrase(stool, VIEW, HER)).isEqualTo("centre, right beside her, the stool, large in the frame");
    }

    @Test
    void what_entered_and_what_left_is_told() {
        List<Sighting> before = Visibility.visible(STUDY, VIEW);
        Projection turned = new Projection(VIEW.camera().turned(45, 0), 960, 540);
        Visibility.Change change = Visibility.change(before, Visibility.visible(STUDY, turned));
        assertThat(WORDS.change(change)).isEqualTo("No longer in the frame: the mahogany shelves.");
        Visibility.Change back = Visibility.change(Visibility.visible(STUDY, turned), before);
        assertThat(WORDS.change(back)).isEqualTo("New in the frame: the mahogany shelves.");
        assertThat(WORDS.change(Visibility.change(before, before))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, half a metre",
        "0.9, one metre",
        "1.4, one and a half metres",
        "2.2, two metres",
        "12.3, twelve metres",
        "40.2, 40 metres"
    })
    void distances_are_words(double metres, String words) {
        assertThat(Wording.metres(metres)).isEqualTo(words);
    }

    @Test
    void a_camera_is_told_by_size_lens_angle_and_move() {
        Camera low = new Camera(new Point(0, 0.6, -2), 0, 14, 0, 63);
        assertThat(CameraWording.of(low, ShotSize.MCU, MoveKind.DOLLY_IN))
                .isEqualTo("medium close-up, 65 mm short portrait lens, low angle, the camera dollies in");
        Camera high = new Camera(new Point(0, 3, -2), 0, -30, 8, 24);
        assertThat(CameraWording.of(high, ShotSize.EWS, MoveKind.STATIC))
                .isEqualTo("extreme wide shot, 24 mm wide lens, high angle, tilted horizon, the camera holds still");
    }

    private static SetPiece piece(
            String name, PieceKind kind, String material, double x, double z, double wide, double high, double deep) {
        return new SetPiece(
                name,
                kind,
                new Vector(x, 0, z),
                new Extent(wide, high, deep),
                0,
                Colour.of(0x806040),
                Optional.of(material).filter(made -> !made.isEmpty()));
    }
}
