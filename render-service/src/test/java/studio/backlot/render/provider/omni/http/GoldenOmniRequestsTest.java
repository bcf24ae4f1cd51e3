package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class GoldenOmniRequestsTest {
    private final Set<String> tasks = new TreeSet<>();

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        send(Catalogue.bundled(), OmniCalls.MODEL, "omni");
        assertThat(tasks).containsExactly("image_to_video", "reference_to_video");
    }

    @Test
    void so_is_every_call_without_pictures() throws Exception {
        send(Catalogue.with("""
                - id: omni-text
                  like: gemini-omni-1.2-flash
                  abilities: {pictures: {references: 0, firstFrame: false}}
                """), "omni-text", "omni-text");
        assertThat(tasks).containsExactly("text_to_video");
    }

    private void send(Catalogue catalogue, String profile, String folder) throws Exception {
        GoldenWire golden = new GoldenWire(catalogue.profile(profile).orElseThrow(), folder);
        try (OmniFake fake = OmniCalls.fake(new MovingClock());
                OmniClient client = OmniCalls.client(fake, OmniFake.TOKEN, Patience.USUAL)) {
            golden.send(client, fake::submitted, this::check);
        }
    }

    private void check(Call.Sent compiled, JsonNode sent) {
        assertThat(sent.at("/input/0/text").textValue()).isEqualTo(compiled.words());
        compiled.parameters().forEach((name, value) -> assertThat(
                        sent.at("/" + name.replace('.', '/')).toString())
                .as(name)
                .isEqualTo(Json.mapper().valueToTree(value).toString()));
        assertThat(sent.at("/response_format/gcs_uri").textValue()).startsWith("gs://films/acme/");
        tasks.add(sent.at("/generation_config/video_config/task").textValue());
    }
}
