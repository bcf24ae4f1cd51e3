package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class GoldenVeoRequestsTest {

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        GoldenWire golden =
                new GoldenWire(Catalogue.bundled().profile("veo-3.1").orElseThrow(), "veo");
        try (VeoFake fake = VeoCalls.fake(new MovingClock());
                VeoClient client = VeoCalls.client(fake, "veo-key-1", Patience.USUAL)) {
            golden.send(client, fake::submitted, GoldenVeoRequestsTest::check);
        }
    }

    @Test
    void a_video_that_is_extended_is_named_by_where_the_call_before_left_it() throws Exception {
        GoldenWire golden = new GoldenWire(
                PromptSamples.extending("veo-3.1"),
                "veo-extending",
                Map.of("twenty-seconds", PromptSamples.twentySeconds()));
        try (VeoFake fake = VeoCalls.fake(new MovingClock());
                VeoClient client = VeoCalls.client(fake, "veo-key-1", Patience.USUAL)) {
            fake.fate(new Fate.Films(Duration.ZERO), new Fate.Films(Duration.ZERO));
            golden.send(client, fake::submitted, GoldenVeoRequestsTest::check);
        }
    }

    /** But for the folder, which the compiler does not know. */
    private static void check(Call.Sent compiled, JsonNode sent) {
        ObjectNode parameters = sent.path("parameters").deepCopy();
        assertThat(parameters.remove("storageUri").textValue()).startsWith("gs://films/acme/");
        Map<String, Object> wanted = Map.of("words", compiled.words(), "parameters", compiled.parameters());
        ObjectNode given = Json.mapper()
                .createObjectNode()
                .put("words", sent.path("instances").path(0).path("prompt").textValue())
                .set("parameters", parameters);
        assertThat(Json.canonical(given)).isEqualTo(Json.canonical(wanted));
        List<Role> roles = compiled.references().stream().map(Reference::role).toList();
        JsonNode instance = sent.path("instances").path(0);
        assertThat(instance.has("image")).isEqualTo(roles.contains(Role.FIRST_FRAME));
        assertThat(instance.has("lastFrame")).isEqualTo(roles.contains(Role.LAST_FRAME));
        assertThat(instance.has("video")).isEqualTo(roles.contains(Role.VIDEO));
    }
}
