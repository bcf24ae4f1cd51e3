package studio.backlot.render.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.SampleShots;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.OutputFolder;
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
 * What each model is asked for when each character of the samples sits: accepted by a strict fake, and as it was accepted before.
 * To accept what is sent now: {@code -Dbacklot.update=true}.
 */
class GoldenPortraitRequestsTest {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "portrait");

    private final Map<String, String> differing = new TreeMap<>();

    @Test
    void gemini() throws Exception {
        try (GeminiFake fake = new GeminiFake(0);
                GeminiImages images = new GeminiImages(
                        new GeminiAddress(fake.address()),
                        new Secret(GeminiFake.KEY),
                        ImageAccounts.PATIENCE,
                        Optional.empty())) {
            send("gemini", "gemini-3.1-flash-image", images, fake.easel()::bodies);
        }
    }

    @Test
    void openrouter() throws Exception {
        try (OpenRouterFake fake = new OpenRouterFake(new MovingClock(), _ -> new byte[0], BigDecimal.ONE);
                OpenRouterImages images = new OpenRouterImages(
                        new OpenRouterAddress(fake.address()),
                        new Secret(OpenRouterFake.KEY),
                        ImageAccounts.PATIENCE)) {
            send("openrouter", "google/gemini-3.1-flash-image", images, fake.easel()::bodies);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "black-forest-labs/flux-schnell, replicate-schnell",
        "black-forest-labs/flux-1.1-pro, replicate",
        "black-forest-labs/flux-2-pro, replicate-2"
    })
    void replicate(String model, String folder) throws Exception {
        try (ReplicateFake fake = new ReplicateFake(new MovingClock(), _ -> new byte[0]);
                ReplicateImages images = new ReplicateImages(
                        new ReplicateAddress(fake.address(), Set.of()),
                        new Secret(ReplicateFake.KEY),
                        ReplicateImageModel.named(model),
                        ImageAccounts.LATER,
                        Nudges.NONE)) {
            send(folder, model, images, fake::submitted);
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
            send("comfyui", "flux-1-schnell", images, fake::submitted);
        }
    }

    private void send(String provider, String model, ImageProvider images, Supplier<List<String>> bodies)
            throws Exception {
        for (Map.Entry<String, CastMember> sitter : sitters().entrySet()) {
            ImageOrder order = ReferencePortrait.order(sitter.getValue(), model);
            switch (images) {
                case ImagesAtOnce once ->
                    assertThat(once.draw(order)).as(sitter.getKey()).isInstanceOf(Drawing.Drawn.class);
                case ImagesLater later ->
                    assertThat(later.submit(order, new OutputFolder("acme/" + sitter.getKey() + "/1-1/")))
                            .as(sitter.getKey())
                            .isInstanceOf(Submission.Accepted.class);
            }
            String sent = bodies.get().getLast();
            String now = Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Json.mapper().readTree(sent))
                    + "\n";
            Path file = ACCEPTED.resolve(provider).resolve(sitter.getKey() + ".json");
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(now)) {
                differing.put(sitter.getKey(), Files.exists(file) ? now : "is new");
            }
        }
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
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
