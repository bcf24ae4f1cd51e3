package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.wire.Reply;

/** Reads the answers of ComfyUI; what it cannot read is a fault, never an exception. */
public final class ComfyUiAnswers {
    private static final String UNKNOWN = "restarted";

    private ComfyUiAnswers() {}

    /** An answer that does not name our call leaves open whether it was queued. */
    public static Submission submission(Reply reply, Operation call) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return ComfyUiError.of(answer, reply).submit(reply);
        }
        return answer.path("prompt_id").asText("").equals(call.name())
                ? new Submission.Accepted(call)
                : Fault.of(
                        FaultClass.AMBIGUOUS,
                        "malformed",
                        "The answer does not name our call; a ComfyUI before 0.3.64 may not take such names.");
    }

    /** Running when the queue has the call; empty when it has not. */
    public static Optional<Progress> queued(Reply reply, Operation call) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return Optional.of(fault(reply));
        }
        if (!answer.path("queue_running").isArray()
                || !answer.path("queue_pending").isArray()) {
            return Optional.of(malformed());
        }
        return Stream.of("queue_running", "queue_pending")
                        .flatMap(list -> answer.path(list).valueStream())
                        .anyMatch(item -> item.path(1).asText("").equals(call.name()))
                ? Optional.of(new Progress.Running())
                : Optional.empty();
    }

    /**
     * How a call has ended that the queue had not when it was asked before. One that is in neither is gone with a restart, or was
     * removed: it may be made again, because nothing is paid.
     */
    public static Progress ended(Reply reply, Operation call, ComfyUiAddress address, Saved saved) {
        if (!reply.isGood()) {
            return fault(reply);
        }
        if (!(tree(reply) instanceof ObjectNode answer)) {
            return malformed();
        }
        if (answer.isEmpty()) {
            return new Progress.Broken(Fault.of(
                    FaultClass.BACKOFF,
                    UNKNOWN,
                    "It is neither in the queue nor in the history: ComfyUI was restarted, or it was removed there."));
        }
        return answer.has(call.name())
                ? new HistoryEntry(answer.path(call.name()), saved).progress(address)
                : malformed();
    }

    /** Whether a call has ended so because ComfyUI knows none of its name. */
    public static boolean isUnknown(Progress.Broken ended) {
        return ended.fault().code().equals(UNKNOWN);
    }

    /** What went wrong with a question. */
    public static Fault fault(Reply reply) {
        return ComfyUiError.of(tree(reply), reply).any(reply);
    }

    /** Name of a picture that was put into the folder of inputs; empty when the answer does not say. */
    public static Optional<String> uploaded(Reply reply) {
        return Optional.ofNullable(tree(reply).path("name").textValue());
    }

    /** What is wrong with an answer to the question how it is; empty when a ComfyUI has answered. */
    public static Optional<Fault> state(Reply reply) {
        if (!reply.isGood()) {
            return Optional.of(fault(reply));
        }
        return tree(reply).path("system").isObject()
                ? Optional.empty()
                : Optional.of(Fault.of(FaultClass.NEVER, "not-found", "What answers is no ComfyUI."));
    }

    private static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.body(), JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    static Fault malformed() {
        return Fault.of(FaultClass.BACKOFF, "malformed", "The answer has not the form that was agreed.");
    }
}
