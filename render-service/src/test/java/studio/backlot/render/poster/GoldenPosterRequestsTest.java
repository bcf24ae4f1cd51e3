package studio.backlot.render.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Mood;
import studio.backlot.render.SampleShots;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.fake.GoldenPictures;
import studio.backlot.render.provider.replicate.ReplicateImageModel;

/**
 * What each model is asked for when it draws the key art of a poster: accepted by a strict fake, and as it was accepted before. To accept what is
 * sent now: {@code -Dbacklot.update=true}.
 */
class GoldenPosterRequestsTest {
    private static final ProductionGreenlit FILM = SampleShots.of("poster").greenlitWith();
    private static final List<CastMember> SEEN = List.of(SampleShots.emma());

    private final GoldenPictures golden = new GoldenPictures("poster");

    @Test
    void gemini() throws Exception {
        GoldenPictures.gemini((images, bodies) -> send("gemini", "gemini-3.1-flash-image", images, bodies));
    }

    @Test
    void openrouter() throws Exception {
        GoldenPictures.openrouter(
                (images, bodies) -> send("openrouter", "google/gemini-3.1-flash-image", images, bodies));
    }

    @Test
    void replicate() throws Exception {
        String model = "black-forest-labs/flux-2-pro";
        GoldenPictures.replicate(
                ReplicateImageModel.named(model), (images, bodies) -> send("replicate-2", model, images, bodies));
    }

    @Test
    void comfyui_and_others_who_look_at_nothing_are_told_in_words() throws Exception {
        KeyArt.Shown told = new KeyArt.Shown(SEEN, List.of());
        GoldenPictures.comfyui((images, bodies) -> send("comfyui", "flux-1-schnell", told, images, bodies));
        assertThat(KeyArt.order(FILM, Mood.WONDER, "flux-1-schnell", told).words())
                .doesNotContain("Picture 1")
                .contains("Emma, always the same");
    }

    private void send(String provider, String model, ImageProvider images, Supplier<List<String>> bodies)
            throws Exception {
        KeyArt.Shown shown = new KeyArt.Shown(
                SEEN,
                List.of(picture(Reference.Role.PORTRAIT, "a portrait"), picture(Reference.Role.STYLE, "a frame")));
        send(provider, model, shown, images, bodies);
    }

    private void send(
            String provider, String model, KeyArt.Shown shown, ImageProvider images, Supplier<List<String>> bodies)
            throws Exception {
        golden.send(images, KeyArt.order(FILM, Mood.WONDER, model, shown), provider + "/a-sample", bodies);
        golden.assertAsBefore();
    }

    private static Picture picture(Reference.Role role, String bytes) {
        return new Picture(role, "image/png", bytes.getBytes(StandardCharsets.UTF_8));
    }
}
