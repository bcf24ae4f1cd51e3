package studio.backlot.render.animatic.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;

/** Mouths and faces that follow a recording. */
class TalkTest {

    @Test
    void shapes_open_a_mouth_as_far_as_their_sounds_do() {
        assertThat(Talk.of(Mouth.X).open()).isZero();
        assertThat(Talk.of(Mouth.A).open()).isZero();
        assertThat(open(Mouth.B)).isLessThan(open(Mouth.C));
        assertThat(open(Mouth.C)).isLessThan(open(Mouth.D));
        assertThat(open(Mouth.F)).isLessThan(open(Mouth.E));
        for (Mouth shape : Mouth.values()) {
            assertThat(open(shape)).isLessThanOrEqualTo(open(Mouth.D));
        }
    }

    @Test
    void rounded_and_puckered_shapes_are_narrow_and_teeth_show_where_they_sound() {
        assertThat(Talk.of(Mouth.F).wide()).isLessThan(Talk.of(Mouth.E).wide());
        assertThat(Talk.of(Mouth.E).wide()).isNegative();
        assertThat(Talk.of(Mouth.B).wide()).isPositive();
        assertThat(Talk.of(Mouth.G).bite()).isEqualTo(1);
        assertThat(Talk.of(Mouth.H).tongue()).isEqualTo(1);
    }

    @Test
    void a_mouth_says_at_a_frame_what_is_heard_then_from_the_first_to_the_last() {
        CameraBrief camera = Samples.camera(ShotSize.MS, MoveKind.STATIC, null, 0);
        ShotScript shot = Samples.speaking(
                Samples.opening(
                        SampleSets.lab(),
                        Samples.CINEMATIC,
                        List.of(Samples.sarah()),
                        Samples.brief("Sarah speaks.", camera, Optional.empty()),
                        new FilmFormat(320, 180, 24),
                        72),
                Samples.SARAH,
                0.2,
                2.7);
        Direction direction = Direction.of(shot);
        for (int frame = 0; frame < 72; frame++) {
            assertThat(direction.cast(frame).getFirst().talk())
                    .as("frame %d", frame)
                    .isEqualTo(Talk.at(shot.lines(), frame / 24.0));
        }
    }

    @Test
    void shapes_flow_into_each_other_and_rest_after_the_line() {
        List<SpokenLine> lines = List.of(line(0.1));
        double before = Talk.at(lines, 0.9).open();
        double most = 0;
        for (int frame = 0; frame < 30; frame++) {
            double open = Talk.at(lines, 0.9 + frame / 48.0).open();
            assertThat(Math.abs(open - before)).isLessThan(0.45);
            most = Math.max(most, open);
            before = open;
        }
        assertThat(most).isGreaterThan(0.7);
        assertThat(Talk.at(lines, 1.2).open())
                .isGreaterThan(Talk.at(lines, 1.05).open());
        assertThat(Talk.at(lines, 2.5)).isEqualTo(Talk.SILENT);
    }

    @Test
    void loudness_opens_the_mouth_further_and_lifts_the_face() {
        Talk quiet = Talk.at(List.of(line(0.004)), 1.25);
        Talk loud = Talk.at(List.of(line(0.2)), 1.25);
        assertThat(loud.open()).isGreaterThan(quiet.open() * 1.2);
        assertThat(loud.loud()).isGreaterThan(quiet.loud() + 0.4);
    }

    /** Closed for a fifth of a second, wide open for another, then rest; it begins after one second. */
    private static SpokenLine line(double loudness) {
        LineId id = new LineId("1-1");
        AssetRef sound = new AssetRef("0".repeat(64), "audio/wav", 1);
        List<MouthKey> mouths = List.of(key(0, Mouth.A), key(0.2, Mouth.D), key(0.4, Mouth.X));
        Recording recording =
                new Recording(id, sound, RationalTime.ofSeconds(0.5, 48000), mouths, Collections.nCopies(12, loudness));
        TimeRange range = new TimeRange(RationalTime.ofSeconds(1, 24), RationalTime.ofSeconds(0.5, 24));
        return new SpokenLine(new PlacedLine(id, new CharacterId("x"), "A.", range, sound), recording);
    }

    private static MouthKey key(double seconds, Mouth shape) {
        return new MouthKey(RationalTime.ofSeconds(seconds, 48000), shape);
    }

    private static double open(Mouth shape) {
        return Talk.of(shape).open();
    }
}
