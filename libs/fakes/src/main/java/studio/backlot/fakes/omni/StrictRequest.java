package studio.backlot.fakes.omni;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;

/**
 * The body of {@code POST /interactions} under every rule that Gemini Omni 1.2 is known to have: unknown names, types, values, and
 * what may not be combined.
 */
record StrictRequest(
        String words,
        String task,
        long seconds,
        String resolution,
        String aspectRatio,
        long seed,
        String bucket,
        String folder) {
    private static final Set<String> LIVE = Set.of("gemini-omni-1.2-flash");
    private static final Pattern STORE = Pattern.compile("gs://([a-z0-9._-]{3,63})/(.*[^/]/)");
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]?)s");
    private static final int MOST_WORDS = 100_000;
    private static final int MOST_PICTURE_BYTES = 20 << 20;

    static StrictRequest read(byte[] body) {
        StrictFields root = StrictFields.of(
                body,
                "model",
                "background",
                "input",
                "generation_config",
                "response_format",
                "previous_interaction_id",
                "labels");
        String model = root.words("model", 100);
        if (!LIVE.contains(model)) {
            throw new Turned(
                    404, "model_not_found", "The model '%s' was not found or is no longer available.".formatted(model));
        }
        forbid(!root.truth("background").orElse(false), "background: a video is made in the background only.");
        forbid(root.has("previous_interaction_id"), "previous_interaction_id: expected with edit and extend only.");
        StrictFields config = root.object("generation_config", "seed", "video_config")
                .orElseThrow(() -> Turned.invalid("generation_config is required."));
        long seed = config.whole("seed", 0, Integer.MAX_VALUE).orElse(0L);
        String task = config.object("video_config", "task")
                .flatMap(video ->
                        video.oneOf("task", "text_to_video", "image_to_video", "reference_to_video", "edit", "extend"))
                .orElseThrow(() -> Turned.invalid("generation_config.video_config.task is required."));
        String words = input(root.list("input", 7, "type", "text", "mime_type", "uri", "data"), task);
        return format(root, words, task, seed);
    }

    private static StrictRequest format(StrictFields root, String words, String task, long seed) {
        StrictFields format = root.object(
                        "response_format", "type", "aspect_ratio", "duration", "resolution", "delivery", "gcs_uri")
                .orElseThrow(() -> Turned.invalid("response_format is required."));
        forbid(format.oneOf("type", "video").isEmpty(), "response_format.type is required.");
        Matcher duration = DURATION.matcher(format.text("duration").orElse("8s"));
        forbid(!duration.matches(), "response_format.duration: expected seconds such as \"8s\".");
        long seconds = Long.parseLong(duration.group(1));
        forbid(
                seconds < 3 || seconds > 15,
                "response_format.duration: expected 3s to 15s, got %ds.".formatted(seconds));
        forbid(
                format.oneOf("delivery", "inline", "uri").filter("uri"::equals).isPresent() != format.has("gcs_uri"),
                "response_format.gcs_uri: expected with the delivery uri, and with no other.");
        Matcher store = STORE.matcher(format.text("gcs_uri").orElse("gs://none/none/"));
        forbid(!store.matches(), "response_format.gcs_uri: expected gs://bucket/folder/.");
        return new StrictRequest(
                words,
                task,
                seconds,
                format.oneOf("resolution", "360p", "720p", "1080p", "4k").orElse("720p"),
                format.oneOf("aspect_ratio", "16:9", "9:16").orElse("16:9"),
                seed,
                store.group(1),
                store.group(2));
    }

    /** The prompt, with as many pictures beside it as the task takes. */
    private static String input(List<StrictFields> input, String task) {
        List<StrictFields> texts =
                input.stream().filter(item -> type(item).equals("text")).toList();
        List<StrictFields> images =
                input.stream().filter(item -> type(item).equals("image")).toList();
        forbid(texts.size() != 1, "input: expected one text.");
        images.forEach(StrictRequest::image);
        switch (task) {
            case "text_to_video" -> forbid(!images.isEmpty(), "input: text_to_video takes no images.");
            case "image_to_video" -> forbid(images.size() != 1, "input: image_to_video takes one image.");
            case "reference_to_video" ->
                forbid(images.isEmpty() || images.size() > 6, "input: reference_to_video takes 1 to 6 images.");
            default -> throw Turned.invalid("input: %s takes a video.".formatted(task));
        }
        StrictFields text = texts.getFirst();
        forbid(text.has("mime_type") || text.has("uri") || text.has("data"), "input: a text has a text only.");
        return text.words("text", MOST_WORDS);
    }

    private static String type(StrictFields item) {
        return item.oneOf("type", "text", "image").orElseThrow(() -> Turned.invalid("input.type is required."));
    }

    private static void image(StrictFields image) {
        forbid(image.has("text"), "input: an image has no text.");
        forbid(image.has("uri") == image.has("data"), "input: exactly one of uri and data.");
        forbid(
                image.oneOf("mime_type", "image/png", "image/jpeg", "image/webp")
                        .isEmpty(),
                "input.mime_type is required.");
        image.text("uri").ifPresent(uri -> forbid(!uri.startsWith("gs://"), "input.uri: expected gs://bucket/object."));
        image.text("data").ifPresent(data -> {
            try {
                int size = Base64.getDecoder().decode(data).length;
                forbid(size == 0 || size > MOST_PICTURE_BYTES, "input.data: the picture is empty or too large.");
            } catch (IllegalArgumentException damaged) {
                throw Turned.invalid("input.data: the picture is no Base64.");
            }
        });
    }
}
