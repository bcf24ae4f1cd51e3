package studio.backlot.fakes.replicate;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;

/** The body of a submit under every rule that Replicate, and Veo 3.1 that it runs, is known to have. */
record StrictRequest(
        String model,
        String words,
        String resolution,
        String aspectRatio,
        long seconds,
        long seed,
        Optional<String> webhook)
        implements Asked {

    /** A version of the faster model. */
    static final String VERSION = "100a06f7df77026a28d962e7cd70c0e8a7356313377e8e0ff8c7a3445d0cdfb2";

    private static final String FINAL = "google/veo-3.1";
    private static final String FAST = "google/veo-3.1-fast";
    private static final Set<Long> LENGTHS = Set.of(4L, 6L, 8L);
    private static final int MOST_WORDS = 8_000;
    private static final int MOST_REFERENCES = 3;
    private static final int MOST_DATA_URL = 256_000;

    /**
     * Of an official model, whose name is in the path, or of a version, whose name is in the body.
     *
     * @param uploaded whether a file lies at an address
     */
    static StrictRequest read(Optional<String> official, byte[] body, Predicate<String> uploaded) {
        StrictFields fields = official.isPresent()
                ? StrictFields.of(body, "input", "webhook", "webhook_events_filter")
                : StrictFields.of(body, "version", "input", "webhook", "webhook_events_filter");
        String model = official.orElseGet(() -> ofVersion(fields.words("version", 200)));
        if (!Set.of(FINAL, FAST).contains(model)) {
            throw new Turned(404, "Not found", "The requested resource could not be found.");
        }
        Optional<String> webhook = webhook(fields);
        StrictFields input = fields.object(
                        "input",
                        Stream.concat(
                                        Stream.of(
                                                "prompt",
                                                "duration",
                                                "resolution",
                                                "aspect_ratio",
                                                "image",
                                                "last_frame",
                                                "negative_prompt",
                                                "generate_audio",
                                                "seed"),
                                        model.equals(FINAL) ? Stream.of("reference_images") : Stream.empty())
                                .toArray(String[]::new))
                .orElseThrow(() -> Turned.invalid("input is required."));
        return read(model, input, webhook, uploaded);
    }

    @Override
    public String ending() {
        return "mp4";
    }

    @Override
    public boolean listed() {
        return false;
    }

    /** Of any call. */
    static Optional<String> webhook(StrictFields fields) {
        Optional<String> webhook = fields.text("webhook");
        webhook.ifPresent(url -> forbid(!url.startsWith("https://"), "webhook: expected https."));
        fields.texts("webhook_events_filter", 4)
                .forEach(event -> forbid(
                        !List.of("start", "output", "logs", "completed").contains(event),
                        "webhook_events_filter: unknown event " + event));
        return webhook;
    }

    private static StrictRequest read(
            String model, StrictFields input, Optional<String> webhook, Predicate<String> uploaded) {
        String words = input.words("prompt", MOST_WORDS);
        long seconds = input.whole("duration", 1, 60).orElse(8L);
        String ratio = input.oneOf("aspect_ratio", "16:9", "9:16").orElse("16:9");
        String resolution = input.oneOf("resolution", "720p", "1080p").orElse("1080p");
        forbid(!LENGTHS.contains(seconds), "duration: expected 4, 6 or 8.");
        forbid(resolution.equals("1080p") && seconds != 8, "resolution: 1080p needs 8 seconds.");
        List<String> references = input.texts("reference_images", MOST_REFERENCES);
        forbid(
                !references.isEmpty() && (seconds != 8 || !ratio.equals("16:9")),
                "reference_images need 16:9 and 8 seconds.");
        forbid(!references.isEmpty() && input.has("image"), "reference_images exclude image.");
        references.forEach(url -> picture(input, "reference_images", url, uploaded));
        for (String frame : List.of("image", "last_frame")) {
            input.text(frame).ifPresent(url -> picture(input, frame, url, uploaded));
        }
        input.text("negative_prompt");
        input.truth("generate_audio");
        long seed = input.whole("seed", 0, 0xFFFF_FFFFL).orElse(0L);
        return new StrictRequest(model, words, resolution, ratio, seconds, seed, webhook);
    }

    /** One that is in the request itself, or was put there before. */
    static void picture(StrictFields input, String name, String url, Predicate<String> uploaded) {
        if (!uploaded.test(url)) {
            forbid(url.length() > MOST_DATA_URL, name + ": the data URL is larger than 256 kB.");
            input.dataUrl(name, url);
        }
    }

    private static String ofVersion(String version) {
        return version.equals(VERSION) || version.equals(FAST + ":" + VERSION) ? FAST : "";
    }
}
