package studio.backlot.render.cut.otio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;

class OtioFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"library.otio", "resolve.otio", "premiere.otio", "python.otio", "bin.otio"})
    void a_document_is_written_byte_for_byte_as_another_tool_wrote_it(String file) throws IOException {
        String document = resource(file);
        assertThat(again(document)).isEqualTo(document);
    }

    @Test
    void what_is_known_is_read() throws IOException {
        Timeline timeline = OtioFile.timeline(bytes(resource("library.otio")));

        assertThat(timeline.name()).isEqualTo("Two Rooms");
        assertThat(timeline.globalStart().orElseThrow().exact()).isEqualByComparingTo(new RationalTime(3600, 1));
        Track track = timeline.videoTracks().getFirst();
        assertThat(track.children())
                .extracting(child -> child.node().schema().toString())
                .containsExactly("Clip.2", "Transition.1", "Clip.2", "Gap.1", "Clip.2");
        Clip second = (Clip) track.children().get(2);
        assertThat(second.media()).get().isInstanceOfSatisfying(MediaReference.External.class, media -> assertThat(
                        media.targetUrl())
                .isEqualTo("media/1B-1.mp4"));
        assertThat(second.used().duration()).isEqualTo(new OtioTime(66, FrameRate.of(24)));
        assertThat(((Clip) track.children().get(4)).media()).get().isInstanceOf(MediaReference.Missing.class);
        assertThat(((Transition) track.children().get(1)).outOffset().value()).isEqualTo(24);
    }

    @Test
    void older_names_and_versions_are_known() throws IOException {
        Track track =
                OtioFile.timeline(bytes(resource("python.otio"))).videoTracks().getFirst();

        assertThat(track.children()).extracting(Object::getClass).containsExactly(Clip.class, Gap.class, Clip.class);
        Clip fast = (Clip) track.children().getFirst();
        assertThat(fast.effects()).singleElement().isInstanceOfSatisfying(Effect.TimeWarp.class, warp -> assertThat(
                        warp.timeScalar())
                .isEqualTo(2));
        assertThat(((Clip) track.children().getLast()).media()).isEmpty();
    }

    @Test
    void a_later_version_and_an_unknown_schema_are_foreign_and_kept() throws IOException {
        Track track = OtioFile.timeline(bytes(resource("premiere.otio")))
                .videoTracks()
                .getFirst();

        Clip clip = (Clip) track.children().getFirst();
        assertThat(clip.markers()).isEmpty();
        assertThat(clip.node().nodes("markers")).hasSize(1);
        assertThat(((Clip) track.children().get(1)).media()).get().isInstanceOf(Foreign.class);
        assertThat(track.children().getLast()).isInstanceOf(Foreign.class);
        assertThat(track.children().getLast().name()).isEqualTo("slate");
    }

    @Test
    void a_changed_member_stays_in_its_place() throws IOException {
        Timeline timeline = OtioFile.timeline(bytes(resource("resolve.otio")));
        Timeline renamed =
                new Timeline(timeline.node().with("name", new studio.backlot.render.cut.otio.json.Value.Text("Other")));

        assertThat(new String(OtioFile.write(renamed), StandardCharsets.UTF_8))
                .isEqualTo(resource("resolve.otio").replaceFirst("\"name\": \"\"", "\"name\": \"Other\""));
    }

    @Test
    void the_only_timeline_of_a_bin_is_taken() throws IOException {
        assertThat(OtioFile.timeline(bytes(resource("bin.otio"))).name()).isEqualTo("only");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_as_the_schema_says_is_refused_by_its_pointer(String from, String to, String pointer, String detail)
            throws IOException {
        String document = resource("library.otio").replaceFirst(from, to);
        assertThat(document).isNotEqualTo(resource("library.otio"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OtioFile.timeline(bytes(document)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RenderError.CUT_UNREADABLE);
                    assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.pointer()).isEqualTo(pointer);
                        assertThat(violation.detail()).contains(detail);
                    });
                });
    }

    static Stream<Arguments> refused() {
        String first = "/tracks/children/0/children/0/source_range";
        return Stream.of(
                Arguments.of(
                        "\"value\": 65.0", "\"value\": NaN", first + "/duration/value", "a finite number, not NaN"),
                Arguments.of("\"value\": 65.0", "\"value\": -65.0", first + "/duration", "0 or more, not -65.0"),
                Arguments.of(
                        "\"value\": 65.0", "\"value\": 1e300", first + "/duration/value", "at most 1,000,000 seconds"),
                Arguments.of(
                        "\"value\": 65.0", "\"value\": 1000000000", first + "/duration/value", "at most 1,000,000"),
                Arguments.of(
                        "\"value\": 65.0", "\"value\": 1e999", first + "/duration/value", "finite number, not 1e999"),
                Arguments.of("\"value\": 65.0", "\"value\": \"65\"", first + "/duration/value", "a number, not text"),
                Arguments.of(
                        "\"rate\": 24.0", "\"rate\": 0", "/global_start_time/rate", "rate: expected a number from"),
                Arguments.of("\"rate\": 24.0", "\"rate\": -24", "/global_start_time/rate", "not -24.0"),
                Arguments.of("\"rate\": 24.0", "\"rate\": Inf", "/global_start_time/rate", "finite number, not Inf"),
                Arguments.of("\"start_time\"", "\"start\"", first + "/start_time", "has to have it"),
                Arguments.of("Stack.1", "Track.1", "/tracks/OTIO_SCHEMA", "expected Stack.1, not Track.1"),
                Arguments.of("Timeline.1", "Clip.2", "/OTIO_SCHEMA", "expected one timeline, not Clip.2"),
                Arguments.of("Timeline.1", "Timeline.2", "/OTIO_SCHEMA", "expected one timeline, not Timeline.2"),
                Arguments.of("Timeline.1", "Timeline", "/OTIO_SCHEMA", "name and version such as Clip.2"),
                Arguments.of(
                        "Clip.2", "Marker.2", "/tracks/children/0/children/0/OTIO_SCHEMA", "what a track can hold"),
                Arguments.of(
                        "\"in_offset\"", "\"offset\"", "/tracks/children/0/children/1/in_offset", "has to have it"),
                Arguments.of("\"effects\": \\[\\]", "\"effects\": 3", "/tracks/effects", "expected a list"),
                Arguments.of("\"enabled\": true", "\"enabled\": 1", "/tracks/enabled", "true or false, not a number"),
                Arguments.of("\"name\": \"Two Rooms\"", "\"name\": []", "/name", "text, not a list"));
    }

    @Test
    void a_speed_beyond_reason_is_refused() throws IOException {
        String document = resource("python.otio").replace("\"time_scalar\": 2.0", "\"time_scalar\": -1e300");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OtioFile.read(bytes(document)))
                .satisfies(refusal -> assertThat(refusal.violations().getFirst().pointer())
                        .isEqualTo("/tracks/children/0/children/0/effects/0/time_scalar"));
    }

    @Test
    void what_is_not_json_is_refused_with_line_and_column() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OtioFile.read(bytes("{\n  \"OTIO_SCHEMA\" \"Timeline.1\"\n}")))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.line()).contains(2);
                            assertThat(violation.column()).contains(17);
                        }));
    }

    @Test
    void a_document_of_ten_thousand_clips_is_read() throws IOException {
        String clip = "{\"OTIO_SCHEMA\": \"Clip.2\", \"source_range\": {\"OTIO_SCHEMA\": \"TimeRange.1\", \"duration\":"
                + " {\"OTIO_SCHEMA\": \"RationalTime.1\", \"rate\": 24.0, \"value\": 1.0}, \"start_time\":"
                + " {\"OTIO_SCHEMA\": \"RationalTime.1\", \"rate\": 24.0, \"value\": 0.0}}}";
        String document = "{\"OTIO_SCHEMA\": \"Timeline.1\", \"tracks\": {\"OTIO_SCHEMA\": \"Stack.1\", \"children\":"
                + " [{\"OTIO_SCHEMA\": \"Track.1\", \"children\": [" + (clip + ",").repeat(9_999) + clip + "]}]}}";

        assertThat(OtioFile.timeline(bytes(document)).videoTracks().getFirst().children())
                .hasSize(10_000);
    }

    @Test
    void whole_values_are_exact_at_every_rate_of_film_television_and_sound() {
        double[] rates = {23.976, 24, 25, 29.97, 30, 47.952, 48, 50, 59.94, 60, 44_100, 48_000, 96_000, 1000};
        for (double written : rates) {
            FrameRate rate = FrameRate.meantBy(written);
            long frames = Math.round(3 * 3600 * written);
            assertThat(new OtioTime(frames, rate).exact()).isEqualByComparingTo(rate.time(frames));
        }
        assertThat(new OtioTime(33.5, FrameRate.of(24)).exact()).isEqualByComparingTo(new RationalTime(67, 48));
    }

    private static String again(String document) {
        return new String(OtioFile.write(OtioFile.read(bytes(document))), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = OtioFileTest.class.getResourceAsStream("/cut/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
