package studio.backlot.render.provider.fake;

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
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.json.Json;
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
import studio.backlot.render.provider.gemini.GeminiAddress;
import studio.backlot.render.provider.gemini.http.GeminiImages;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.http.OpenRouterImages;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.render.provider.replicate.http.ReplicateImages;
import studio.backlot.wire.Secret;

/**
 * What image models are sent: accepted by their strict fakes, and as it was accepted before. To accept what is sent now:
 * {@code -Dbacklot.update=true}.
 */
public final class GoldenPictures {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");

    private final Path accepted;
    private final Map<String, String> differing = new TreeMap<>();

    /** The accepted bodies lie in a folder of the tests' resources. */
    public GoldenPictures(String folder) {
        accepted = Path.of("src", "test", "resources", folder);
    }

    /** Sends orders to a model. */
    public interface Sending {
        /** The bodies are those that its fake was sent. */
        void to(ImageProvider images, Supplier<List<String>> bodies) throws Exception;
    }

    public static void gemini(Sending sending) throws Exception {
        try (GeminiFake fake = new GeminiFake(0);
                GeminiImages images = new GeminiImages(
                        new GeminiAddress(fake.address()),
                        new Secret(GeminiFake.KEY),
                        ImageAccounts.PATIENCE,
                        Optional.empty())) {
            sending.to(images, fake.easel()::bodies);
        }
    }

    public static void openrouter(Sending sending) throws Exception {
        try (OpenRouterFake fake = new OpenRouterFake(new MovingClock(), _ -> new byte[0], BigDecimal.ONE);
                OpenRouterImages images = new OpenRouterImages(
                        new OpenRouterAddress(fake.address()),
                        new Secret(OpenRouterFake.KEY),
                        ImageAccounts.PATIENCE)) {
            sending.to(images, fake.easel()::bodies);
        }
    }

    public static void replicate(ReplicateImageModel model, Sending sending) throws Exception {
        try (ReplicateFake fake = new ReplicateFake(new MovingClock(), _ -> new byte[0]);
                ReplicateImages images = new ReplicateImages(
                        new ReplicateAddress(fake.address(), Set.of()),
                        new Secret(ReplicateFake.KEY),
                        model,
                        ImageAccounts.LATER,
                        Nudges.NONE)) {
            sending.to(images, fake::submitted);
        }
    }

    public static void comfyui(Sending sending) throws Exception {
        try (ComfyUiFake fake = new ComfyUiFake(new MovingClock(), _ -> new byte[0]);
                ComfyUiImages images = new ComfyUiImages(
                        new ComfyUiAddress(fake.address()),
                        Optional.empty(),
                        ComfyUiCounterpart.EXAMPLES,
                        ImageAccounts.LATER)) {
            sending.to(images, fake::submitted);
        }
    }

    /** Sends an order, and remembers when its body is another one than before. */
    public void send(ImageProvider images, ImageOrder order, String name, Supplier<List<String>> bodies)
            throws Exception {
        switch (images) {
            case ImagesAtOnce once -> assertThat(once.draw(order)).as(name).isInstanceOf(Drawing.Drawn.class);
            case ImagesLater later ->
                assertThat(later.submit(order, new OutputFolder("acme/" + name.replaceFirst("^.*/", "") + "/1-1/")))
                        .as(name)
                        .isInstanceOf(Submission.Accepted.class);
        }
        String now = Json.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Json.mapper().readTree(bodies.get().getLast()))
                + "\n";
        Path file = accepted.resolve(name + ".json");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(now)) {
            differing.put(name, Files.exists(file) ? now : "is new");
        }
    }

    /** Fails with the bodies that differ. */
    public void assertAsBefore() {
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
    }
}
