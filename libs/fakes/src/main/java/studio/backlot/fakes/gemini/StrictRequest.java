package studio.backlot.fakes.gemini;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.List;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.image.Painting;

/** The body of {@code generateContent} for a picture, under every rule that image models are known to have. */
final class StrictRequest {
    private static final int MOST_WORDS = 32_000;
    private static final String[] RATIOS = {"1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"};

    private StrictRequest() {}

    static Painting read(byte[] body) {
        StrictFields fields = StrictFields.of(body, "contents", "generationConfig", "safetySettings");
        List<StrictFields> contents = fields.list("contents", 1, "role", "parts");
        forbid(contents.isEmpty(), "contents is not specified.");
        contents.getFirst().oneOf("role", "user");
        List<StrictFields> parts = contents.getFirst().list("parts", 16, "text", "inlineData");
        forbid(
                parts.stream().filter(part -> part.has("text")).count() != 1,
                "contents.parts: this fake is told in one text.");
        parts.stream().skip(1).forEach(StrictRequest::picture);
        StrictFields config = fields.object("generationConfig", "responseModalities", "imageConfig")
                .orElseThrow(() -> Turned.invalid("generationConfig is required."));
        List<String> modalities = config.texts("responseModalities", 2);
        forbid(
                !modalities.contains("IMAGE") || !List.of("TEXT", "IMAGE").containsAll(modalities),
                "responseModalities: expected TEXT and IMAGE, got %s.".formatted(modalities));
        StrictFields image = config.object("imageConfig", "aspectRatio", "imageSize")
                .orElseThrow(() -> Turned.invalid("imageConfig is required."));
        safety(fields);
        return Painting.of(
                parts.getFirst().words("text", MOST_WORDS),
                image.oneOf("aspectRatio", RATIOS).orElse("1:1"),
                image.oneOf("imageSize", "1K", "2K", "4K").orElse("1K"));
    }

    private static void picture(StrictFields part) {
        StrictFields inline = part.object("inlineData", "mimeType", "data")
                .orElseThrow(() -> Turned.invalid("part: exactly one of its fields is expected."));
        forbid(part.has("text"), "part: exactly one of its fields is expected.");
        inline.dataUrl(
                "data",
                "data:%s;base64,%s"
                        .formatted(
                                inline.words("mimeType", 30),
                                inline.text("data").orElse("")));
    }

    private static void safety(StrictFields fields) {
        for (StrictFields setting : fields.list("safetySettings", 5, "category", "threshold")) {
            forbid(!setting.words("category", 60).startsWith("HARM_CATEGORY_"), "category: expected one of harm.");
            forbid(!setting.words("threshold", 60).startsWith("BLOCK_"), "threshold: expected one that blocks.");
        }
    }
}
