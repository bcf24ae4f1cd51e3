package studio.backlot.render.provider.google;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Traces;
import studio.backlot.wire.Reply;

/** What the answers of Google's interfaces have in common. */
public final class GoogleAnswer {
    private GoogleAnswer() {}

    /** The document, or a missing node when there is none. */
    public static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.body(), JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** The objects of a listing of Cloud Storage that are videos of the folder. */
    public static Traces traces(Reply reply, CloudAccount account, OutputFolder output) {
        if (!reply.isGood()) {
            return GoogleError.of(reply).any();
        }
        JsonNode answer = tree(reply);
        if (!answer.isObject()) {
            return malformed();
        }
        List<RemoteFile> files = account.videos(
                StreamSupport.stream(answer.path("items").spliterator(), false)
                        .map(item -> item.path("name").asText(""))
                        .toList(),
                output);
        return files.isEmpty() ? new Traces.Nothing() : new Traces.Found(files);
    }

    /** A result by its address in a store, or by its bytes in Base64; empty when it can be read by neither. */
    public static Optional<RemoteFile> file(JsonNode address, JsonNode bytes) {
        if (address.isTextual()) {
            return Optional.of(new RemoteFile.Stored(address.textValue()));
        }
        try {
            return bytes.isTextual()
                    ? Optional.of(new RemoteFile.Inline(Base64.getDecoder().decode(bytes.textValue())))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** An answer to a question that costs nothing, and that cannot be read. */
    public static Fault malformed() {
        return Fault.of(FaultClass.BACKOFF, "malformed", "The answer has not the form that was agreed.");
    }
}
