package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.wire.Reply;

/**
 * What a status says. Of a graph that does not fit, {@code {"error":{"type","message","details"},"node_errors":{"4":{"class_type",
 * "errors":[{"type","message","details"}]}}}}.
 */
record ComfyUiError(String message) {
    private static final int MOST_NODES = 3;
    private static final int MOST_DETAILS = 160;

    static ComfyUiError of(JsonNode answer, Reply reply) {
        JsonNode error = answer.path("error");
        String said = error.isTextual() ? error.textValue() : words(error);
        String nodes = answer.path("node_errors").properties().stream()
                .limit(MOST_NODES)
                .map(ComfyUiError::node)
                .collect(Collectors.joining("; "));
        return new ComfyUiError(
                !nodes.isEmpty()
                        ? "The workflow does not fit this ComfyUI: " + nodes
                        : said.isEmpty() ? "status " + reply.status() : said);
    }

    /** Of a submit; only what a status proves not to have been queued may be repeated. */
    Fault submit(Reply reply) {
        Fault fault = any(reply);
        return fault.kind() == FaultClass.BACKOFF ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** Of a question. ComfyUI itself asks for no key and is never busy: then something before it speaks. */
    Fault any(Reply reply) {
        return switch (reply.status()) {
            case 401 -> Fault.of(FaultClass.NEVER, "credentials", message);
            case 403 -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case 404 -> Fault.of(FaultClass.NEVER, "not-found", message);
            case 429 -> new Fault(FaultClass.RETRY_AFTER, "quota", message, reply.retryAfter());
            case 503 ->
                reply.retryAfter().isPresent()
                        ? new Fault(FaultClass.RETRY_AFTER, "provider-busy", message, reply.retryAfter())
                        : Fault.of(FaultClass.BACKOFF, "provider-down", message);
            case 408 -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default ->
                reply.status() >= 500
                        ? Fault.of(FaultClass.BACKOFF, "provider-down", message)
                        : Fault.of(FaultClass.NEVER, "request", message);
        };
    }

    /** Such as {@code node 4 (UNETLoader): Value not in list: unet_name: 'a' not in ['b']}. */
    private static String node(Map.Entry<String, JsonNode> node) {
        List<String> errors = node.getValue()
                .path("errors")
                .valueStream()
                .map(ComfyUiError::words)
                .toList();
        return "node %s (%s): %s"
                .formatted(node.getKey(), node.getValue().path("class_type").asText("?"), String.join(", ", errors));
    }

    private static String words(JsonNode error) {
        return Stream.of("message", "details")
                .map(part -> error.path(part).asText("").strip())
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() > MOST_DETAILS ? part.substring(0, MOST_DETAILS) + "…" : part)
                .collect(Collectors.joining(": "));
    }
}
