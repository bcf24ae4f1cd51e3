package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Operation;

/** What ComfyUI says of a call by its websocket. */
public sealed interface ComfyUiMessage {

    /**
     * A node has done so much of its work.
     *
     * @param share from 0 to 1
     */
    record Working(double share) implements ComfyUiMessage {}

    /** The call will be in the history in a moment. */
    record Ending() implements ComfyUiMessage {}

    /** The call is in the history, and nothing more is said of it. */
    record Ended() implements ComfyUiMessage {}

    /** Something of no use here, of another call, or nothing that can be read. */
    record Other() implements ComfyUiMessage {}

    /** Reads a message; one that is malformed is another's. */
    static ComfyUiMessage read(String text, Operation call) {
        JsonNode message;
        try {
            message = Json.mapper().readTree(text);
        } catch (JacksonException malformed) {
            return new Other();
        }
        JsonNode data = message.path("data");
        if (!data.path("prompt_id").asText("").equals(call.name())) {
            return new Other();
        }
        return switch (message.path("type").asText("")) {
            case "progress" -> working(Stream.of(data));
            case "progress_state" ->
                working(data.path("nodes")
                        .valueStream()
                        .filter(node -> node.path("state").asText("").equals("running")));
            case "executing" -> data.path("node").isNull() ? new Ended() : new Other();
            case "execution_success", "execution_error", "execution_interrupted" -> new Ending();
            default -> new Other();
        };
    }

    /** The farthest of those that count steps. */
    private static ComfyUiMessage working(Stream<JsonNode> nodes) {
        OptionalDouble share = nodes.filter(node -> node.path("max").asDouble() > 1)
                .mapToDouble(
                        node -> node.path("value").asDouble() / node.path("max").asDouble())
                .filter(part -> part >= 0 && part <= 1)
                .max();
        return share.isPresent() ? new Working(share.getAsDouble()) : new Other();
    }
}
