package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;

/** {@code {"outputs":{"9":{"images":[{"filename","subfolder","type"}]}},"status":{"status_str","messages":[["execution_error",{…}]]}}}. */
record HistoryEntry(JsonNode entry, Saved saved) {
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("(?i)OutOfMemory|out of memory|allocation on device");
    private static final String KEPT = "output";

    Progress progress(ComfyUiAddress address) {
        String status = entry.path("status").path("status_str").asText("");
        return switch (status) {
            case "success" -> succeeded(address);
            case "error" -> new Progress.Broken(failure());
            case "" -> ComfyUiAnswers.malformed();
            default -> Fault.of(FaultClass.BACKOFF, "unknown-status", "Its status is '%s'.".formatted(status));
        };
    }

    private Progress succeeded(ComfyUiAddress address) {
        List<RemoteFile> files = files(address);
        return files.isEmpty()
                ? new Progress.Broken(Fault.of(FaultClass.NEVER, saved.code(), saved.missing()))
                : new Progress.Done(files, 0, List.of());
    }

    /** Nodes list what they save under names of their own, videos under {@code images} or {@code gifs}. Previews do not count. */
    private List<RemoteFile> files(ComfyUiAddress address) {
        return entry.path("outputs")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .filter(file -> saved.is(file.path("filename").asText("")))
                .filter(file -> file.path("type").asText(KEPT).equals(KEPT))
                .map(file -> address.view(
                        file.path("filename").asText(), file.path("subfolder").asText(""), KEPT))
                .distinct()
                .<RemoteFile>map(there -> new RemoteFile.Stored(there.toString()))
                .toList();
    }

    /** What a node throws it throws again; memory may be there another time, when others are done. */
    private Fault failure() {
        Optional<JsonNode> error = message("execution_error");
        if (error.isEmpty()) {
            return message("execution_interrupted").isPresent()
                    ? Fault.of(FaultClass.NEVER, "cancelled", "It was interrupted.")
                    : Fault.of(FaultClass.NEVER, "failed", "It does not say why.");
        }
        JsonNode said = error.get();
        String type = said.path("exception_type").asText("");
        String words = said.path("exception_message").asText("").strip();
        String sentence = "Node %s (%s): %s"
                .formatted(
                        said.path("node_id").asText("?"),
                        said.path("node_type").asText("?"),
                        words.isEmpty() ? type : words);
        return OUT_OF_MEMORY.matcher(type + " " + words).find()
                ? Fault.of(FaultClass.BACKOFF, "out-of-memory", sentence)
                : Fault.of(FaultClass.NEVER, "failed", sentence);
    }

    private Optional<JsonNode> message(String kind) {
        return entry.path("status")
                .path("messages")
                .valueStream()
                .filter(message -> message.path(0).asText("").equals(kind))
                .map(message -> message.path(1))
                .findFirst();
    }
}
