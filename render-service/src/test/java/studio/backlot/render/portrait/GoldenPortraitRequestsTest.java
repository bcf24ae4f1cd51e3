package studio.backlot.render.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.SampleShots;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.fake.GoldenPictures;
import studio.backlot.render.provider.replicate.ReplicateImageModel;

/**
 * What each model is asked for when each character of the samples sits, and for its model sheet where it looks at pictures: accepted by a strict fake, and as it was accepted before.
 * To accept what is sent now: {@code -Dbacklot.update=true}.
 */
class GoldenPortraitRequestsTest {
    private static final Set<String> LOOKING =
            Set.of("gemini-3.1-flash-image", "google/gemini-3.1-flash-image", "black-forest-labs/flux-2-pro");
    private static final Picture PORTRAIT =
            new Picture(Reference.Role.PORTRAIT, "image/png", "a portrait".getBytes(StandardCharsets.UTF_8));

    private final GoldenPictures golden = new GoldenPictures("portrait");

    @Test
    void gemini() throws Exception {
        GoldenPictures.gemini((images, bodies) -> send("gemini", "gemini-3.1-flash-image", images, bodies));
    }

    @Test
    void openrouter() throws Exception {
        GoldenPictures.openrouter(
                (images, bodies) -> send("openrouter", "google/gemini-3.1-flash-image", images, bodies));
    }

    @ParameterizedTest
    @CsvSource({
        "black-forest-labs/flux-schnell, replicate-schnell",
        "black-forest-labs/flux-1.1-pro, replicate",
        "black-forest-labs/flux-2-pro, replicate-2"
    })
    void replicate(String model, String folder) throws Exception {
        GoldenPictures.replicate(
                ReplicateImageModel.named(model), (images, bodies) -> send(folder, model, images, bodies));
    }

    @Test
    void comfyui() throws Exception {
        GoldenPictures.comfyui((images, bodies) -> send("comfyui", "flux-1-schnell", images, bodies));
    }

    private void send(String provider, String model, ImageProvider images, Supplier<List<String>> bodies)
            throws Exception {
        for (Map.Entry<String, CastMember> sitter : sitters().entrySet()) {
            ImageOrder order = ReferencePortrait.order(sitter.getValue(), model);
            golden.send(images, order, provider + "/" + sitter.getKey(), bodies);
            if (LOOKING.contains(model)) {
                ImageOrder sheet = ReferenceSheet.order(sitter.getValue(), model, PORTRAIT);
                golden.send(images, sheet, provider + "/" + sitter.getKey() + "-sheet", bodies);
            }
        }
        golden.assertAsBefore();
    }

    /** Whoever appears in the samples, by id. */
    private static Map<String, CastMember> sitters() {
        Map<String, CastMember> sitters = new TreeMap<>();
        PromptSamples.all().values().stream()
                .flatMap(material -> material.world().cast().stream())
                .forEach(member -> sitters.putIfAbsent(member.id().value(), member));
        sitters.put("a-person-like-any", SampleShots.person("nobody", "Nobody", "en"));
        assertThat(List.copyOf(sitters.keySet())).hasSizeGreaterThan(3);
        return sitters;
    }
}
