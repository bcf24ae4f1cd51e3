package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.continuity.SceneState;

/** What is asked for is in the picture, and where it should be. */
class SeenTest {

    private static final FilmFormat SMALL = new FilmFormat(480, 270, 24);

    @ParameterizedTest
    @EnumSource(Cues.class)
    void every_effect_is_to_be_seen(Cues cue) {
        BufferedImage with = picture("There is " + cue.name().toLowerCase(Locale.ROOT) + ".");
        BufferedImage without = picture("There is nothing.");
        int seen = 0;
        for (int y = 0; y < 270; y++) {
            for (int x = 0; x < 480; x++) {
                seen += distance(with.getRGB(x, y), without.getRGB(x, y)) > 36 ? 1 : 0;
            }
        }
        assertThat(seen).isGreaterThan(300);
    }

    private static BufferedImage picture(String action) {
        ShotScript script = Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.aria()),
                Samples.brief(
                        action,
                        Samples.camera(ShotSize.WS, MoveKind.STATIC, Samples.ARIA, 0),
                        Optional.of("night"),
                        Samples.change(Samples.ARIA, new double[] {-1, 0, 0}, 0.0, Pose.FLOAT, Expression.NEUTRAL)),
                SMALL,
                48);
        return new Animatic().still(script, 42);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.6, 1.6})
    void a_camera_that_follows_keeps_the_walker_in_the_middle_of_the_frame(double goal) throws IOException {
        SetDesign meadow = SampleSets.outdoors(TimeOfDay.DAY, Weather.CLEAR);
        CharacterChange starts =
                Samples.change(Samples.EMMA, new double[] {-goal, 0, -1}, 0.0, Pose.WALK, Expression.NEUTRAL);
        CharacterChange goes =
                Samples.change(Samples.EMMA, new double[] {goal, 0, -1}, 0.0, Pose.WALK, Expression.NEUTRAL);
        ShotScript still = Samples.opening(
                meadow,
                Samples.GHIBLI,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma stands.",
                        Samples.camera(ShotSize.MLS, MoveKind.FOLLOW, Samples.EMMA, 1),
                        Optional.empty(),
                        starts),
                SMALL,
                72);
        ShotScript walking = Samples.opening(
                meadow,
                Samples.GHIBLI,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma walks.",
                        Samples.camera(ShotSize.MLS, MoveKind.FOLLOW, Samples.EMMA, 1),
                        Optional.empty(),
                        goes),
                SMALL,
                72);
        SceneState before = still.before();
        ShotScript script = new ShotScript(
                before,
                before.after(walking.shot().brief(), walking.world()),
                walking.shot(),
                walking.world(),
                SMALL,
                72,
                List.of(),
                7);
        List<Double> middles = new ArrayList<>();
        new Animatic().draw(script, 0, 72, frame -> {}, track -> {
            List<Integer> box = track.characters().getFirst().box();
            middles.add((box.get(0) + box.get(2)) / 2.0);
        });
        assertThat(middles).hasSize(72).allSatisfy(middle -> assertThat(middle).isBetween(140.0, 340.0));
    }

    @ParameterizedTest
    @EnumSource(
            value = PieceKind.class,
            names = {"TABLET", "BOOK", "BOX", "TABLE", "CRATE"})
    void what_lies_flat_on_the_floor_is_to_be_seen(PieceKind kind) throws IOException {
        SetPiece thin =
                SampleSets.piece("thin", kind, new double[] {0, 0, -1}, new double[] {0.4, 0.02, 0.3}, 10, 0x803020);
        SetPiece other = SampleSets.piece(
                "other", kind, new double[] {0.1, 0, -0.9}, new double[] {0.4, 0.02, 0.3}, 40, 0x208030);
        SetDesign lab = SampleSets.lab();
        SetDesign set = new SetDesign(
                lab.id(),
                lab.name(),
                new Extent(9, 3.2, 8),
                lab.surfaces(),
                List.of(thin, other),
                lab.lights(),
                Map.of());
        ShotScript script = Samples.opening(
                set,
                Samples.CINEMATIC,
                List.of(),
                Samples.brief(
                        "It lies there.",
                        new CameraBrief(
                                ShotSize.WS,
                                MoveKind.STATIC,
                                Optional.empty(),
                                Optional.of("thin"),
                                0,
                                Optional.of(1.2)),
                        Optional.of("night")),
                SMALL,
                24);
        List<String> seen = new ArrayList<>();
        new Animatic().draw(script, 0, 1, frame -> {}, track -> track.pieces()
                .orElseThrow()
                .forEach(piece -> seen.add(piece.name())));
        assertThat(seen).contains("thin", "other");
    }

    @Test
    void a_lamp_behind_someone_does_not_shine_through_them() {
        SetDesign lab = SampleSets.lab();
        double[] behind = {-0.4, 0.76, 0.5};
        SetPiece lamp = SampleSets.piece("lamp", PieceKind.LAMP, behind, new double[] {0.3, 0.6, 0.3}, 0, 0xFFD9A0);
        int bright = chest(lab, List.of(lamp));
        int plain = chest(lab, List.of());
        assertThat(distance(bright, plain)).isLessThan(24);
    }

    /** Colour of the middle of someone who stands before where the lamp may be. */
    private static int chest(SetDesign lab, List<SetPiece> pieces) {
        SetDesign set = new SetDesign(lab.id(), lab.name(), lab.size(), lab.surfaces(), pieces, lab.lights(), Map.of());
        ShotScript script = Samples.opening(
                set,
                Samples.CINEMATIC,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma waits.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.EMMA, 0.5),
                        Optional.of("night"),
                        Samples.change(
                                Samples.EMMA, new double[] {-0.4, 0, -0.6}, 0.0, Pose.STAND, Expression.NEUTRAL)),
                SMALL,
                24);
        return new Animatic().still(script, 12).getRGB(240, 200);
    }
}
