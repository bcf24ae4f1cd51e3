package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class GoldenOmniRequestsTest {
    private final Set<String> tasks = new HashSet<>();

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        GoldenWire golden =
                new GoldenWire(Catalogue.bundled().profile(OmniCalls.MODEL).orElseThrow(), "omni");
        try (OmniFake fake = OmniCalls.fake(new MovingClock());
                OmniClient client = OmniCalls.client(fake, OmniFake.TOKEN, Patience.USUAL)) {
            golden.send(client, fake::submitted, this::check);
        }
        assertThat(tasks).contains("image_to_video", "reference_to_video");
    }

    private void check(Call.Sent compiled, JsonNode sent) {
        assertThat(sent.at("/input/0/text").textValue()).isEqualTo(compiled.words());
        compiled.parameters()
                .forEach((name, value) -> assertThat(
                                sent.at("/" + name.replace('.', '/')).toString())
                        .as(name)
                        .isEqualTo(Json.mapper().valueToTree(value).toString()));
        assertThat(sent.at("/response_format/gcs_uri").textValue()).startsWith("gs://films/acme/");
        tasks.add(sent.at("/generation_config/video_config/task").textValue());
    }
}
