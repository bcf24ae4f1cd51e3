package studio.backlot.render.provider.gemini;

import java.util.List;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.ImageOrder;

/** The body of {@code generateContent} for a picture. */
public record GeminiRequest(List<Content> contents, Config generationConfig) {
    private static final List<String> MODALITIES = List.of("TEXT", "IMAGE");

    record Content(String role, List<Part> parts) {}

    record Part(String text) {}

    record Config(List<String> responseModalities, Image imageConfig) {}

    record Image(String aspectRatio, String imageSize) {}

    /** Canonical JSON. */
    public static byte[] body(ImageOrder order) {
        return Json.canonical(new GeminiRequest(
                List.of(new Content("user", List.of(new Part(order.words())))),
                new Config(MODALITIES, new Image(order.aspectRatio(), order.size()))));
    }
}
