package studio.backlot.render.cut.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.SampleShots;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.cut.diff.Change;
import studio.backlot.render.cut.diff.CutDiff;
import studio.backlot.render.cut.otio.OtioFile;
import studio.backlot.render.cut.timecode.Counting;

class RoundTripTest {
    private static final List<Transition> OPENINGS = List.of(Transition.values());

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 30, 48, 60})
    void a_lock_goes_out_and_comes_back_as_it_was(int rate) {
        Random random = new Random(rate);
        for (int films = 0; films < 100; films++) {
            LockedCut locked = film(random, rate, 1 + random.nextInt(8));

            assertThat(read(locked, locked.otio()).cut()).isEqualTo(locked.sheet());
            assertThat(read(locked, locked.edl()).cut())
                    .as(() -> new String(locked.edl(), StandardCharsets.UTF_8))
                    .isEqualTo(locked.sheet());
        }
    }

    @Test
    void what_we_write_is_written_again_byte_for_byte() {
        LockedCut locked = film(new Random(1), 24, 40);
        assertThat(OtioFile.write(OtioFile.read(locked.otio()))).isEqualTo(locked.otio());
    }

    @Test
    void a_long_film_has_more_events_than_three_digits_count() {
        LockedCut locked = film(new Random(2), 24, 1_200);

        assertThat(new String(locked.edl(), StandardCharsets.UTF_8)).contains("\n001200  ");
        assertThat(CutDiff.of(locked.sheet(), read(locked, locked.edl()).cut()).changes())
                .isEmpty();
    }

    @Test
    void an_edited_list_says_what_was_done() {
        LockedCut locked = plain(24, 48, 48, 48);
        String edl = """
                TITLE: edited
                001  AX       V     C        00:00:00:12 00:00:02:00 01:00:00:00 01:00:01:12
                * FROM CLIP NAME: S2-1.mov
                002  S0-1     V     C        00:00:00:00 00:00:02:00 01:00:01:12 01:00:03:12
                003  S0-1     V     C        00:00:02:00 00:00:02:00 01:00:03:12 01:00:03:12
                003  S1-1     V     W012 010 00:00:00:00 00:00:02:00 01:00:03:12 01:00:05:12
                """;
        CutImport edited = read(locked, edl.getBytes(StandardCharsets.UTF_8));

        assertThat(CutDiff.of(locked.sheet(), edited.cut()).changes())
                .extracting(Change::words)
                .containsExactly(
                        "S2 moves: it was behind S1 and is now at the beginning.",
                        "S2 is 12 frames shorter at its beginning.",
                        "S1 begins by a wipe-012 of 10 frames, no longer by a cut.");
    }

    @Test
    void black_between_clips_is_kept_and_sound_is_named() {
        LockedCut locked = plain(24, 48, 48);
        String edl = """
                001  S0-1     V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00
                002  BL       V     C        00:00:00:00 00:00:01:00 01:00:02:00 01:00:03:00
                003  S1-1     B     C        00:00:00:00 00:00:02:00 01:00:03:00 01:00:05:00
                004  MUSIC    A     C        00:00:00:00 00:00:05:00 01:00:00:00 01:00:05:00
                """;
        CutImport edited = read(locked, edl.getBytes(StandardCharsets.UTF_8));

        assertThat(edited.cut().edits().get(1).recordIn()).isEqualTo(72);
        assertThat(edited.cut().frames()).isEqualTo(120);
        assertThat(edited.notes()).containsExactly("Sound follows the picture: 1 events of sound are not compared.");
        assertThat(CutDiff.of(locked.sheet(), edited.cut()).changes()).isEmpty();
        assertThat(CutDiff.of(locked.sheet(), edited.cut()).remix()).hasSize(1);
    }

    @Test
    void a_renamed_clip_is_known_by_the_hash_of_its_picture() {
        LockedCut locked = plain(24, 48, 48);
        String otio = new String(locked.otio(), StandardCharsets.UTF_8).replace("S0-1", "opening shot");
        String edl = new String(locked.edl(), StandardCharsets.UTF_8).replace("S0-1", "opening shot");

        assertThat(read(locked, otio.getBytes(StandardCharsets.UTF_8)).cut()).isEqualTo(locked.sheet());
        assertThat(read(locked, edl.getBytes(StandardCharsets.UTF_8)).cut()).isEqualTo(locked.sheet());
    }

    @Test
    void shots_of_one_picture_are_told_apart_by_slate() {
        KnownTake first = new KnownTake(new ShotId("S0"), "S0-1", "a".repeat(64), 48);
        KnownTake second = new KnownTake(new ShotId("S1"), "S1-1", "a".repeat(64), 48);
        KnownTake other = new KnownTake(new ShotId("S2"), "S2-1", "b".repeat(64), 48);
        KnownTakes takes = new KnownTakes(List.of(first, second, other));

        assertThat(takes.find(Optional.of("a".repeat(64)), List.of("D:\\film\\s1-1.MOV")))
                .contains(second);
        assertThat(takes.find(Optional.of("a".repeat(64)), List.of("S2-1"))).contains(first);
        assertThat(takes.find(Optional.of("c".repeat(64)), List.of("S2-1"))).contains(other);
        assertThat(takes.find(Optional.empty(), List.of("S3-1"))).isEmpty();
    }

    @Test
    void clips_that_are_no_takes_are_all_named() {
        LockedCut locked = plain(24, 48, 48);
        String edl = """
                001  AX       V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00
                * FROM CLIP NAME: drone shot.mov
                002  S1-1     V     C        00:00:00:00 00:00:02:00 01:00:02:00 01:00:04:00
                003  S9-1     V     C        00:00:00:00 00:00:02:00 01:00:04:00 01:00:06:00
                """;
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(locked, edl.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RenderError.CUT_UNKNOWN_CLIP);
                    assertThat(refusal.violations())
                            .extracting(violation -> violation.line().orElseThrow())
                            .containsExactly(1, 4);
                    assertThat(refusal.violations().getFirst().detail())
                            .isEqualTo(
                                    "no take is called 'drone shot.mov' or 'AX'; name the clip by its slate, such as 12B-3");
                });
        String otio = new String(locked.otio(), StandardCharsets.UTF_8)
                .replace("S0-1", "S7-1")
                .replace(locked.takes().getFirst().sha256(), "f".repeat(64));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(locked, otio.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> assertThat(refusal.violations().getFirst().pointer())
                        .isEqualTo("/tracks/children/0/children/0"));
    }

    @Test
    void what_does_not_say_which_picture_is_seen_is_refused() {
        LockedCut locked = plain(24, 48, 48);
        String otio = new String(locked.otio(), StandardCharsets.UTF_8);
        refused(
                locked,
                otio.replace("\"kind\": \"Audio\"", "\"kind\": \"Video\"")
                        .replace("\"children\": []", "\"children\": [{\"OTIO_SCHEMA\": \"Clip.2\"}]"),
                "/tracks/children/1/children");
        refused(locked, otio.replaceFirst("Clip.2", "Clip.3"), "/tracks/children/0/children/0/OTIO_SCHEMA");
        refused(locked, otio.replaceFirst("Clip.2", "Stack.1"), "/tracks/children/0/children/0/children");
        refused(locked, otio.replace("\"Video\"", "\"Audio\""), "/tracks/children");
    }

    private static void refused(LockedCut locked, String otio, String pointer) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(locked, otio.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RenderError.CUT_UNREADABLE);
                    assertThat(refusal.violations().getFirst().pointer()).isEqualTo(pointer);
                });
    }

    /** Half an hour of clips at four rates after each other, each joint against a sum of whole numbers. */
    @Test
    void half_an_hour_of_mixed_rates_does_not_drift_by_a_frame() {
        FrameRate[] rates = {FrameRate.meantBy(23.976), FrameRate.of(24), FrameRate.of(25), FrameRate.meantBy(29.97)};
        double[] written = {23.976, 24.0, 25.0, 29.97};
        for (int film : new int[] {24, 25, 30}) {
            Random random = new Random(film);
            LockedCut locked = plain(film, 48);
            StringBuilder clips = new StringBuilder();
            List<Long> joints = new ArrayList<>();
            long common = 0;
            int unit = 600 * 1000;
            while (common < 1_800L * unit) {
                int which = random.nextInt(4);
                int frames = 1 + random.nextInt(200);
                clips.append(clips.isEmpty() ? "" : ",").append(clip(written[which], frames));
                common += (long) frames * unit / rates[which].numerator() * rates[which].denominator();
                joints.add(Math.floorDiv(2 * common * film + unit, 2L * unit));
            }
            CutImport read = read(locked, timeline(clips).getBytes(StandardCharsets.UTF_8));

            assertThat(read.cut().edits()).extracting(edit -> edit.recordOut()).isEqualTo(joints);
        }
    }

    private static String clip(double rate, int frames) {
        String time = "{\"OTIO_SCHEMA\": \"RationalTime.1\", \"rate\": %s, \"value\": %d}";
        return "{\"OTIO_SCHEMA\": \"Clip.2\", \"name\": \"S0-1\", \"source_range\": {\"OTIO_SCHEMA\": \"TimeRange.1\","
                + " \"duration\": " + time.formatted(rate, frames) + ", \"start_time\": " + time.formatted(rate, 0)
                + "}}";
    }

    private static String timeline(CharSequence clips) {
        return "{\"OTIO_SCHEMA\": \"Timeline.1\", \"tracks\": {\"OTIO_SCHEMA\": \"Stack.1\", \"children\":"
                + " [{\"OTIO_SCHEMA\": \"Track.1\", \"kind\": \"Video\", \"children\": [" + clips + "]}]}}";
    }

    /** Half an hour of drop-frame events for a film at 24: each joint is the nearest frame to its exact time. */
    @Test
    void half_an_hour_of_drop_frame_timecode_is_exact() {
        LockedCut locked = plain(24, 48);
        FrameRate ntsc = FrameRate.meantBy(29.97);
        Counting counting = new Counting(ntsc, true);
        StringBuilder edl = new StringBuilder("TITLE: x\nFCM: DROP FRAME\n");
        Random random = new Random(9);
        List<Long> joints = new ArrayList<>();
        long at = 0;
        for (int event = 1; at < 1_800 * 30; event++) {
            int frames = 2 + random.nextInt(300);
            edl.append("%06d  S0-1     V     C        %s %s %s %s\n"
                    .formatted(
                            event,
                            counting.timecode(0),
                            counting.timecode(frames),
                            counting.timecode(107_892 + at),
                            counting.timecode(107_892 + at + frames)));
            at += frames;
            joints.add(Math.floorDiv(2 * at * 1001 * 24 + 30_000, 60_000));
        }
        CutImport read = CutImport.read(
                edl.toString().getBytes(StandardCharsets.UTF_8), new KnownTakes(locked.takes()), 24, ntsc);

        assertThat(read.cut().edits()).extracting(edit -> edit.recordOut()).isEqualTo(joints);
    }

    private static CutImport read(LockedCut locked, byte[] document) {
        int rate = locked.greenlit().format().frameRate();
        return CutImport.read(document, new KnownTakes(locked.takes()), rate, FrameRate.of(rate));
    }

    private static LockedCut plain(int rate, int... frames) {
        List<Shot> shots = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int length : frames) {
            shots.add(shot(shots.size(), Transition.CUT, Optional.empty()));
            lengths.add(length);
        }
        return film(rate, shots, lengths);
    }

    private static LockedCut film(Random random, int rate, int count) {
        List<Shot> shots = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Optional<Transition> ending =
                    random.nextBoolean() ? Optional.of(Transition.FADE_WHITE) : Optional.of(Transition.FADE);
            shots.add(shot(
                    at,
                    OPENINGS.get(random.nextInt(OPENINGS.size())),
                    random.nextInt(3) == 0 ? Optional.empty() : ending));
            lengths.add(random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 1 + random.nextInt(200));
        }
        return film(rate, shots, lengths);
    }

    private static Shot shot(int at, Transition opening, Optional<Transition> ending) {
        Shot sample =
                SampleShots.of("trip").shot("S" + at, at).beginning(opening).shot();
        Brief brief = sample.brief();
        Brief ended = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                ending,
                brief.notes());
        return new Shot(sample.id(), sample.scene(), at, sample.link(), ended, sample.duration());
    }

    private static LockedCut film(int rate, List<Shot> shots, List<Integer> lengths) {
        ProductionGreenlit sample = SampleShots.of("trip").greenlitWith();
        ProductionGreenlit greenlit = new ProductionGreenlit(
                sample.production(),
                sample.title(),
                new FilmFormat(192, 108, rate),
                sample.style(),
                sample.scenes(),
                shots,
                sample.cast());
        Map<ShotId, ShotRendered> takes = new HashMap<>();
        for (int at = 0; at < shots.size(); at++) {
            Shot shot = shots.get(at);
            Take take = new Take(
                    shot.id() + "-1",
                    "0".repeat(64),
                    SampleShots.asset("picture " + at, "video/mp4"),
                    SampleShots.asset("key", "image/png"),
                    SampleShots.asset("last", "image/png"),
                    Optional.empty(),
                    new RationalTime(lengths.get(at), rate),
                    "1".repeat(64));
            takes.put(
                    shot.id(),
                    new ShotRendered(
                            greenlit.production(),
                            shot.scene(),
                            shot.id(),
                            take,
                            List.of(),
                            new RenderFacts(false, 7, 100, List.of())));
        }
        return new LockedCut(new Reel(greenlit, takes, Optional.empty()));
    }
}
