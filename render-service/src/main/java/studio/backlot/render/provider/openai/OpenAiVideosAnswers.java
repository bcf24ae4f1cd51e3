package studio.backlot.render.provider.openai;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.wire.Reply;

/**
 * Reads the answers of servers that speak the dialect. Of what gateways write in their own way, such as times, lengths and the
 * kind of object, nothing is read.
 */
public final class OpenAiVideosAnswers {
    private OpenAiVideosAnswers() {}

    /** The body of a submit. */
    public static byte[] request(VideoOrder order) {
        return OpenAiVideosRequest.body(order);
    }

    /** An answer that names no call leaves open whether there is one. */
    public static Submission submission(Reply reply) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            OpenAiVideosError error = error(reply, answer);
            return error.refusal().<Submission>map(refused -> refused).orElseGet(() -> error.submit(reply));
        }
        return Optional.of(answer.path("id").asText(""))
                .filter(OpenAiVideosAddress::isCall)
                .<Submission>map(id -> new Submission.Accepted(new Operation(id)))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no call."));
    }

    /** An answer that speaks of another call is none. */
    public static Progress progress(Reply reply, Operation asked) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return error(reply, answer).any(reply);
        }
        if (!answer.path("id").asText(asked.name()).equals(asked.name())) {
            return malformed();
        }
        String status = answer.path("status").asText("");
        return switch (status) {
            case "queued", "submitted", "in_progress" -> new Progress.Running();
            case "completed" ->
                new Progress.Done(
                        List.of(new RemoteFile.Stored(OpenAiVideosAddress.content(asked.name()))), 0, List.of());
            case "failed" -> failed(answer);
            case "" -> malformed();
            default -> Fault.of(FaultClass.BACKOFF, "unknown-status", "Its status is '%s'.".formatted(status));
        };
    }

    /** What went wrong with a question that costs nothing. */
    public static Fault fault(Reply reply) {
        return error(reply, tree(reply)).any(reply);
    }

    private static Progress failed(JsonNode answer) {
        OpenAiVideosError error = OpenAiVideosError.of(answer.path("error"), "It does not say why.");
        return error.refusal().<Progress>map(refused -> refused).orElseGet(() -> new Progress.Broken(error.failure()));
    }

    private static OpenAiVideosError error(Reply reply, JsonNode answer) {
        return OpenAiVideosError.of(answer.path("error"), "status " + reply.status());
    }

    private static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.body(), JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static Fault malformed() {
        return Fault.of(FaultClass.BACKOFF, "malformed", "The answer has not the form that was agreed.");
    }
}
