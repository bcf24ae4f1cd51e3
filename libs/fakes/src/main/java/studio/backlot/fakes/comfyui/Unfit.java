package studio.backlot.fakes.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.backlot.fakes.Json;

/** A graph that is not queued, and what is said of it. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String body;

    private Unfit(Map<String, Object> body) {
        this.body = Json.write(body);
    }

    String body() {
        return body;
    }

    static Unfit prompt(String type, String message, String details) {
        return new Unfit(Map.of("error", error(type, message, details), "node_errors", List.of()));
    }

    static Unfit nodes(JsonNode graph, Map<String, List<NodeError>> wrong) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        wrong.forEach((id, errors) -> nodes.put(
                id,
                Map.of(
                        "errors",
                        errors.stream().map(NodeError::written).toList(),
                        "dependent_outputs",
                        List.of(),
                        "class_type",
                        graph.path(id).path("class_type").asText())));
        String details = wrong.values().stream()
                .flatMap(List::stream)
                .map(error -> error.message() + ": " + error.details())
                .collect(Collectors.joining("\n"));
        return new Unfit(Map.of(
                "error",
                error("prompt_outputs_failed_validation", "Prompt outputs failed validation", details),
                "node_errors",
                nodes));
    }

    private static Map<String, Object> error(String type, String message, String details) {
        return new NodeError(type, message, details).written();
    }
}
