package studio.backlot.render.plate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.fake.GoldenPictures;
import studio.backlot.render.provider.replicate.ReplicateImageModel;

/**
 * What each model is asked for when it draws the plates of the sample sets: accepted by a strict fake, and as it was accepted before. To accept what is
 * sent now: {@code -Dbacklot.update=true}.
 */
class GoldenPlateRequestsTest {
    private static final Picture DRAWING =
            new Picture(Reference.Role.PLATE, "image/png", "a drawing".getBytes(StandardCharsets.UTF_8));

    private final GoldenPictures golden = new GoldenPictures("plate");

    @Test
    void gemini() throws Exception {
        GoldenPictures.gemini((images, bodies) ->
                send("gemini", PictureProfiles.conversing("gemini", "gemini-3.1-flash-image"), images, bodies));
    }

    @Test
    void openrouter() throws Exception {
        GoldenPictures.openrouter((images, bodies) -> send(
                "openrouter",
                PictureProfiles.conversing("openrouter", "google/gemini-3.1-flash-image"),
                images,
                bodies));
    }

    @ParameterizedTest
    @CsvSource({"black-forest-labs/flux-1.1-pro, replicate", "black-forest-labs/flux-2-pro, replicate-2"})
    void replicate(String name, String folder) throws Exception {
        ReplicateImageModel model = ReplicateImageModel.named(name);
        GoldenPictures.replicate(model, (images, bodies) -> send(folder, model.profile("replicate"), images, bodies));
    }

    @Test
    void comfyui() throws Exception {
        GoldenPictures.comfyui((images, bodies) ->
                send("comfyui", ComfyUiCounterpart.EXAMPLES.profile("comfyui", "flux-1-schnell"), images, bodies));
    }

    private void send(String folder, Profile profile, ImageProvider images, Supplier<List<String>> bodies)
            throws Exception {
        for (Map.Entry<String, Place> place : Places.all().entrySet()) {
            golden.send(
                    images,
                    MasterShot.of(place.getValue()).order(profile, DRAWING),
                    folder + "/" + place.getKey(),
                    bodies);
        }
        golden.assertAsBefore();
    }
}
