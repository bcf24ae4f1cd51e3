package studio.backlot.fakes.replicate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models that Replicate has; a collection is chosen by hand and never whole. */
public final class Shelf {
    private static final String COLLECTION = "/v1/collections/text-to-video";
    private static final Pattern MODEL = Pattern.compile("/v1/models/([^/]+/[^/]+)");

    private final Set<String> collected = new LinkedHashSet<>(List.of("google/veo-3.1", "wan-video/wan-3-schnell"));
    private final Set<String> others = new LinkedHashSet<>(List.of("google/veo-3.1-fast"));
    private List<Integer> lengths = List.of(4, 6, 8);

    /** Takes a model away. */
    public synchronized void remove(String model) {
        collected.remove(model);
        others.remove(model);
    }

    /** Lengths that every model takes from now on, in seconds. */
    public synchronized void lengths(List<Integer> seconds) {
        lengths = List.copyOf(seconds);
    }

    synchronized Optional<Map<String, Object>> at(String path) {
        if (path.equals(COLLECTION)) {
            return Optional.of(Map.of(
                    "name", "Text to video",
                    "slug", "text-to-video",
                    "description", "Models that make videos of words",
                    "models", collected.stream().map(this::model).toList()));
        }
        Matcher model = MODEL.matcher(path);
        return model.matches() && (collected.contains(model.group(1)) || others.contains(model.group(1)))
                ? Optional.of(model(model.group(1)))
                : Optional.empty();
    }

    private Map<String, Object> model(String name) {
        String[] parts = name.split("/", 2);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("url", "https://replicate.com/" + name);
        model.put("owner", parts[0]);
        model.put("name", parts[1]);
        model.put("description", "It makes videos.");
        model.put("visibility", "public");
        model.put("run_count", 1);
        model.put("latest_version", Map.of("id", "hidden", "openapi_schema", schema()));
        return model;
    }

    /** As Replicate's own tool writes it: choices have a schema of their own, which an input refers to. */
    private Map<String, Object> schema() {
        return Map.of(
                "components",
                Map.of(
                        "schemas",
                        Map.of(
                                "Input",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "prompt", Map.of("type", "string"),
                                                "image", Map.of("type", "string", "format", "uri"),
                                                "last_frame", Map.of("type", "string", "format", "uri"),
                                                "seed", Map.of("type", "integer"),
                                                "duration", refers("duration"),
                                                "resolution", refers("resolution"),
                                                "aspect_ratio", refers("aspect_ratio"))),
                                "duration",
                                Map.of("type", "integer", "enum", lengths),
                                "resolution",
                                Map.of("type", "string", "enum", List.of("720p", "1080p")),
                                "aspect_ratio",
                                Map.of("type", "string", "enum", List.of("16:9", "9:16")))));
    }

    private static Map<String, Object> refers(String name) {
        return Map.of("allOf", List.of(Map.of("$ref", "#/components/schemas/" + name)));
    }
}
