package studio.backlot.render.provider.gemini;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

/** The body of {@code generateContent} for a picture: the words, then the pictures that they speak of, by their numbers. */
public record GeminiRequest(List<Content> contents, Config generationConfig) {
    private static final List<String> MODALITIES = List.of("TEXT", "IMAGE");

    record Content(String role, List<Part> parts) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Part(Optional<String> text, Optional<Inline> inlineData) {
        static Part of(String words) {
            return new Part(Optional.of(words), Optional.empty());
        }

        static Part of(Picture picture) {
            return new Part(Optional.empty(), Optional.of(new Inline(picture.mediaType(), picture.base64())));
        }
    }

    record Inline(String mimeType, String data) {}

    record Config(List<String> responseModalities, Image imageConfig) {}

    record Image(String aspectRatio, String imageSize) {}

    /** Canonical JSON. */
    public static byte[] body(ImageOrder order) {
        List<Part> parts = new ArrayList<>(List.of(Part.of(order.words())));
        order.pictures().forEach(picture -> parts.add(Part.of(picture)));
        return Json.canonical(new GeminiRequest(
                List.of(new Content("user", parts)),
                new Config(MODALITIES, new Image(order.aspectRatio(), order.size()))));
    }
}
