package studio.backlot.fakes.comfyui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.fakes.End;

/** What the history says of a call that has ended. */
record HistoryEntry(String name, StrictGraph graph, End end) {

    Map<String, Object> written() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("prompt", List.of(1, name, graph.graph(), Map.of(), List.of(graph.saving())));
        entry.put(
                "outputs", end.isFilmed() ? Map.of(graph.saving(), graph.saved().written()) : Map.of());
        entry.put("status", status());
        entry.put("meta", Map.of());
        return entry;
    }

    private Map<String, Object> status() {
        return switch (end.status()) {
            case "completed" -> status("success", List.of(started()));
            case "interrupted" ->
                status("error", List.of(started(), List.of("execution_interrupted", Map.of("node_id", "3"))));
            default -> status("error", List.of(started(), List.of("execution_error", error())));
        };
    }

    private static Map<String, Object> status(String said, List<Object> messages) {
        return Map.of("status_str", said, "completed", said.equals("success"), "messages", messages);
    }

    private List<Object> started() {
        return List.of("execution_start", Map.of("prompt_id", name));
    }

    private Map<String, Object> error() {
        return Map.of(
                "node_id",
                "3",
                "node_type",
                "KSampler",
                "exception_type",
                end.code(),
                "exception_message",
                end.message() + "\n",
                "traceback",
                List.of("  File \"/comfy/execution.py\", line 1"));
    }
}
