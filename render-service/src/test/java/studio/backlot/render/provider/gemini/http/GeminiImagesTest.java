package studio.backlot.render.provider.gemini.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.gemini.GeminiAddress;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** What the client makes of every answer of Gemini; each call is made once. */
class GeminiImagesTest {
    private static final Money PRICE = Money.of("0.067 USD");
    private static final ImageOrder ORDER = new ImageOrder("gemini-3.1-flash-image", "A lighthouse.", "4:5", "1K");
    private static final Patience LONG = patience(Duration.ofSeconds(30));
    private static final Patience SHORT = patience(Duration.ofMillis(600));

    private final GeminiFake fake = new GeminiFake(0);
    private final GeminiImages client = client(GeminiFake.KEY, LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_picture_is_the_first_that_is_no_thought_and_has_the_price_of_the_deployment() throws Exception {
        Drawing.Drawn drawn = (Drawing.Drawn) client.draw(ORDER);
        assertThat(PictureFile.read(drawn.bytes()).getWidth()).isEqualTo(928);
        assertThat(drawn.cost()).contains(PRICE);
        assertThat(fake.easel().drawn()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_call_without_a_picture(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(trick);
        Fault fault = (Fault) client.draw(ORDER);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fake.count()).as("asked once").isEqualTo(1);
    }

    static Stream<Arguments> a_call_without_a_picture() {
        return Stream.of(
                Arguments.of("bad request", turned(400, ""), FaultClass.NEVER, "request"),
                Arguments.of("key", turned(400, "API_KEY_INVALID"), FaultClass.NEVER, "credentials"),
                Arguments.of("unauthenticated", turned(401, ""), FaultClass.NEVER, "credentials"),
                Arguments.of("no billing", turned(403, "BILLING_DISABLED"), FaultClass.NEVER, "credentials"),
                Arguments.of("forbidden", turned(403, ""), FaultClass.NEVER, "not-allowed"),
                Arguments.of("model is gone", turned(404, ""), FaultClass.NEVER, "gone"),
                Arguments.of("timed out", turned(408, ""), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("quota", turned(429, ""), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500, ""), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("bad gateway", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unavailable", turned(503, ""), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of(
                        "busy until later",
                        new Trick.Turned(503, "{}", Map.of("Retry-After", "7")),
                        FaultClass.RETRY_AFTER,
                        "provider-busy"),
                Arguments.of("redirected", turned(302, ""), FaultClass.NEVER, "request"),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.AMBIGUOUS, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"candidates\":["), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("no candidates", new Trick.Says("{}"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("no image", ended("NO_IMAGE"), FaultClass.AMBIGUOUS, "nothing-drawn"),
                Arguments.of("other", ended("IMAGE_OTHER"), FaultClass.AMBIGUOUS, "nothing-drawn"),
                Arguments.of("silent", says(""), FaultClass.AMBIGUOUS, "nothing-drawn"),
                Arguments.of("cut off", ended("MAX_TOKENS"), FaultClass.NEVER, "cut-off"),
                Arguments.of(
                        "only thoughts",
                        new Trick.Says("{\"candidates\":[{\"content\":{\"parts\":[{\"thought\":true,\"inlineData\":"
                                + "{\"data\":\"iVBORw0KGgo=\"}}]},\"finishReason\":\"STOP\"}]}"),
                        FaultClass.AMBIGUOUS,
                        "nothing-drawn"),
                Arguments.of(
                        "no Base64",
                        new Trick.Says(
                                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"*\"}}]}}]}"),
                        FaultClass.NEVER,
                        "damaged"));
    }

    @Test
    void an_answer_that_is_late_may_be_paid() throws Exception {
        fake.play(new Trick.Late(Duration.ofSeconds(3)));
        try (GeminiImages hasty = client(GeminiFake.KEY, SHORT)) {
            assertThat(((Fault) hasty.draw(ORDER)).kind()).isEqualTo(FaultClass.AMBIGUOUS);
        }
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        fake.close();
        assertThat(((Fault) client.draw(ORDER)).kind()).isEqualTo(FaultClass.BACKOFF);
    }

    @Test
    void what_is_blocked_with_a_good_status_is_refused_in_googles_words() throws Exception {
        fake.play(
                new Trick.Says("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}"),
                new Trick.Says(
                        "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not\\nthis.\"}}"));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of("PROHIBITED_CONTENT"), "PROHIBITED_CONTENT"));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of("SAFETY"), "Not this."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAFETY",
                "PROHIBITED_CONTENT",
                "BLOCKLIST",
                "SPII",
                "RECITATION",
                "IMAGE_SAFETY",
                "IMAGE_PROHIBITED_CONTENT",
                "IMAGE_RECITATION"
            })
    void a_candidate_that_was_stopped_is_refused(String reason) throws Exception {
        fake.play(ended(reason));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of(reason), reason));
    }

    @Test
    void who_stops_at_words_has_refused_in_them() throws Exception {
        fake.play(says("I cannot draw real people."), says("x".repeat(900)));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of(), "I cannot draw real people."));
        assertThat(((Refusal) client.draw(ORDER)).reason()).hasSize(301);
    }

    @Test
    void how_long_it_asks_to_be_left_alone_is_heard_in_the_header_and_in_the_body() throws Exception {
        fake.play(
                new Trick.Turned(429, "{}", Map.of("Retry-After", "42")),
                new Trick.Turned(
                        429,
                        GeminiFake.error(429, "RESOURCE_EXHAUSTED", "Quota.", List.of(Map.of("retryDelay", "17.2s")))));
        assertThat(((Fault) client.draw(ORDER)).retryAfter()).contains(Duration.ofSeconds(42));
        assertThat(((Fault) client.draw(ORDER)).retryAfter()).contains(Duration.ofSeconds(18));
    }

    @Test
    void a_key_that_is_not_taken_is_not_told() throws Exception {
        try (GeminiImages stranger = client("AIzaSy-of-a-stranger", LONG)) {
            Fault fault = (Fault) stranger.draw(ORDER);
            assertThat(fault.code()).isEqualTo("credentials");
            assertThat(fault.detail()).contains("API key not valid").doesNotContain("AIzaSy");
            assertThat(stranger.check(ORDER.model())).map(Fault::code).contains("credentials");
        }
        assertThat(client.check(ORDER.model())).isEmpty();
        assertThat(client.check("gemini-2.5-flash-image")).map(Fault::code).contains("gone");
        assertThat(fake.easel().drawn()).isZero();
    }

    private GeminiImages client(String key, Patience patience) {
        return new GeminiImages(new GeminiAddress(fake.address()), new Secret(key), patience, Optional.of(PRICE));
    }

    private static Patience patience(Duration submit) {
        return new Patience(Duration.ofSeconds(10), submit, Duration.ofSeconds(30), Duration.ofSeconds(30), 8 << 20, 1);
    }

    private static Trick turned(int status, String reason) {
        return new Trick.Turned(
                status,
                GeminiFake.error(
                        status,
                        "SOMETHING",
                        "It does not work.",
                        reason.isEmpty() ? List.of() : List.of(Map.of("reason", reason))));
    }

    private static Trick ended(String reason) {
        return new Trick.Says("{\"candidates\":[{\"finishReason\":\"%s\"}]}".formatted(reason));
    }

    private static Trick says(String words) {
        return new Trick.Says(
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\"}]},\"finishReason\":\"STOP\"}]}"
                        .formatted(words));
    }
}
