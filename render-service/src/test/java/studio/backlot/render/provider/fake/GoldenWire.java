package studio.backlot.render.provider.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoBefore;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;

/**
 * What goes over the wire for every shot of the prompt compiler's samples: accepted by a strict fake, and as it was accepted
 * before. To accept what is sent now: {@code -Dbacklot.update=true}.
 */
public final class GoldenWire {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");

    private final Profile profile;
    private final Path accepted;
    private final Map<String, Material> shots;
    private final Map<String, String> differing = new TreeMap<>();

    /** Of a profile; the bodies lie in a folder of its provider. */
    public GoldenWire(Profile profile, String folder) {
        this(profile, folder, PromptSamples.all());
    }

    /** The same for some shots. */
    public GoldenWire(Profile profile, String folder, Map<String, Material> shots) {
        this.profile = profile;
        this.shots = Map.copyOf(shots);
        this.accepted = Path.of("src", "test", "resources", "provider", folder);
    }

    /**
     * Sends every call.
     *
     * @param submitted the bodies that the fake was sent
     * @param check of what was compiled and what was sent
     */
    public void send(VideoProvider client, Supplier<List<String>> submitted, BiConsumer<Call.Sent, JsonNode> check)
            throws Exception {
        PromptCompiler compiler =
                new PromptCompiler(profile, Catalogue.bundled().templates().getFirst());
        for (Map.Entry<String, Material> shot : shots.entrySet()) {
            for (Call call : compiler.compile(shot.getValue()).calls()) {
                String name = shot.getKey() + "-" + call.number();
                assertThat(client.submit(order(shot.getKey(), call))).as(name).isInstanceOf(Submission.Accepted.class);
                JsonNode sent = Json.mapper().readTree(submitted.get().getLast());
                check.accept(call.sent(), sent);
                compare(name, sent);
            }
        }
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
    }

    /** A video lies where the call before was told to leave it. */
    private VideoOrder order(String shot, Call call) {
        Call.Sent sent = call.sent();
        Optional<VideoBefore> before = sent.references().stream()
                .filter(reference -> reference.role() == Reference.Role.VIDEO)
                .findFirst()
                .map(_ -> new VideoBefore(Path.of("none.mp4"), Optional.of(folder(shot, call.number() - 1))));
        List<Picture> pictures = sent.references().stream()
                .filter(reference -> reference.role() != Reference.Role.VIDEO)
                .map(reference -> new Picture(
                        reference.role(), "image/png", reference.of().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new VideoOrder(
                profile.model(), sent.words(), sent.parameters(), pictures, before, folder(shot, call.number()));
    }

    private static OutputFolder folder(String shot, int call) {
        return new OutputFolder("acme/" + shot + "-" + call + "/");
    }

    private void compare(String name, JsonNode sent) throws IOException {
        String now = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sent) + "\n";
        Path file = accepted.resolve(name + ".json");
        if (UPDATE) {
            Files.createDirectories(accepted);
            Files.writeString(file, now);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(now)) {
            differing.put(name, Files.exists(file) ? now : "is new");
        }
    }
}
