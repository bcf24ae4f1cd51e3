package studio.backlot.render.cut.edl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.timecode.Counting;

class EdlTest {
    private static final String EVENT =
            "001  1A-1     V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00\n";

    @ParameterizedTest
    @ValueSource(strings = {"avid.edl", "speed.edl", "drop.edl"})
    void a_list_in_the_columns_of_the_standard_is_written_byte_for_byte(String file) throws IOException {
        assertThat(new String(EdlReader.read(resource(file)).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(resource(file), StandardCharsets.UTF_8));
    }

    @Test
    void other_columns_and_line_ends_come_to_the_same_lines() throws IOException {
        Edl read = EdlReader.read(resource("premiere.edl"));
        Edl again = EdlReader.read(read.bytes());

        assertThat(again).isEqualTo(read);
        assertThat(read.title()).contains("Two Rooms");
        assertThat(read.lines()).extracting(located -> located.line().text()).contains("AUD  3    4", "");
    }

    @Test
    void random_lists_of_more_than_999_events_come_back() {
        Random random = new Random(5);
        for (int films = 0; films < 15; films++) {
            Counting counting = new Counting(FrameRate.meantBy(29.97), random.nextBoolean());
            List<EdlLine> lines = new ArrayList<>(List.of(new EdlLine.Title("Film " + films)));
            for (int i = 1; i <= 1_100; i++) {
                lines.add(event(random, counting, i));
                if (random.nextInt(3) == 0) {
                    lines.add(new EdlLine.Note("* FROM CLIP NAME: Ünique " + random.nextInt()));
                }
            }
            Edl edl = Edl.of(lines);
            assertThat(EdlReader.read(edl.bytes())).isEqualTo(edl);
        }
    }

    private static EdlLine.Event event(Random random, Counting counting, int number) {
        boolean cut = random.nextBoolean();
        long in = random.nextLong(counting.perDay());
        EdlLine.Span span = new EdlLine.Span(counting.timecode(in), counting.timecode(in + random.nextInt(5_000)));
        return new EdlLine.Event(
                "%06d".formatted(number),
                "R".repeat(1 + random.nextInt(40)),
                List.of("V", "B", "AA/V", "A2", "NONE").get(random.nextInt(5)),
                cut ? "C" : List.of("D", "W011", "K", "KB").get(random.nextInt(4)),
                cut ? OptionalInt.empty() : OptionalInt.of(random.nextInt(250)),
                span,
                span);
    }

    @Test
    void a_dissolve_is_one_segment_with_what_is_told_about_what_comes_in() throws IOException {
        List<Segment> segments = Segments.of(EdlReader.read(resource("avid.edl")), FrameRate.of(24));

        assertThat(segments)
                .extracting(Segment::recordIn, Segment::frames, segment -> segment.effect()
                        .frames())
                .containsExactly(tuple(0, 31, 0), tuple(31, 50, 0), tuple(81, 34, 10));
        assertThat(segments)
                .extracting(segment -> segment.clipName().orElseThrow())
                .containsExactly("1A-1 (LAY3)", "1B-1", "1C-1");
        assertThat(segments.getFirst().note("SOURCE FILE")).contains("1A-1.LAY3.01");
        assertThat(segments.getFirst().notes()).anyMatch(note -> note.contains("ANIM FIX NEEDED"));
        assertThat(segments.getFirst().source().in()
                        - segments.getFirst().source().hour())
                .isEqualTo(4 * 24 + 5);
    }

    private static Tuple tuple(long recordIn, long frames, long effect) {
        return Tuple.tuple(recordIn, frames, effect);
    }

    @Test
    void sound_is_left_out_and_what_is_both_is_not() throws IOException {
        List<Segment> segments = Segments.of(EdlReader.read(resource("premiere.edl")), FrameRate.of(24));

        assertThat(segments).extracting(Segment::recordIn).containsExactly(0L, 31L);
    }

    @Test
    void the_speed_of_a_source_is_told_by_m2() throws IOException {
        List<Segment> segments = Segments.of(EdlReader.read(resource("speed.edl")), FrameRate.of(24));

        assertThat(segments).extracting(segment -> segment.source().speed()).containsExactly(0.0, 47.6 / 24, -1.0);
        assertThat(segments).extracting(Segment::frames).containsExactly(18L, 36L, 48L);
        assertThat(segments.getFirst().source().reel()).isEqualTo("1A-1_AND_A_LONG_REEL_NAME.0001");
    }

    @Test
    void drop_frame_is_counted_where_it_is_said_or_marked() throws IOException {
        List<Segment> segments = Segments.of(EdlReader.read(resource("drop.edl")), FrameRate.meantBy(29.97));

        assertThat(segments)
                .extracting(Segment::recordIn, Segment::frames, segment -> segment.effect()
                        .code())
                .containsExactly(
                        Tuple.tuple(0L, 900L, "C"), Tuple.tuple(900L, 1800L, "C"), Tuple.tuple(2700L, 30L, "W012"));
    }

    @Test
    void timecodes_without_a_mark_are_counted_as_the_list_says() {
        String event = "001  1A-1     V     C        00:00:00:00 00:01:00:02 01:00:00:00 01:01:00:02";

        assertThat(Segments.of(EdlReader.read(bytes("FCM: DROP FRAME\n" + event)), FrameRate.meantBy(29.97)))
                .singleElement()
                .satisfies(segment -> assertThat(segment.frames()).isEqualTo(1800));
        assertThat(Segments.of(EdlReader.read(bytes("FCM: NON-DROP FRAME\n" + event)), FrameRate.meantBy(29.97)))
                .singleElement()
                .satisfies(segment -> assertThat(segment.frames()).isEqualTo(1802));
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_list_may_go_over_midnight_and_need_not_be_in_order() {
        String list = """
                001  1B-1     V     C        00:00:00:00 00:00:02:00 23:59:59:00 00:00:01:00
                002  1C-1     V     C        00:00:00:00 00:00:01:00 00:00:01:00 00:00:02:00
                003  1A-1     V     C        00:00:00:00 00:00:01:00 23:59:58:00 23:59:59:00
                """;
        assertThat(Segments.of(EdlReader.read(bytes(list)), FrameRate.of(25)))
                .extracting(segment -> segment.source().reel(), Segment::recordIn)
                .containsExactly(Tuple.tuple("1A-1", 0L), Tuple.tuple("1B-1", 25L), Tuple.tuple("1C-1", 75L));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_list_is_refused_with_its_line(String list, int line, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Segments.of(EdlReader.read(bytes(list)), FrameRate.of(24)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RenderError.CUT_UNREADABLE);
                    assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.line()).contains(line);
                        assertThat(violation.detail()).contains(detail);
                    });
                });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", 1, "no event"),
                Arguments.of("<html>\n</html>", 1, "no event"),
                Arguments.of("TITLE: x\n\0", 1, "not a text"),
                Arguments.of(EVENT + "002  1A-1 V C 00:00:00:00 00:00:01:00 01:00:01:00\n", 2, "four timecodes"),
                Arguments.of(EVENT + "002  1A-1 V X 00:00:00:00 00:00:01:00 01:00:01:00 01:00:02:00", 2, "C, D, W"),
                Arguments.of(EVENT + "002 V C 00:00:00:00 00:00:01:00 01:00:01:00 01:00:02:00", 2, "an event"),
                Arguments.of(EVENT.replace("01:00:01:00", "01:00:61:00"), 1, "01:00:61:00"),
                Arguments.of(EVENT.replace("01:00:01:00", "1:0:1:0"), 1, "not '1:0:1:0'"),
                Arguments.of(EVENT.replace("01:00:01:00", "01:00:00:24"), 1, "the frames 0 to 23"),
                Arguments.of(EVENT.replace("01:00:01:00", "01:00:01:01"), 1, "no M2 tells another speed"),
                Arguments.of(EVENT.replace("01:00:01:00", "00:59:59:00"), 1, "ends before it begins"),
                Arguments.of(EVENT.replace("01:00:00:00", "01:00:00;00"), 1, "say ?rate=29.97"),
                Arguments.of("FCM: DROP FRAME\n" + EVENT, 1, "say ?rate=29.97"),
                Arguments.of(EVENT + "FCM: PERHAPS", 2, "FCM: DROP FRAME or"),
                Arguments.of(EVENT + "M2   1A-1  fast  00:00:00:00", 2, "frames a second and a timecode"),
                Arguments.of(EVENT + EVENT, 2, "24 frames before the one before ends"),
                Arguments.of(EVENT.replace("C        ", "K B  010 "), 1, "keys are not taken"),
                Arguments.of(EVENT.replace("C        ", "D    030 "), 1, "the effect is 30 frames long"),
                Arguments.of("* " + "x".repeat(2_000) + "\n" + EVENT, 1, "at most 1000 characters"));
    }

    @Test
    void letters_that_are_not_utf8_are_taken_for_latin_1() {
        Edl edl = EdlReader.read((EVENT + "* FROM CLIP NAME: Zürich").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(edl.lines().getLast().line().text()).isEqualTo("* FROM CLIP NAME: Zürich");
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = EdlTest.class.getResourceAsStream("/cut/" + file)) {
            return in.readAllBytes();
        }
    }
}
