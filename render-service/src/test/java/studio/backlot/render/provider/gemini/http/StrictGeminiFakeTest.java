package studio.backlot.render.provider.gemini.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.gemini.GeminiFake;

/** The fake turns away what Gemini would, so that what it takes is worth something. */
class StrictGeminiFakeTest {
    private static final String GOOD = """
            {"contents":[{"role":"user","parts":[{"text":"A lighthouse."}]}],\
            "generationConfig":{"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"4:5","imageSize":"1K"}}}""";

    private final GeminiFake fake = new GeminiFake(0);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void it_takes_what_the_manual_has() throws Exception {
        assertThat(status("gemini-3.1-flash-image", GOOD)).isEqualTo(200);
        assertThat(fake.easel().drawn()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contents\":[ > \"prompt\":\"x\",\"contents\":[",
                "\"text\":\"A lighthouse.\" > \"text\":7",
                "\"text\":\"A lighthouse.\" > \"text\":\" \"",
                "\"role\":\"user\" > \"role\":\"system\"",
                "\"aspectRatio\":\"4:5\" > \"aspectRatio\":\"5:6\"",
                "\"aspectRatio\":\"4:5\" > \"aspect_ratio\":\"4:5\"",
                "\"imageSize\":\"1K\" > \"imageSize\":\"1k\"",
                "\"imageSize\":\"1K\" > \"imageSize\":1024",
                "\"imageSize\":\"1K\" > \"imageSize\":\"1K\",\"personGeneration\":\"ALLOW_ALL\"",
                "[\"TEXT\",\"IMAGE\"] > [\"TEXT\"]",
                "[\"TEXT\",\"IMAGE\"] > \"IMAGE\"",
                "}}} > }}"
            })
    void it_turns_away_what_differs(String change) throws Exception {
        String[] parts = change.split(" > ", -1);
        assertThat(GOOD).contains(parts[0]);
        assertThat(status("gemini-3.1-flash-image", GOOD.replace(parts[0], parts[1])))
                .isEqualTo(400);
        assertThat(fake.easel().drawn()).isZero();
    }

    @Test
    void it_knows_its_models() throws Exception {
        assertThat(status("gemini-2.5-flash-image", GOOD)).isEqualTo(404);
        assertThat(fake.easel().drawn()).isZero();
    }

    private int status(String model, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("%s/models/%s:generateContent".formatted(fake.address(), model)))
                    .header("Content-Type", "application/json")
                    .header("x-goog-api-key", GeminiFake.KEY)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
