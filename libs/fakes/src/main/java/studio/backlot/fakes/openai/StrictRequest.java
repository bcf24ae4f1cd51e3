package studio.backlot.fakes.openai;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.Set;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;

/** The body of {@code POST /videos} under every rule that the interface is known to have. */
record StrictRequest(String model, String prompt, String seconds, String size) {
    private static final Set<String> LIVE = Set.of("sora-2", "film-1");
    private static final int MOST_WORDS = 32_000;

    static StrictRequest read(byte[] body) {
        StrictFields fields = StrictFields.of(body, "model", "prompt", "seconds", "size", "input_reference");
        String model = fields.text("model").orElse("sora-2");
        if (!LIVE.contains(model)) {
            throw new Turned(404, "model_not_found", "The model '%s' does not exist or was retired.".formatted(model));
        }
        fields.object("input_reference", "image_url", "file_id").ifPresent(picture -> {
            forbid(picture.has("image_url") == picture.has("file_id"), "input_reference: image_url or file_id.");
            picture.dataUrl("image_url");
        });
        return new StrictRequest(
                model,
                fields.words("prompt", MOST_WORDS),
                fields.oneOf("seconds", "4", "8", "12").orElse("4"),
                fields.oneOf("size", "720x1280", "1280x720", "1024x1792", "1792x1024")
                        .orElse("720x1280"));
    }
}
