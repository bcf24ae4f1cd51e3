package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

/** The examples of the manual with the profiles that the studio comes with. */
class GoldenComfyUiRequestsTest {

    @ParameterizedTest
    @CsvSource({"comfyui-wan-2.2, comfyui", "comfyui-wan-2.1, comfyui-text"})
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted(String profile, String folder) throws Exception {
        GoldenWire golden = new GoldenWire(Catalogue.bundled().profile(profile).orElseThrow(), folder);
        try (ComfyUiFake fake = fake(new MovingClock());
                ComfyUiClient client = client(fake, Patience.USUAL)) {
            golden.send(client, fake::submitted, GoldenComfyUiRequestsTest::check);
        }
    }

    private static void check(Call.Sent compiled, JsonNode sent) {
        JsonNode graph = sent.path("prompt");
        assertThat(inputs(graph, "6").path("text").textValue()).isEqualTo(compiled.words());
        assertThat(inputs(graph, "7").path("text").asText())
                .isEqualTo(compiled.parameters().get("negative"));
        assertThat(inputs(graph, "3").path("seed").asText())
                .isEqualTo(String.valueOf(compiled.parameters().get("seed")));
        JsonNode latent = graph.has("55") ? inputs(graph, "55") : inputs(graph, "40");
        long rate = ((Number) compiled.parameters().getOrDefault("fps", 0)).longValue();
        long seconds = ((Number) compiled.parameters().getOrDefault("seconds", 0)).longValue();
        assertThat(latent.path("length").longValue()).isEqualTo(rate * seconds + 1);
        assertThat(latent.has("start_image")).isEqualTo(!compiled.references().isEmpty());
    }

    private static JsonNode inputs(JsonNode graph, String node) {
        return graph.path(node).path("inputs");
    }
}
