package studio.backlot.render.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.fake.GoldenPictures;
import studio.backlot.render.provider.replicate.ReplicateImageModel;

/**
 * What each model is asked for when it draws the stills of the prompt compiler's samples: accepted by a strict fake, and as it was accepted
 * before. To accept what is sent now: {@code -Dbacklot.update=true}.
 */
class GoldenStillRequestsTest {
    private final GoldenPictures golden = new GoldenPictures("still");

    @Test
    void gemini() throws Exception {
        GoldenPictures.gemini((images, bodies) ->
                send(PictureProfiles.conversing("gemini", "gemini-3.1-flash-image"), images, bodies));
    }

    @Test
    void openrouter() throws Exception {
        GoldenPictures.openrouter((images, bodies) ->
                send(PictureProfiles.conversing("openrouter", "google/gemini-3.1-flash-image"), images, bodies));
    }

    @Test
    void replicate_shows_pictures_to_a_model_that_looks_at_them() throws Exception {
        ReplicateImageModel model = ReplicateImageModel.named("black-forest-labs/flux-2-pro");
        replicate(model, "replicate-2");
        assertThat(model.profile("replicate").abilities().pictures().references())
                .isEqualTo(7);
        assertThat(model.cost(2))
                .isEqualTo(model.cost(0).plus(model.cost(1).minus(model.cost(0)).times(2)));
    }

    @Test
    void replicate_tells_a_model_of_words_in_words_alone() throws Exception {
        replicate(ReplicateImageModel.named("black-forest-labs/flux-1.1-pro"), "replicate");
    }

    private void replicate(ReplicateImageModel model, String folder) throws Exception {
        GoldenPictures.replicate(model, (images, bodies) -> send(model.profile(folder), images, bodies));
    }

    @Test
    void comfyui() throws Exception {
        GoldenPictures.comfyui((images, bodies) ->
                send(ComfyUiCounterpart.EXAMPLES.profile("comfyui", "flux-1-schnell"), images, bodies));
    }

    private void send(Profile profile, ImageProvider images, Supplier<List<String>> bodies) throws Exception {
        PromptCompiler compiler =
                new PromptCompiler(profile, Catalogue.bundled().templates().getFirst());
        for (Map.Entry<String, Material> shot : PromptSamples.all().entrySet()) {
            Material material = shot.getValue();
            StillPurchase purchase =
                    StillPurchase.of(profile, compiler.compile(material), material, _ -> Optional.empty());
            golden.send(images, order(purchase), profile.id() + "/" + shot.getKey(), bodies);
        }
        golden.assertAsBefore();
    }

    private static ImageOrder order(StillPurchase purchase) {
        return purchase.order(purchase.frame().references().stream()
                .map(reference -> new Picture(
                        reference.role(), "image/png", reference.of().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }
}
