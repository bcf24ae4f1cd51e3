package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;

class BadInputTest {

    private static final FilmFormat SMALL = new FilmFormat(320, 180, 24);

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void a_camera_that_a_piece_swallows_sees_something(MoveKind move) {
        SetPiece block = piece("monolith", 0, -1, 7, 3, 3);
        ShotScript script =
                script(in(List.of(block)), camera(ShotSize.MS, move, Optional.empty(), 0, Optional.empty()), 0, 1);
        assertThat(Animatic.plan(script).warnings()).isNotEmpty();
        shows(script);
    }

    @Test
    void a_camera_in_a_wall_stays_in_the_room() {
        for (double angle = -180; angle < 180; angle += 30) {
            shows(script(
                    SampleSets.lab(),
                    camera(ShotSize.EWS, MoveKind.TRUCK_LEFT, Optional.of(85), angle, Optional.of(40.0)),
                    4.2,
                    3.7));
        }
        ShotScript script = script(
                SampleSets.lab(),
                camera(ShotSize.MS, MoveKind.STATIC, Optional.of(2000), Double.NaN, Optional.of(40.0)),
                0,
                0);
        assertThat(Animatic.plan(script).warnings())
                .contains(
                        "There is no lens of 2000 mm; the camera takes one of 300 mm.",
                        "The camera's angle is no number; it looks from the front.",
                        "The camera was to be above the ceiling; it stays in the room.");
        shows(script);
    }

    @Test
    void somebody_outside_the_set_stands_at_its_edge() {
        ShotScript script = script(
                SampleSets.lab(), camera(ShotSize.MS, MoveKind.STATIC, Optional.empty(), 0, Optional.empty()), 60, -90);
        assertThat(Animatic.plan(script).warnings())
                .contains("Sarah was to stand outside the set and stands at its edge.");
        shows(script);
        ShotScript nowhere = script(
                SampleSets.lab(),
                camera(ShotSize.MS, MoveKind.STATIC, Optional.empty(), 0, Optional.empty()),
                Double.NaN,
                0);
        assertThat(Animatic.plan(nowhere).warnings())
                .contains("Nobody can find the place where Sarah was to stand; it is the middle of the set.");
        shows(nowhere);
    }

    @Test
    void pieces_without_size_or_place_are_repaired_and_said() {
        List<SetPiece> pieces = new ArrayList<>();
        double[] sizes = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e9};
        for (PieceKind kind : PieceKind.values()) {
            for (double size : sizes) {
                pieces.add(SampleSets.piece(
                        "p" + pieces.size(),
                        kind,
                        new double[] {pieces.size() % 7 - 3, 0, pieces.size() % 5 - 1},
                        new double[] {size, size, size},
                        size,
                        0x808080));
            }
        }
        pieces.add(SampleSets.piece(
                "nowhere", PieceKind.BOX, new double[] {0, Double.NaN, 0}, new double[] {1, 1, 1}, 0, 0x808080));
        ShotScript script =
                script(in(pieces), camera(ShotSize.WS, MoveKind.STATIC, Optional.empty(), 0, Optional.empty()), 0, 0);
        assertThat(Animatic.plan(script).warnings())
                .contains("The piece 'nowhere' has no place that can be found; it is left out.")
                .anyMatch(warning -> warning.startsWith("The piece 'p0' has a width of 0 m"));
        shows(script);
    }

    private static void shows(ShotScript script) {
        for (long frame : new long[] {0, script.frames() / 2, script.frames() - 1}) {
            BufferedImage picture = new Animatic().still(script, frame);
            int least = 255;
            int most = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int green = picture.getRGB(x, y) >> 8 & 255;
                    least = Math.min(least, green);
                    most = Math.max(most, green);
                }
            }
            assertThat(most).as("brightest of frame %d", frame).isGreaterThan(24);
            assertThat(most - least).as("contrast of frame %d", frame).isGreaterThan(12);
        }
    }

    private static CameraBrief camera(
            ShotSize size, MoveKind move, Optional<Integer> lens, double angle, Optional<Double> height) {
        return new CameraBrief(size, move, lens, Optional.of("sarah"), angle, height);
    }

    private static ShotScript script(SetDesign set, CameraBrief camera, double x, double z) {
        Brief brief = Samples.brief(
                "Sarah.",
                camera,
                Optional.empty(),
                Samples.change(Samples.SARAH, new double[] {x, 0, z}, 0.0, Pose.STAND, Expression.HAPPY));
        return Samples.opening(set, Samples.CINEMATIC, List.of(Samples.sarah()), brief, SMALL, 12);
    }

    private static SetDesign in(List<SetPiece> pieces) {
        SetDesign lab = SampleSets.lab();
        return new SetDesign(
                lab.id(), lab.name(), new Extent(9, 3.2, 8), lab.surfaces(), pieces, lab.lights(), lab.physics());
    }

    private static SetPiece piece(String name, double x, double z, double wide, double high, double deep) {
        return SampleSets.piece(
                name, PieceKind.BOX, new double[] {x, 0, z}, new double[] {wide, high, deep}, 0, 0x707880);
    }
}
