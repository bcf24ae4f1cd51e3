package studio.backlot.fakes.openrouter;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.List;
import java.util.Set;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;

/** The body of {@code POST /videos} under every rule that OpenRouter, and Veo 3.1 behind it, is known to have. */
record StrictRequest(String words, String resolution, String aspectRatio, long seconds, long seed) {
    private static final Set<String> LIVE = Set.of("google/veo-3.1");
    private static final Set<Long> LENGTHS = Set.of(4L, 6L, 8L);
    private static final int MOST_WORDS = 8_000;
    private static final int MOST_REFERENCES = 3;

    static StrictRequest read(byte[] body) {
        StrictFields fields = StrictFields.of(
                body,
                "model",
                "prompt",
                "duration",
                "resolution",
                "aspect_ratio",
                "size",
                "generate_audio",
                "seed",
                "frame_images",
                "input_references",
                "callback_url",
                "provider");
        String model = fields.words("model", 200);
        if (!LIVE.contains(model)) {
            throw new Turned(
                    404, "not_found", "No endpoints found for %s: it is no longer available.".formatted(model));
        }
        String words = fields.words("prompt", MOST_WORDS);
        fields.text("callback_url")
                .ifPresent(url -> forbid(!url.startsWith("https://"), "callback_url: expected https."));
        fields.truth("generate_audio");
        provider(fields);
        return read(words, fields, pictures(fields));
    }

    private static StrictRequest read(String words, StrictFields fields, boolean references) {
        long seconds = fields.whole("duration", 1, 60).orElse(8L);
        String resolution = fields.oneOf("resolution", "480p", "720p", "768p", "1080p", "1K", "2K", "4K")
                .orElse("720p");
        String ratio = fields.oneOf("aspect_ratio", "16:9", "9:16").orElse("16:9");
        forbid(!LENGTHS.contains(seconds), "duration: %d is not supported by the model.".formatted(seconds));
        forbid(
                !List.of("720p", "1080p", "4K").contains(resolution),
                "resolution: %s is not supported by the model.".formatted(resolution));
        forbid(!resolution.equals("720p") && seconds != 8, "resolution: %s needs 8 seconds.".formatted(resolution));
        forbid(references && seconds != 8, "input_references need 8 seconds.");
        forbid(fields.has("size") && fields.has("resolution"), "size excludes resolution.");
        fields.text("size");
        return new StrictRequest(
                words,
                resolution,
                ratio,
                seconds,
                fields.whole("seed", 0, 0xFFFF_FFFFL).orElse(0L));
    }

    /** Whether there are references. */
    private static boolean pictures(StrictFields fields) {
        List<StrictFields> frames = fields.list("frame_images", 2, "type", "image_url", "frame_type");
        List<StrictFields> references = fields.list("input_references", MOST_REFERENCES, "type", "image_url");
        forbid(!frames.isEmpty() && !references.isEmpty(), "frame_images win over input_references: one of them.");
        frames.forEach(frame -> {
            forbid(frame.oneOf("frame_type", "first_frame", "last_frame").isEmpty(), "frame_type is required.");
            picture(frame);
        });
        references.forEach(StrictRequest::picture);
        return !references.isEmpty();
    }

    /** A picture in the request itself. */
    static void picture(StrictFields picture) {
        forbid(picture.oneOf("type", "image_url").isEmpty(), "type is required.");
        picture.object("image_url", "url")
                .orElseThrow(() -> Turned.invalid("image_url is required."))
                .dataUrl("url");
    }

    private static void provider(StrictFields fields) {
        fields.object("provider", "options")
                .flatMap(provider -> provider.object("options", "google-vertex"))
                .flatMap(options -> options.object("google-vertex", "negativePrompt"))
                .ifPresent(vertex -> vertex.text("negativePrompt"));
    }
}
