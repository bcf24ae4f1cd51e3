package studio.backlot.fakes.openrouter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model as OpenRouter lists it.
 *
 * @param skus names of prices to amounts in text
 * @param ends day on which it is not there any more
 */
public record OnOffer(
        String id, List<Integer> durations, List<String> resolutions, Map<String, String> skus, Optional<String> ends) {
    private static final long MADE = 1_760_486_400L;

    /** One that is known to the studio, one that is not, and one that is paid by tokens. */
    static final List<OnOffer> USUAL = List.of(
            new OnOffer(
                    "google/veo-3.1",
                    List.of(4, 6, 8),
                    List.of("720p", "1080p", "4K"),
                    Map.of(
                            "duration_seconds_with_audio", "0.40",
                            "duration_seconds_without_audio", "0.20",
                            "duration_seconds_with_audio_4k", "0.60",
                            "duration_seconds_without_audio_4k", "0.40"),
                    Optional.empty()),
            new OnOffer(
                    "kling/kling-3-turbo",
                    List.of(5, 10),
                    List.of("720p", "1080p"),
                    Map.of("cents_per_second_output", "7", "cents_per_second_output_1080p", "11.5"),
                    Optional.empty()),
            new OnOffer(
                    "bytedance/seedance-2",
                    List.of(4, 8, 12),
                    List.of("480p", "720p"),
                    Map.of("video_tokens", "0.0000012"),
                    Optional.empty()));

    /** The same at other prices. */
    public OnOffer at(Map<String, String> prices) {
        return new OnOffer(id, durations, resolutions, prices, ends);
    }

    /** The same with less to choose from. */
    public OnOffer taking(List<Integer> seconds, List<String> sizes) {
        return new OnOffer(id, seconds, sizes, skus, ends);
    }

    /** The same with an end. */
    public OnOffer ending(String day) {
        return new OnOffer(id, durations, resolutions, skus, Optional.of(day));
    }

    /** The models that it lists when nobody says otherwise. */
    public static List<OnOffer> usual() {
        return USUAL;
    }

    Map<String, Object> ofVideos() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("canonical_slug", id);
        model.put("name", id.substring(id.indexOf('/') + 1));
        model.put("created", MADE);
        model.put("supported_durations", durations);
        model.put("supported_resolutions", resolutions);
        model.put("supported_aspect_ratios", List.of("16:9", "9:16"));
        model.put("supported_sizes", null);
        model.put("supported_frame_images", List.of("first_frame", "last_frame"));
        model.put("generate_audio", true);
        model.put("seed", id.startsWith("google/") ? null : true);
        model.put("pricing_skus", skus);
        model.put("allowed_passthrough_parameters", List.of());
        return model;
    }

    Map<String, Object> ofAll() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("name", id.substring(id.indexOf('/') + 1));
        model.put("architecture", Map.of("input_modalities", List.of("text"), "output_modalities", List.of("video")));
        model.put("pricing", Map.of("prompt", "0", "completion", "0"));
        model.put("expiration_date", ends.orElse(null));
        return model;
    }
}
