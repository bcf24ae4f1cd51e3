package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.continuity.SceneState;

class AnimaticTest {

    private static final FilmFormat SMALL = new FilmFormat(320, 180, 24);

    @Test
    void the_same_script_gives_the_same_bytes_on_any_number_of_threads() throws Exception {
        ShotScript script = talking();
        String alone = hash(script, 0, 12);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                both.add(threads.submit(() -> hash(script, 0, 12)));
            }
            for (Future<String> one : both) {
                assertThat(await(one)).isEqualTo(alone);
            }
        }
    }

    @Test
    void a_frame_does_not_depend_on_what_was_drawn_before_it() throws IOException {
        ShotScript script = talking();
        Animatic busy = new Animatic();
        byte[] frame = new byte[320 * 180 * 3 / 2];
        busy.frame(orbed(Pose.SIT, ShotSize.WS), 3, frame);
        busy.frame(script, 30, frame);
        busy.frame(script, 7, frame);
        byte[] fresh = new byte[frame.length];
        new Animatic().frame(script, 7, fresh);
        assertThat(frame).isEqualTo(fresh);
    }

    @Test
    void a_still_shows_its_middle_all_the_time_and_its_track_says_so() throws IOException {
        ShotScript moving = talking();
        ShotScript still = moving.stilled();
        long middle = moving.frames() / 2;
        byte[] expected = new byte[320 * 180 * 3 / 2];
        new Animatic().frame(moving, middle, expected);
        List<TrackFrame> track = new ArrayList<>();
        new Animatic()
                .draw(
                        still,
                        2,
                        moving.frames(),
                        frame -> assertThat(frame).isEqualTo(expected),
                        frame -> track.add(frame));

        assertThat(track).extracting(TrackFrame::frame).startsWith(2L, 3L).hasSize((int) moving.frames() - 2);
        assertThat(track)
                .extracting(TrackFrame::characters)
                .containsOnly(track.getFirst().characters());
        assertThat(track.get(1).pieces()).isEmpty();
    }

    @Test
    void ids_do_not_change_the_picture_but_the_seed_does() throws IOException {
        ShotScript script = lab("Aria glitches.", ShotSize.MS, MoveKind.HANDHELD);
        ShotScript other = new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                List.of(),
                99);
        assertThat(hash(script, 20, 22)).isNotEqualTo(hash(other, 20, 22));
    }

    @Test
    void mouths_move_with_the_words_and_rest_after_them() {
        ShotScript script = talking();
        BufferedImage silent = new Animatic().still(quiet(script), 12);
        BufferedImage speaking = new Animatic().still(script, 12);
        assertThat(different(silent, speaking)).isPositive();
    }

    @Test
    void the_end_of_a_shot_is_where_the_next_one_goes_on() {
        ShotScript first = lab("Sarah types.", ShotSize.MS, MoveKind.DOLLY_IN);
        SceneState after = Animatic.plan(first).after();
        Brief brief = first.shot().brief();
        ShotScript next = new ShotScript(
                after,
                after.after(brief, first.world()),
                Samples.shot(
                        Link.CONTINUES,
                        Samples.brief(
                                "She goes on.",
                                Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.SARAH, 0),
                                Optional.empty())),
                first.world(),
                SMALL,
                48,
                List.of(),
                7);
        assertThat(Animatic.plan(next).after().camera()).isEqualTo(after.camera());
    }

    @ParameterizedTest
    @EnumSource(StylePreset.class)
    void every_style_gives_a_picture_of_its_own(StylePreset preset) {
        Style style = new Style("s", preset, List.of(), Map.of());
        BufferedImage one = new Animatic().still(in(style), 10);
        BufferedImage ghibli = new Animatic().still(in(Samples.GHIBLI), 10);
        assertThat(mean(one)).isBetween(18.0, 235.0);
        if (preset != StylePreset.GHIBLI) {
            assertThat(different(one, ghibli)).isGreaterThan(320 * 180 / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(PieceKind.class)
    void every_kind_of_piece_is_drawn_from_all_sides_at_any_size(PieceKind kind) {
        for (double size : new double[] {0, 0.001, 0.6, 40}) {
            SetPiece piece = SampleSets.piece(
                    "thing", kind, new double[] {0.2, 0, 0.5}, new double[] {size, size, size}, 33, 0x884422);
            ShotScript script = with(List.of(piece), ShotSize.WS, 140);
            assertThat(new Animatic().still(script, 1)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_shows_every_expression_pose_and_hair_from_every_side(Form form) {
        Animatic animatic = new Animatic();
        int step = 0;
        for (Expression expression : Expression.values()) {
            Pose pose = nth(Pose.values(), step);
            HairStyle hair = nth(HairStyle.values(), step);
            CastMember member = Samples.member(
                    new CharacterId("x"),
                    "X",
                    Samples.identity(
                            form,
                            nth(Build.values(), step),
                            0.4 + step * 0.12,
                            step * 7,
                            nth(FaceShape.values(), step),
                            0xC89A78,
                            0x4A8A5A,
                            hair,
                            0x5A3A20));
            Brief brief = Samples.brief(
                    "X.",
                    Samples.camera(ShotSize.FS, MoveKind.STATIC, member.id(), step * 24 + 1),
                    Optional.empty(),
                    Samples.change(member.id(), new double[] {0, 0, 0}, step * 55.0, pose, expression));
            assertThat(animatic.still(
                            Samples.opening(SampleSets.lab(), Samples.CINEMATIC, List.of(member), brief, SMALL, 20),
                            15))
                    .isNotNull();
            step++;
        }
    }

    @Test
    void ten_thousand_pieces_are_drawn() {
        List<SetPiece> many = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            many.add(SampleSets.piece(
                    "p" + at,
                    nth(PieceKind.values(), at),
                    new double[] {at % 100 * 0.08 - 4, 0, Math.floorDiv(at, 100) * 0.07 - 3},
                    new double[] {0.06, 0.06, 0.06},
                    at,
                    0x336699));
        }
        assertThat(new Animatic().still(with(many, ShotSize.WS, 0), 0)).isNotNull();
    }

    @Test
    void a_character_outside_the_set_is_drawn_and_said() {
        Brief brief = Samples.brief(
                "Sarah.",
                Samples.camera(ShotSize.MS, MoveKind.ORBIT_LEFT, Samples.SARAH, 0),
                Optional.empty(),
                Samples.change(Samples.SARAH, new double[] {60, 0, -90}, 0.0, Pose.STAND, Expression.HAPPY));
        ShotScript script =
                Samples.opening(SampleSets.lab(), Samples.CINEMATIC, List.of(Samples.sarah()), brief, SMALL, 10);
        assertThat(Animatic.plan(script).warnings()).anyMatch(warning -> warning.contains("outside the set"));
        assertThat(mean(new Animatic().still(script, 9))).isGreaterThan(3);
    }

    @Test
    void a_subject_that_is_not_there_is_said_and_the_set_is_framed() {
        Brief brief = Samples.brief(
                "", Samples.camera(ShotSize.CU, MoveKind.STATIC, new CharacterId("unicorn"), 0), Optional.empty());
        ShotScript script = Samples.opening(SampleSets.lab(), Samples.CINEMATIC, List.of(), brief, SMALL, 10);
        assertThat(Animatic.plan(script).warnings()).anyMatch(warning -> warning.contains("unicorn"));
        assertThat(mean(new Animatic().still(script, 0))).isGreaterThan(3);
    }

    @Test
    void a_portrait_has_the_asked_size() {
        BufferedImage portrait = new Animatic().portrait(Samples.emma(), Samples.GHIBLI, 384, 512);
        assertThat(portrait.getWidth()).isEqualTo(384);
        assertThat(portrait.getHeight()).isEqualTo(512);
    }

    private static <T> T nth(T[] values, int index) {
        return values[index % values.length];
    }

    private static ShotScript talking() {
        return Samples.speaking(lab("Sarah speaks.", ShotSize.CU, MoveKind.DOLLY_IN), Samples.SARAH, 0.2, 1.2);
    }

    private static ShotScript quiet(ShotScript script) {
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                List.of(),
                script.seed());
    }

    private static ShotScript lab(String action, ShotSize size, MoveKind move) {
        Brief brief = Samples.brief(
                action,
                Samples.camera(size, move, Samples.SARAH, 0),
                Optional.of("alarm"),
                Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FEARFUL),
                Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.SAD));
        return Samples.opening(
                SampleSets.lab(), Samples.CINEMATIC, List.of(Samples.sarah(), Samples.aria()), brief, SMALL, 48);
    }

    private static ShotScript orbed(Pose pose, ShotSize size) {
        return in(Samples.GHIBLI, pose, size);
    }

    private static ShotScript in(Style style) {
        return in(style, Pose.SIT, ShotSize.MS);
    }

    private static ShotScript in(Style style, Pose pose, ShotSize size) {
        Brief brief = Samples.brief(
                "Teal threads, glowing vines, sparks and particles.",
                Samples.camera(size, MoveKind.STATIC, Samples.EMMA, 0),
                Optional.empty(),
                Samples.change(Samples.EMMA, null, null, pose, Expression.AWED),
                Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.JOYFUL));
        return Samples.opening(SampleSets.atelier(), style, List.of(Samples.emma(), Samples.orb()), brief, SMALL, 24);
    }

    private static ShotScript with(List<SetPiece> pieces, ShotSize size, double angle) {
        SetDesign lab = SampleSets.lab();
        SetDesign set =
                new SetDesign(lab.id(), lab.name(), lab.size(), lab.surfaces(), pieces, lab.lights(), lab.physics());
        Brief brief = Samples.brief("", Samples.camera(size, MoveKind.STATIC, null, angle), Optional.empty());
        return Samples.opening(set, Samples.CINEMATIC, List.of(), brief, SMALL, 4);
    }

    private static String hash(ShotScript script, long from, long to) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
        new Animatic().draw(script, from, to, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String await(Future<String> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static double mean(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) >> 8 & 255;
            }
        }
        return sum / (double) (image.getWidth() * image.getHeight());
    }
}
