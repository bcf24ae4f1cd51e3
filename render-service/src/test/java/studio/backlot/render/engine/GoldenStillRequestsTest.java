package studio.backlot.render.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.comfyui.http.ComfyUiImages;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.gemini.GeminiAddress;
import studio.backlot.render.provider.gemini.http.GeminiImages;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.http.OpenRouterImages;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.render.provider.replicate.http.ReplicateImages;
import studio.backlot.wire.Secret;

/**
 * What each model is asked for when it draws the stills of the prompt compiler's samples: accepted by a strict fake, and as it was accepted
 * before. To accept what is sent now: {@code -Dbacklot.update=true}.
 */
class GoldenStillRequestsTest {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "still");

    private final Map<String, String> differing = new TreeMap<>();

    @Test
    void gemini() throws Exception {
        try (GeminiFake fake = new GeminiFake(0);
                GeminiImages images = new GeminiImages(
                        new GeminiAddress(fake.address()),
                        new Secret(GeminiFake.KEY),
                        ImageAccounts.PATIENCE,
                        Optional.empty())) {
            send(PictureProfiles.conversing("gemini", "gemini-3.1-flash-image"), images, fake.easel()::bodies);
        }
    }

    @Test
    void openrouter() throws Exception {
        try (OpenRouterFake fake = new OpenRouterFake(new MovingClock(), _ -> new byte[0], BigDecimal.ONE);
                OpenRouterImages images = new OpenRouterImages(
                        new OpenRouterAddress(fake.address()),
                        new Secret(OpenRouterFake.KEY),
                        ImageAccounts.PATIENCE)) {
            send(
                    PictureProfiles.conversing("openrouter", "google/gemini-3.1-flash-image"),
                    images,
                    fake.easel()::bodies);
        }
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
        try (ReplicateFake fake = new ReplicateFake(new MovingClock(), _ -> new byte[0]);
                ReplicateImages images = new ReplicateImages(
                        new ReplicateAddress(fake.address(), Set.of()),
                        new Secret(ReplicateFake.KEY),
                        model,
                        ImageAccounts.LATER,
                        Nudges.NONE)) {
            send(model.profile(folder), images, fake::submitted);
        }
    }

    @Test
    void comfyui() throws Exception {
        try (ComfyUiFake fake = new ComfyUiFake(new MovingClock(), _ -> new byte[0]);
                ComfyUiImages images = new ComfyUiImages(
                        new ComfyUiAddress(fake.address()),
                        Optional.empty(),
                        ComfyUiCounterpart.EXAMPLES,
                        ImageAccounts.LATER)) {
            send(ComfyUiCounterpart.EXAMPLES.profile("comfyui", "flux-1-schnell"), images, fake::submitted);
        }
    }

    private void send(Profile profile, ImageProvider images, Supplier<List<String>> bodies) throws Exception {
        PromptCompiler compiler =
                new PromptCompiler(profile, Catalogue.bundled().templates().getFirst());
        for (Map.Entry<String, Material> shot : PromptSamples.all().entrySet()) {
            Material material = shot.getValue();
            StillPurchase purchase =
                    StillPurchase.of(profile, compiler.compile(material), material, _ -> Optional.empty());
            accept(images, order(purchase), shot.getKey());
            compare(profile.id() + "/" + shot.getKey(), bodies.get().getLast());
        }
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
    }

    private static ImageOrder order(StillPurchase purchase) {
        return purchase.order(purchase.frame().references().stream()
                .map(reference -> new Picture(
                        reference.role(), "image/png", reference.of().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static void accept(ImageProvider images, ImageOrder order, String shot) throws InterruptedException {
        switch (images) {
            case ImagesAtOnce once -> assertThat(once.draw(order)).as(shot).isInstanceOf(Drawing.Drawn.class);
            case ImagesLater later ->
                assertThat(later.submit(order, new OutputFolder("acme/" + shot + "/1-1/")))
                        .as(shot)
                        .isInstanceOf(Submission.Accepted.class);
        }
    }

    private void compare(String name, String sent) throws IOException {
        String now = Json.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Json.mapper().readTree(sent))
                + "\n";
        Path file = ACCEPTED.resolve(name + ".json");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(now)) {
            differing.put(name, Files.exists(file) ? now : "is new");
        }
    }
}
