package studio.backlot.fakes.openrouter;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.Set;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.image.Painting;

/** The body of {@code POST /images} under every rule that OpenRouter, and Gemini behind it, is known to have. */
final class StrictImage {
    private static final Set<String> LIVE = Set.of("google/gemini-3.1-flash-image", "google/gemini-3-pro-image");
    private static final int MOST_WORDS = 32_000;
    private static final int MOST_REFERENCES = 15;
    private static final String[] RATIOS = {"1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"};

    private StrictImage() {}

    static Painting read(byte[] body) {
        StrictFields fields = StrictFields.of(
                body,
                "model",
                "prompt",
                "aspect_ratio",
                "resolution",
                "n",
                "seed",
                "input_references",
                "output_format");
        String model = fields.words("model", 200);
        if (!LIVE.contains(model)) {
            throw new Turned(404, "not_found", "No endpoints found for %s.".formatted(model));
        }
        forbid(fields.has("seed"), "seed: the model does not take it.");
        fields.list("input_references", MOST_REFERENCES, "type", "image_url").forEach(StrictRequest::picture);
        fields.whole("n", 1, 1);
        fields.oneOf("output_format", "png");
        return Painting.of(
                fields.words("prompt", MOST_WORDS),
                fields.oneOf("aspect_ratio", RATIOS).orElse("1:1"),
                fields.oneOf("resolution", "1K", "2K", "4K").orElse("1K"));
    }
}
