package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.error;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.says;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.turned;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** What the client makes of every answer to an order for a picture; each call is made once. */
class OpenRouterImagesTest {
    private static final ImageOrder ORDER =
            new ImageOrder("google/gemini-3.1-flash-image", "A lighthouse.", "4:5", "1K");
    private static final String GOOD = """
            {"model":"google/gemini-3.1-flash-image","prompt":"A lighthouse.","aspect_ratio":"4:5","resolution":"1K",\
            "n":1,"output_format":"png"}""";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final OpenRouterFake fake = fake(new MovingClock());
    private final OpenRouterImages client = client(LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_picture_has_the_price_of_the_answer() throws Exception {
        Drawing.Drawn drawn = (Drawing.Drawn) client.draw(ORDER);
        assertThat(PictureFile.read(drawn.bytes()).getHeight()).isEqualTo(1152);
        assertThat(drawn.cost()).contains(Money.of("0.04 USD"));
        assertThat(fake.easel().drawn()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_call_without_a_picture(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(Doing.SUBMIT, trick);
        Fault fault = (Fault) client.draw(ORDER);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fake.count(Doing.SUBMIT)).as("asked once").isEqualTo(1);
    }

    static Stream<Arguments> a_call_without_a_picture() {
        return Stream.of(
                Arguments.of("bad request", turned(400), FaultClass.NEVER, "request"),
                Arguments.of("no credit", turned(402), FaultClass.NEVER, "credit"),
                Arguments.of("forbidden", turned(403), FaultClass.NEVER, "not-allowed"),
                Arguments.of("not found", turned(404), FaultClass.NEVER, "gone"),
                Arguments.of("timed out", turned(408), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("quota", turned(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("bad gateway", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unavailable", turned(503), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("busy until later", turned(529, "7"), FaultClass.RETRY_AFTER, "provider-busy"),
                Arguments.of("good, but no credit", says(402), FaultClass.NEVER, "credit"),
                Arguments.of("good, but too many", says(429), FaultClass.AMBIGUOUS, "quota"),
                Arguments.of("good, but down", says(502), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.AMBIGUOUS, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"data\":"), FaultClass.AMBIGUOUS, "nothing-drawn"),
                Arguments.of("no picture", new Trick.Says("{\"data\":[]}"), FaultClass.AMBIGUOUS, "nothing-drawn"),
                Arguments.of(
                        "an address",
                        new Trick.Says("{\"data\":[{\"url\":\"https://elsewhere.test/1.png\"}]}"),
                        FaultClass.AMBIGUOUS,
                        "nothing-drawn"),
                Arguments.of(
                        "no Base64", new Trick.Says("{\"data\":[{\"b64_json\":\"*\"}]}"), FaultClass.NEVER, "damaged"));
    }

    @Test
    void what_is_moderated_is_refused_whatever_the_status() throws Exception {
        String reasons = error(403, "Flagged.", Map.of("reasons", List.of("violence")));
        String words = error(400, "Blocked by the content policy.", Map.of());
        fake.play(Doing.SUBMIT, new Trick.Turned(403, reasons), new Trick.Turned(400, words), new Trick.Says(words));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of("violence"), "Flagged."));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of(), "Blocked by the content policy."));
        assertThat(client.draw(ORDER)).isEqualTo(new Refusal(List.of(), "Blocked by the content policy."));
    }

    @Test
    void an_answer_that_is_late_may_be_paid() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Late(Duration.ofSeconds(3)));
        try (OpenRouterImages hasty = client(Duration.ofMillis(600))) {
            assertThat(((Fault) hasty.draw(ORDER)).kind()).isEqualTo(FaultClass.AMBIGUOUS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"n\":1 > \"n\":2",
                "\"n\":1 > \"n\":\"1\"",
                "\"n\":1 > \"n\":1,\"size\":\"1K\"",
                "\"aspect_ratio\":\"4:5\" > \"aspectRatio\":\"4:5\"",
                "\"resolution\":\"1K\" > \"resolution\":\"720p\"",
                "\"output_format\":\"png\" > \"output_format\":\"gif\"",
                "\"prompt\":\"A lighthouse.\" > \"prompt\":\"\""
            })
    void the_fake_turns_away_what_openrouter_would(String change) throws Exception {
        String[] parts = change.split(" > ", -1);
        assertThat(GOOD).contains(parts[0]);
        assertThat(status(GOOD.replace(parts[0], parts[1]))).isEqualTo(400);
        assertThat(fake.easel().drawn()).isZero();
        assertThat(status(GOOD)).isEqualTo(200);
    }

    private int status(String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(fake.address() + "/images"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + OpenRouterFake.KEY)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private OpenRouterImages client(Duration submit) {
        return new OpenRouterImages(
                new OpenRouterAddress(fake.address()),
                new Secret(OpenRouterFake.KEY),
                new Patience(LONG, submit, LONG, LONG, 8 << 20, 1));
    }
}
