package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.AccessTokens;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Secret;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.http.Patience;
import studio.backlot.render.provider.veo.VeoAccount;

/**
 * What goes over the wire for every shot of the prompt compiler's samples is what the compiler wrote, is accepted by the
 * strict fake, and is as it was accepted here. To accept what is sent now: {@code -Dbacklot.update=true}.
 */
class GoldenVeoRequestsTest {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "provider", "veo");
    private static final Profile VEO = Catalogue.bundled().profile("veo-3.1").orElseThrow();

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        Map<String, String> differing = new TreeMap<>();
        try (VeoFake fake = new VeoFake(new MovingClock(), _ -> new byte[0]);
                VeoClient client = new VeoClient(
                        new VeoAccount(fake.address(), fake.address(), "p1", "us-central1", "films"),
                        AccessTokens.fixed(new Secret("veo-key-1")),
                        Patience.USUAL)) {
            for (Map.Entry<String, Material> shot : PromptSamples.all().entrySet()) {
                for (Call call : compiled(shot.getValue()).calls()) {
                    String name = shot.getKey() + "-" + call.number();
                    Submission answer = client.submit(order(name, call.sent()));
                    assertThat(answer).as(name).isInstanceOf(Submission.Accepted.class);
                    JsonNode sent = Json.mapper().readTree(fake.submitted().getLast());
                    assertThat(asCompiled(sent, name)).as(name).isEqualTo(compiled(call.sent()));
                    check(name, sent, differing);
                }
            }
        }
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
    }

    private static Request compiled(Material material) {
        return new PromptCompiler(VEO, Catalogue.bundled().templates().getFirst()).compile(material);
    }

    private static VideoOrder order(String name, Call.Sent sent) {
        List<Picture> pictures = sent.references().stream()
                .map(reference -> new Picture(
                        reference.role(), "image/png", reference.of().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new VideoOrder(
                VEO.model(), sent.words(), sent.parameters(), pictures, new OutputFolder("acme/" + name + "/"));
    }

    /** Words and parameters as sent, but for the folder, which the compiler does not know. */
    private static JsonNode asCompiled(JsonNode sent, String name) {
        ObjectNode parameters = sent.path("parameters").deepCopy();
        assertThat(parameters.remove("storageUri").textValue()).isEqualTo("gs://films/acme/" + name + "/");
        return Json.mapper()
                .createObjectNode()
                .put("words", sent.path("instances").path(0).path("prompt").textValue())
                .set("parameters", parameters);
    }

    private static JsonNode compiled(Call.Sent sent) throws IOException {
        return Json.mapper().readTree(Json.canonical(Map.of("words", sent.words(), "parameters", sent.parameters())));
    }

    private static void check(String name, JsonNode sent, Map<String, String> differing) throws IOException {
        String now = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sent) + "\n";
        Path file = ACCEPTED.resolve(name + ".json");
        if (UPDATE) {
            Files.createDirectories(ACCEPTED);
            Files.writeString(file, now);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(now)) {
            differing.put(name, Files.exists(file) ? now : "is new");
        }
    }
}
