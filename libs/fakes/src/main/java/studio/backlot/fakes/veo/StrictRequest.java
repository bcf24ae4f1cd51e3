package studio.backlot.fakes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import studio.backlot.fakes.Json;

/**
 * The body of {@code predictLongRunning} under every rule that Veo 3.1 is known to have: unknown names, types, values, and
 * what may not be combined.
 */
record StrictRequest(
        String words,
        int samples,
        long seconds,
        String resolution,
        String aspectRatio,
        long seed,
        BigDecimal price,
        Store store) {
    private static final int MOST_WORDS = 8_000;
    private static final int MOST_PICTURE_BYTES = 20 << 20;

    /** Where its videos belong. */
    record Store(String bucket, String folder) {}

    String bucket() {
        return store.bucket();
    }

    String folder() {
        return store.folder();
    }

    static StrictRequest read(byte[] body, String model) {
        Fields root = Fields.of("", tree(body), Set.of("instances", "parameters", "labels"));
        JsonNode instances = root.any("instances")
                .filter(JsonNode::isArray)
                .filter(array -> array.size() == 1)
                .orElseThrow(() -> BadRequest.invalid("instances: exactly one instance is supported."));
        Instance instance = Instance.read(instances.get(0));
        Fields parameters = Fields.of(
                "parameters",
                root.any("parameters").orElseThrow(() -> BadRequest.invalid("parameters are required.")),
                Set.of(
                        "aspectRatio",
                        "durationSeconds",
                        "resolution",
                        "sampleCount",
                        "seed",
                        "negativePrompt",
                        "generateAudio",
                        "personGeneration",
                        "enhancePrompt",
                        "compressionQuality",
                        "resizeMode",
                        "storageUri",
                        "fps",
                        "pubsubTopic"));
        return read(parameters, instance, model);
    }

    private static StrictRequest read(Fields parameters, Instance instance, String model) {
        boolean lite = model.contains("lite");
        long seconds = parameters.whole("durationSeconds", 4, 8).orElse(8L);
        String resolution =
                parameters.oneOf("resolution", "720p", "1080p", "4k").orElse("720p");
        String ratio = parameters.oneOf("aspectRatio", "16:9", "9:16").orElse("16:9");
        forbid(seconds % 2 != 0, "durationSeconds must be one of 4, 6, 8, but got %d.".formatted(seconds));
        forbid(!resolution.equals("720p") && seconds != 8, resolution + " is supported for 8 seconds only.");
        forbid(lite && resolution.equals("4k"), "4k is not supported by this model.");
        forbid(lite && instance.references(), "referenceImages are not supported by this model.");
        forbid(instance.references() && seconds != 8, "referenceImages are supported for 8 seconds only.");
        forbid(
                instance.references() && parameters.has("negativePrompt"),
                "negativePrompt is not supported with referenceImages.");
        forbid(parameters.has("resizeMode") && !instance.image(), "resizeMode is supported with an image only.");
        parameters.oneOf("resizeMode", "pad", "crop");
        parameters.oneOf("compressionQuality", "optimized", "lossless");
        long seed = parameters.whole("seed", 0, 0xFFFF_FFFFL).orElse(0L);
        parameters.whole("fps", 24, 24);
        parameters.text("negativePrompt");
        parameters.text("pubsubTopic");
        parameters.truth("enhancePrompt");
        boolean sound =
                parameters.truth("generateAudio").orElseThrow(() -> BadRequest.invalid("generateAudio is required."));
        String people = parameters
                .oneOf("personGeneration", "allow_adult", "dont_allow", "allow_all")
                .orElse("allow_adult");
        forbid(people.equals("allow_all"), "personGeneration allow_all is allow-listed only. Support codes: 58061214");
        Store store = store(parameters);
        int samples = parameters.whole("sampleCount", 1, 4).orElse(1L).intValue();
        BigDecimal price = PriceList.video(model, resolution, sound, seconds);
        return new StrictRequest(instance.words(), samples, seconds, resolution, ratio, seed, price, store);
    }

    private static Store store(Fields parameters) {
        String uri = parameters
                .text("storageUri")
                .filter(given -> given.matches("gs://[a-z0-9._-]{3,63}/.*[^/]/"))
                .orElseThrow(() -> BadRequest.invalid("storageUri must be gs://bucket/folder/."));
        int slash = uri.indexOf('/', "gs://".length());
        return new Store(uri.substring("gs://".length(), slash), uri.substring(slash + 1));
    }

    private record Instance(String words, boolean image, boolean references) {
        static Instance read(JsonNode node) {
            Fields fields = Fields.of(
                    "instances[0]",
                    node,
                    Set.of("prompt", "image", "lastFrame", "video", "mask", "referenceImages", "cameraControl"));
            Optional<String> prompt = fields.text("prompt").filter(words -> !words.isBlank());
            forbid(prompt.isEmpty() && !fields.has("image"), "prompt is required.");
            forbid(prompt.filter(words -> words.length() > MOST_WORDS).isPresent(), "prompt is too long.");
            boolean image = fields.has("image");
            boolean video = fields.has("video");
            boolean references = fields.has("referenceImages");
            forbid(image && (video || references), "image excludes video and referenceImages.");
            forbid(video && references, "video excludes referenceImages.");
            forbid(fields.has("lastFrame") && !image, "lastFrame requires image.");
            forbid(fields.has("cameraControl") && !image, "cameraControl requires image.");
            forbid(fields.has("mask") && !video, "mask requires video.");
            forbid(fields.has("mask"), "mask is not supported by this model.");
            fields.text("cameraControl");
            fields.any("image").ifPresent(media -> media("image", media));
            fields.any("lastFrame").ifPresent(media -> media("lastFrame", media));
            fields.any("referenceImages").ifPresent(Instance::references);
            return new Instance(prompt.orElse(""), image, references);
        }

        private static void references(JsonNode array) {
            forbid(!array.isArray() || array.isEmpty() || array.size() > 3, "referenceImages: one to three.");
            for (JsonNode item : array) {
                Fields fields = Fields.of("referenceImages", item, Set.of("image", "referenceType"));
                forbid(fields.oneOf("referenceType", "asset").isEmpty(), "referenceType is required.");
                media(
                        "referenceImages.image",
                        fields.any("image").orElseThrow(() -> BadRequest.invalid("image is required.")));
            }
        }

        private static void media(String path, JsonNode node) {
            Fields fields = Fields.of(path, node, Set.of("gcsUri", "bytesBase64Encoded", "mimeType"));
            forbid(
                    fields.has("gcsUri") == fields.has("bytesBase64Encoded"),
                    path + ": exactly one of gcsUri and bytesBase64Encoded.");
            forbid(
                    fields.oneOf("mimeType", "image/jpeg", "image/png", "image/webp")
                            .isEmpty(),
                    path + ": mimeType is required.");
            fields.text("gcsUri");
            fields.text("bytesBase64Encoded").ifPresent(text -> {
                try {
                    int size = Base64.getDecoder().decode(text).length;
                    forbid(size == 0 || size > MOST_PICTURE_BYTES, path + ": the image is empty or too large.");
                } catch (IllegalArgumentException damaged) {
                    throw BadRequest.invalid(path + ": Base64 decoding failed.");
                }
            });
        }
    }

    private static JsonNode tree(byte[] body) {
        return Json.read(body).orElseThrow(() -> BadRequest.invalid("Invalid JSON payload received."));
    }

    private static void forbid(boolean wrong, String message) {
        if (wrong) {
            throw BadRequest.invalid(message);
        }
    }
}
