package studio.backlot.fakes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Mp4;

/**
 * The body of {@code predictLongRunning} under every rule that Veo 3.1 is known to have: unknown names, types, values, and
 * what may not be combined.
 */
record StrictRequest(Footage.Wanted film, Optional<Given> given, int samples, BigDecimal price, Store store) {
    private static final int MOST_WORDS = 8_000;
    private static final int MOST_PICTURE_BYTES = 20 << 20;
    private static final int MOST_GIVEN_SECONDS = 30;
    private static final int MOST_SECONDS = 37;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> VIDEOS = Set.of(
            "video/mp4", "video/mov", "video/mpeg", "video/mpg", "video/avi", "video/wmv", "video/mpegps", "video/flv");

    /** What is added to a video. */
    static final int EXTENSION = 7;

    /**
     * A video to go on from.
     *
     * @param address of an object; empty when its bytes were sent
     */
    record Given(double seconds, Optional<String> address) {}

    /** Where its videos belong. */
    record Store(String bucket, String folder) {}

    String bucket() {
        return store.bucket();
    }

    String folder() {
        return store.folder();
    }

    /** @param objects to the seconds of those that there are */
    static StrictRequest read(byte[] body, String model, Function<String, Optional<Double>> objects) {
        Fields root = Fields.of("", tree(body), Set.of("instances", "parameters", "labels"));
        JsonNode instances = root.any("instances")
                .filter(JsonNode::isArray)
                .filter(array -> array.size() == 1)
                .orElseThrow(() -> BadRequest.invalid("instances: exactly one instance is supported."));
        Instance instance = Instance.read(instances.get(0), objects);
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
        if (instance.given().isPresent()) {
            extension(instance.given().get(), seconds, resolution, lite);
        } else {
            forbid(seconds % 2 != 0, "durationSeconds must be one of 4, 6, 8, but got %d.".formatted(seconds));
            forbid(!resolution.equals("720p") && seconds != 8, resolution + " is supported for 8 seconds only.");
        }
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
        Footage.Wanted film = Footage.Wanted.of(instance.words(), ratio, resolution, seconds, seed);
        return new StrictRequest(film, instance.given(), samples, price, store);
    }

    private static void extension(Given given, long seconds, String resolution, boolean lite) {
        forbid(lite, "video is not supported by this model.");
        forbid(seconds != EXTENSION, "durationSeconds must be 7 beside a video, but got %d.".formatted(seconds));
        forbid(!resolution.equals("720p"), "video is supported at 720p only.");
        forbid(
                given.seconds() < 1 || given.seconds() > MOST_GIVEN_SECONDS,
                "video must have 1 to 30 seconds, but has %.1f.".formatted(given.seconds()));
        forbid(given.seconds() + EXTENSION > MOST_SECONDS, "the video would be longer than 37 seconds.");
    }

    private static Store store(Fields parameters) {
        String uri = parameters
                .text("storageUri")
                .filter(given -> given.matches("gs://[a-z0-9._-]{3,63}/.*[^/]/"))
                .orElseThrow(() -> BadRequest.invalid("storageUri must be gs://bucket/folder/."));
        int slash = uri.indexOf('/', "gs://".length());
        return new Store(uri.substring("gs://".length(), slash), uri.substring(slash + 1));
    }

    private record Instance(String words, boolean image, boolean references, Optional<Given> given) {
        static Instance read(JsonNode node, Function<String, Optional<Double>> objects) {
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
            fields.any("image").ifPresent(media -> picture("image", media));
            fields.any("lastFrame").ifPresent(media -> picture("lastFrame", media));
            fields.any("referenceImages").ifPresent(Instance::references);
            Optional<Given> given = fields.any("video").map(media -> video(media, objects));
            return new Instance(prompt.orElse(""), image, references, given);
        }

        private static Given video(JsonNode node, Function<String, Optional<Double>> objects) {
            Fields media = media("video", node, VIDEOS);
            Optional<String> address = media.text("gcsUri");
            Optional<Double> seconds = address.isPresent()
                    ? objects.apply(address.get())
                    : Mp4.seconds(bytes("video", media).orElseThrow());
            return new Given(
                    seconds.orElseThrow(() -> address.map(
                                    object -> new BadRequest(404, "NOT_FOUND", "%s was not found.".formatted(object)))
                            .orElseGet(() -> BadRequest.invalid("video: it cannot be read."))),
                    address);
        }

        private static void references(JsonNode array) {
            forbid(!array.isArray() || array.isEmpty() || array.size() > 3, "referenceImages: one to three.");
            for (JsonNode item : array) {
                Fields fields = Fields.of("referenceImages", item, Set.of("image", "referenceType"));
                forbid(fields.oneOf("referenceType", "asset").isEmpty(), "referenceType is required.");
                picture(
                        "referenceImages.image",
                        fields.any("image").orElseThrow(() -> BadRequest.invalid("image is required.")));
            }
        }

        private static void picture(String path, JsonNode node) {
            bytes(path, media(path, node, PICTURES))
                    .ifPresent(bytes -> forbid(
                            bytes.length == 0 || bytes.length > MOST_PICTURE_BYTES,
                            path + ": the image is empty or too large."));
        }

        private static Fields media(String path, JsonNode node, Set<String> types) {
            Fields fields = Fields.of(path, node, Set.of("gcsUri", "bytesBase64Encoded", "mimeType"));
            forbid(
                    fields.has("gcsUri") == fields.has("bytesBase64Encoded"),
                    path + ": exactly one of gcsUri and bytesBase64Encoded.");
            forbid(
                    fields.text("mimeType").filter(types::contains).isEmpty(),
                    path + ": a mimeType that is supported is required.");
            fields.text("gcsUri");
            return fields;
        }

        private static Optional<byte[]> bytes(String path, Fields media) {
            try {
                return media.text("bytesBase64Encoded").map(Base64.getDecoder()::decode);
            } catch (IllegalArgumentException damaged) {
                throw BadRequest.invalid(path + ": Base64 decoding failed.");
            }
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
