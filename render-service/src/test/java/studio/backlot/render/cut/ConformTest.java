package studio.backlot.render.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.backlot.render.cut.TakeFrames.distance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.take.AnimaticFilming;

class ConformTest {

    private static final FilmFormat SMALL = new FilmFormat(192, 108, 24);
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final ShotScript NIGHT = lab(40);
    private static final ShotScript DAY = atelier(130);

    @TempDir
    Path folder;

    @Test
    void the_middle_of_a_dissolve_lies_between_both_pictures_which_both_move_on() {
        Edges edges = new Edges(Transition.DISSOLVE, 24, Optional.empty(), 0);
        byte[] middle = frame(edges, 11);
        byte[] below = drawn(NIGHT, NIGHT.frames() + 11);
        byte[] above = drawn(DAY, 11);
        double whole = distance(below, above);
        assertThat(distance(middle, below)).isBetween(0.35 * whole, 0.65 * whole);
        assertThat(distance(middle, above)).isBetween(0.35 * whole, 0.65 * whole);
        assertThat(distance(frame(edges, 0), below)).isLessThan(0.1 * whole);
        assertThat(distance(frame(edges, 23), above)).isLessThan(0.1 * whole);
        assertThat(drawn(NIGHT, NIGHT.frames() + 2)).isNotEqualTo(drawn(NIGHT, NIGHT.frames() + 12));
    }

    @Test
    void a_wipe_shows_one_picture_beside_the_other() {
        Edges edges = new Edges(Transition.WIPE, 19, Optional.empty(), 0);
        byte[] middle = frame(edges, 9);
        byte[] below = drawn(NIGHT, NIGHT.frames() + 9);
        byte[] above = drawn(DAY, 9);
        for (int row = 0; row < 108; row += 9) {
            assertThat(middle[row * 192 + 20]).isEqualTo(above[row * 192 + 20]);
            assertThat(middle[row * 192 + 170]).isEqualTo(below[row * 192 + 170]);
        }
    }

    @ParameterizedTest
    @CsvSource({"FADE, 16", "FADE_WHITE, 235"})
    void a_fade_comes_from_its_colour_and_goes_to_it(Transition fade, int luma) {
        Edges edges = new Edges(fade, 18, Optional.of(fade), 18);
        assertThat(brightness(frame(edges, 0))).isCloseTo(luma, within(3.0));
        assertThat(brightness(frame(edges, 129))).isEqualTo(luma);
        assertThat(frame(edges, 18)).isEqualTo(drawn(DAY, 18));
        assertThat(frame(edges, 111)).isEqualTo(drawn(DAY, 111));
        double plain = brightness(drawn(DAY, 9));
        assertThat(brightness(frame(edges, 8))).isBetween(Math.min(plain, luma), Math.max(plain, luma));
    }

    @Test
    void the_picture_is_as_long_as_the_take_and_the_same_where_nothing_overlaps() throws IOException {
        Path take = take(DAY);
        Edges edges = new Edges(Transition.DISSOLVE, 24, Optional.of(Transition.FADE), 18);
        Path picture =
                new Conform(TOOLS).picture(new Conform.Parts(edges, DAY, Optional.of(NIGHT), take, List.of()), folder);
        List<byte[]> before = frames(take);
        List<byte[]> after = frames(picture);
        assertThat(after).hasSameSizeAs(before).hasSize(130);
        for (int at = 48; at < 112; at++) {
            assertThat(after.get(at)).isEqualTo(before.get(at));
        }
        double whole = distance(drawn(NIGHT, 51), before.get(11));
        assertThat(distance(after.get(11), before.get(11))).isBetween(0.3 * whole, 0.7 * whole);
        assertThat(brightness(after.get(129))).isLessThan(18);
    }

    @Test
    void a_clip_that_shows_less_than_its_take_has_just_those_frames() throws IOException {
        Path take = take(DAY);
        Footing part = new Footing.Part(new Footing.Real(take, 130, SMALL), 20, 100);
        Edges cut = new Edges(Transition.CUT, 0, Optional.empty(), 0);
        Path picture =
                new Conform(TOOLS).picture(new Conform.Parts(cut, part, Optional.empty(), take, List.of()), folder);
        List<byte[]> before = frames(take);
        List<byte[]> after = frames(picture);
        assertThat(after).hasSize(100);
        for (int at = 0; at < 28; at++) {
            assertThat(distance(after.get(at), before.get(at + 20))).isLessThan(1.5);
        }
        for (int at = 28; at < 100; at++) {
            assertThat(after.get(at)).isEqualTo(before.get(at + 20));
        }
    }

    @Test
    void what_an_editor_took_away_goes_on_below_the_next_clip() {
        Edges edges = new Edges(Transition.DISSOLVE, 24, Optional.empty(), 0);
        Footing trimmed = new Footing.Part(new Footing.Drawn(NIGHT), 2, 10);
        byte[] frame = new byte[192 * 108 * 3 / 2];
        Conform.Parts parts =
                new Conform.Parts(edges, new Footing.Drawn(DAY), Optional.of(trimmed), Path.of("none"), List.of());
        new Conform(TOOLS).draw(parts, 0, frame, new byte[frame.length], new Blend(192, 108));
        byte[] next = drawn(NIGHT, 12);
        assertThat(distance(frame, next)).isLessThan(0.1 * distance(drawn(DAY, 0), next));
    }

    @Test
    void a_clip_shorter_than_a_key_frame_distance_is_made_anew() throws IOException {
        ShotScript brief = atelier(30);
        Edges edges = new Edges(Transition.WIPE, 15, Optional.of(Transition.FADE), 15);
        Path picture = new Conform(TOOLS)
                .picture(new Conform.Parts(edges, brief, Optional.of(NIGHT), take(brief), List.of()), folder);
        assertThat(frames(picture)).hasSize(30);
    }

    private static byte[] frame(Edges edges, long number) {
        byte[] frame = new byte[192 * 108 * 3 / 2];
        Conform.Parts parts = new Conform.Parts(edges, DAY, Optional.of(NIGHT), Path.of("none"), List.of());
        new Conform(TOOLS).draw(parts, number, frame, new byte[frame.length], new Blend(192, 108));
        return frame;
    }

    private static byte[] drawn(ShotScript script, long number) {
        byte[] frame = new byte[192 * 108 * 3 / 2];
        new Animatic().frame(script, number, frame);
        return frame;
    }

    private Path take(ShotScript script) throws IOException {
        return new AnimaticFilming(TOOLS).film(script, folder, done -> {}).picture();
    }

    private static List<byte[]> frames(Path clip) {
        return TakeFrames.of(TOOLS, clip);
    }

    private static double brightness(byte[] frame) {
        double sum = 0;
        for (int at = 0; at < 192 * 108; at++) {
            sum += frame[at] & 255;
        }
        return sum / (192 * 108);
    }

    private static ShotScript lab(int frames) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah(), Samples.aria()),
                Samples.brief(
                        "Sarah types, Aria watches.",
                        Samples.camera(ShotSize.WS, MoveKind.DOLLY_IN, Samples.SARAH, 0),
                        Optional.of("night"),
                        Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FOCUSED)),
                SMALL,
                frames);
    }

    private static ShotScript atelier(int frames) {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.CINEMATIC,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma stands.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.EMMA, 0),
                        Optional.of("afternoon"),
                        Samples.change(Samples.EMMA, null, null, Pose.STAND, Expression.HAPPY)),
                SMALL,
                frames);
    }
}
