package studio.backlot.render.provider.veo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.wire.Reply;

/** Reads the answers of Veo; what it cannot read is a fault, never an exception. */
public final class VeoAnswers {
    private VeoAnswers() {}

    /** The body of a submit. */
    public static byte[] request(VideoOrder order, String bucket) {
        return VeoRequest.body(order, bucket);
    }

    /** An answer that names no operation leaves open whether there is one. */
    public static Submission submission(Reply reply) {
        if (!reply.isGood()) {
            Optional<Refusal> refusal =
                    reply.status() == 400 ? VeoErrors.refusal(VeoErrors.message(reply)) : Optional.empty();
            return refusal.<Submission>map(refused -> refused).orElseGet(() -> VeoErrors.submit(reply));
        }
        return tree(reply)
                .map(answer -> answer.path("name"))
                .filter(name -> name.isTextual() && !name.textValue().isBlank())
                .<Submission>map(name -> new Submission.Accepted(new Operation(name.textValue())))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no operation."));
    }

    /** An answer that speaks of another operation is none. */
    public static Progress progress(Reply reply, Operation asked) {
        if (!reply.isGood()) {
            return VeoErrors.any(reply);
        }
        return tree(reply)
                .filter(answer -> asked.name().equals(answer.path("name").textValue()))
                .map(VeoAnswers::progress)
                .orElseGet(VeoAnswers::malformed);
    }

    /** The objects of a listing that are videos of the folder. */
    public static Traces traces(Reply reply, String bucket, OutputFolder output) {
        if (!reply.isGood()) {
            return VeoErrors.any(reply);
        }
        Optional<JsonNode> answer = tree(reply).filter(JsonNode::isObject);
        if (answer.isEmpty()) {
            return malformed();
        }
        List<RemoteFile> files = StreamSupport.stream(answer.get().path("items").spliterator(), false)
                .map(item -> item.path("name").asText(""))
                .filter(name -> name.startsWith(output.path()) && name.endsWith(".mp4"))
                .sorted()
                .<RemoteFile>map(name -> new RemoteFile.Stored("gs://" + bucket + "/" + name))
                .toList();
        return files.isEmpty() ? new Traces.Nothing() : new Traces.Found(files);
    }

    /** What went wrong with a download. */
    public static Fault fault(Reply reply) {
        return VeoErrors.any(reply);
    }

    private static Progress progress(JsonNode answer) {
        JsonNode done = answer.path("done");
        if (!done.isMissingNode() && !done.isBoolean()) {
            return malformed();
        }
        if (!done.asBoolean(false)) {
            return new Progress.Running();
        }
        if (answer.has("error")) {
            return broken(answer.get("error"));
        }
        return answer.path("response").isObject() ? ended(answer.get("response")) : malformed();
    }

    private static Progress broken(JsonNode error) {
        String message = error.path("message").asText("It does not say why.");
        return VeoErrors.refusal(message)
                .<Progress>map(refused -> refused)
                .orElseGet(() -> new Progress.Broken(
                        VeoErrors.operation(error.path("code").asInt(-1), message)));
    }

    private static Progress ended(JsonNode response) {
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode video : response.path("videos")) {
            Optional<RemoteFile> file = file(video);
            if (file.isEmpty()) {
                return malformed();
            }
            files.add(file.get());
        }
        int withheld = response.path("raiMediaFilteredCount").asInt(0);
        List<String> reasons = StreamSupport.stream(
                        response.path("raiMediaFilteredReasons").spliterator(), false)
                .map(reason -> reason.asText(""))
                .toList();
        if (!files.isEmpty()) {
            return new Progress.Done(files, withheld, reasons);
        }
        String reason = String.join(" ", reasons);
        return withheld > 0
                ? new Refusal(SafetyCode.categories(reason), reason.isBlank() ? "Every result was withheld." : reason)
                : malformed();
    }

    private static Optional<RemoteFile> file(JsonNode video) {
        JsonNode address = video.path("gcsUri");
        if (address.isTextual()) {
            return Optional.of(new RemoteFile.Stored(address.textValue()));
        }
        try {
            JsonNode bytes = video.path("bytesBase64Encoded");
            return bytes.isTextual()
                    ? Optional.of(new RemoteFile.Inline(Base64.getDecoder().decode(bytes.textValue())))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> tree(Reply reply) {
        try {
            return Optional.of(Json.read(reply.body(), JsonNode.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Fault malformed() {
        return Fault.of(FaultClass.BACKOFF, "malformed", "The answer has not the form that was agreed.");
    }
}
