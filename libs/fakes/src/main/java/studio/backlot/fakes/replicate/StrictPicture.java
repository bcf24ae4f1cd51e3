package studio.backlot.fakes.replicate;

import static studio.backlot.fakes.StrictFields.forbid;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.image.Painting;

/** The body of a submit for a picture under every rule that Flux on Replicate is known to have. */
record StrictPicture(String model, Painting painting, Optional<String> webhook, boolean listed) implements Asked {
    private static final String SCHNELL = "black-forest-labs/flux-schnell";
    private static final String PRO = "black-forest-labs/flux-1.1-pro";
    private static final String PRO_2 = "black-forest-labs/flux-2-pro";
    private static final Set<String> ALL = Set.of(SCHNELL, PRO, PRO_2);
    private static final int MOST_WORDS = 8_000;
    private static final int MOST_PICTURES = 8;
    private static final long MOST_SEED = 0x7FFF_FFFFL;
    private static final String[] RATIOS = {"1:1", "16:9", "3:2", "2:3", "4:5", "5:4", "9:16", "3:4", "4:3"};
    private static final String[] WIDER = {
        "1:1", "16:9", "21:9", "3:2", "2:3", "4:5", "5:4", "3:4", "4:3", "9:16", "9:21"
    };

    static boolean draws(String model) {
        return ALL.contains(model);
    }

    /**
     * The inputs of each model are its own.
     *
     * @param uploaded addresses of pictures that were put there
     */
    static StrictPicture read(String model, byte[] body, Predicate<String> uploaded) {
        StrictFields fields = StrictFields.of(body, "input", "webhook", "webhook_events_filter");
        Optional<String> webhook = StrictRequest.webhook(fields);
        String[] own =
                switch (model) {
                    case SCHNELL ->
                        new String[] {
                            "megapixels", "num_outputs", "num_inference_steps", "go_fast", "disable_safety_checker"
                        };
                    case PRO -> new String[] {"width", "height", "safety_tolerance", "prompt_upsampling"};
                    default -> new String[] {"width", "height", "safety_tolerance", "resolution", "input_images"};
                };
        StrictFields input = fields.object(
                        "input",
                        Stream.concat(
                                        Stream.of("prompt", "aspect_ratio", "seed", "output_format", "output_quality"),
                                        Stream.of(own))
                                .toArray(String[]::new))
                .orElseThrow(() -> Turned.invalid("input is required."));
        String words = input.words("prompt", MOST_WORDS);
        String ratio = input.oneOf("aspect_ratio", model.equals(SCHNELL) ? WIDER : RATIOS)
                .orElse("1:1");
        input.whole("seed", 0, MOST_SEED);
        forbid(
                !input.oneOf("output_format", "webp", "jpg", "png")
                        .orElse("webp")
                        .equals("png"),
                "output_format: this fake draws png.");
        input.whole("output_quality", 0, 100);
        own(model, input);
        input.texts("input_images", MOST_PICTURES)
                .forEach(url -> StrictRequest.picture(input, "input_images", url, uploaded));
        return new StrictPicture(model, Painting.of(words, ratio, "1K"), webhook, model.equals(SCHNELL));
    }

    private static void own(String model, StrictFields input) {
        if (model.equals(SCHNELL)) {
            input.oneOf("megapixels", "1", "0.25");
            input.whole("num_outputs", 1, 4);
            input.whole("num_inference_steps", 1, 4);
            input.truth("go_fast");
            input.truth("disable_safety_checker");
            return;
        }
        forbid(input.has("width") || input.has("height"), "width and height need aspect_ratio custom.");
        input.whole("safety_tolerance", 1, model.equals(PRO) ? 6 : 5);
        input.truth("prompt_upsampling");
        input.oneOf("resolution", "match_input_image", "0.5 MP", "1 MP", "2 MP", "4 MP");
    }

    @Override
    public String words() {
        return painting.words();
    }

    @Override
    public String ending() {
        return "png";
    }
}
