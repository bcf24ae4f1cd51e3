package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class GoldenOpenRouterRequestsTest {

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        GoldenWire golden =
                new GoldenWire(Catalogue.bundled().profile("openrouter-veo-3.1").orElseThrow(), "openrouter");
        try (OpenRouterFake fake = fake(new MovingClock());
                OpenRouterClient client = client(fake, OpenRouterFake.KEY, Patience.USUAL)) {
            golden.send(client, fake::submitted, GoldenOpenRouterRequestsTest::check);
        }
    }

    private static void check(Call.Sent compiled, JsonNode sent) {
        assertThat(sent.path("model").textValue()).isEqualTo("google/veo-3.1");
        assertThat(sent.path("prompt").textValue()).isEqualTo(compiled.words());
        compiled.parameters().forEach((name, value) -> assertThat(
                        sent.at("/" + name.replace('.', '/')).asText())
                .as(name)
                .isEqualTo(value.toString()));
        List<Role> roles = compiled.references().stream().map(Reference::role).toList();
        List<String> frames = roles.stream()
                .filter(role -> !role.isReference())
                .map(role -> role.slug().replace('-', '_'))
                .toList();
        assertThat(sent.path("frame_images").valueStream().map(image -> image.path("frame_type")
                        .textValue()))
                .containsExactlyElementsOf(frames);
        assertThat(sent.path("input_references")).hasSize(roles.size() - frames.size());
    }
}
