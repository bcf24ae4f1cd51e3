package studio.backlot.fakes.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What is wrong with an input, in ComfyUI's words. */
record NodeError(String type, String message, String details) {

    static NodeError type(String input, JsonNode value, String expected) {
        return new NodeError(
                "invalid_input_type",
                "Failed to convert an input value to a %s value".formatted(expected),
                "%s, %s".formatted(input, value));
    }

    Map<String, Object> written() {
        return Map.of("type", type, "message", message, "details", details, "extra_info", Map.of());
    }
}
