package studio.backlot.render.provider.replicate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.wire.Reply;

/** Reads the answers of Replicate; what it cannot read is a fault, never an exception. */
public final class ReplicateAnswers {
    private static final int MOST_RESULTS = 99;

    private ReplicateAnswers() {}

    /**
     * The body of a submit.
     *
     * @param pictures where the order's lie, in their order
     */
    public static byte[] request(VideoOrder order, List<String> pictures, Optional<URI> nudge) {
        return ReplicateRequest.body(order, pictures, nudge);
    }

    /** An answer that names no call, or one that was made with another address, leaves open whether there is one. */
    public static Submission submission(Reply reply, Optional<URI> nudge) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return ReplicateError.of(answer, reply).submit(reply);
        }
        return Optional.ofNullable(answer.path("id").textValue())
                .filter(ReplicateAddress::isCall)
                .filter(_ -> nudge.isEmpty() || !answer.has("webhook") || isOf(answer, nudge.get()))
                .<Submission>map(id -> new Submission.Accepted(new Operation(id)))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no call of ours."));
    }

    /** An answer that speaks of another call is none. */
    public static Progress progress(Reply reply, Operation asked) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return fault(reply);
        }
        if (!answer.path("id").asText("").equals(asked.name())) {
            return malformed();
        }
        String status = answer.path("status").asText("");
        return switch (status) {
            case "starting", "processing" -> new Progress.Running();
            case "succeeded" -> succeeded(answer);
            case "failed" -> failed(answer);
            case "canceled" -> new Progress.Broken(Fault.of(FaultClass.NEVER, "cancelled", "It was cancelled."));
            case "aborted" ->
                new Progress.Broken(Fault.of(FaultClass.BACKOFF, "expired", "It was not begun before its deadline."));
            case "" -> malformed();
            default -> Fault.of(FaultClass.BACKOFF, "unknown-status", "Its status is '%s'.".formatted(status));
        };
    }

    /** What went wrong with a question that costs nothing. */
    public static Fault fault(Reply reply) {
        return ReplicateError.of(tree(reply), reply).any(reply);
    }

    /** Where a file was put; empty when the answer does not say. */
    public static Optional<String> uploaded(Reply reply) {
        return Optional.ofNullable(tree(reply).path("urls").path("get").textValue());
    }

    /** What webhooks are signed with; empty when the answer does not say. */
    public static Optional<String> webhookSecret(Reply reply) {
        return Optional.ofNullable(tree(reply).path("key").textValue());
    }

    /** What is wrong with a page of the list of calls; empty when it is one. */
    public static Optional<Fault> unlisted(Reply reply) {
        if (!reply.isGood()) {
            return Optional.of(fault(reply));
        }
        return tree(reply).path("results").isArray() ? Optional.empty() : Optional.of(malformed());
    }

    /** The call of a list that was made with an address of ours. */
    public static Optional<Operation> made(Reply list, URI nudge) {
        return tree(list)
                .path("results")
                .valueStream()
                .filter(call -> isOf(call, nudge))
                .map(call -> call.path("id").asText(""))
                .filter(ReplicateAddress::isCall)
                .map(Operation::new)
                .findFirst();
    }

    /** Where a list goes on. */
    public static Optional<String> next(Reply list) {
        return Optional.ofNullable(tree(list).path("next").textValue());
    }

    private static boolean isOf(JsonNode call, URI nudge) {
        return call.path("webhook").asText("").equals(nudge.toString());
    }

    private static Progress succeeded(JsonNode answer) {
        if (answer.path("data_removed").asBoolean(false)) {
            return Fault.of(FaultClass.NEVER, "gone", "Its result was kept for an hour and is deleted.");
        }
        List<RemoteFile> files = addresses(answer.path("output"))
                .<RemoteFile>map(RemoteFile.Stored::new)
                .toList();
        return files.isEmpty() || files.size() > MOST_RESULTS ? malformed() : new Progress.Done(files, 0, List.of());
    }

    /** Models answer with an address, a list of them, or an object that has one. */
    private static Stream<String> addresses(JsonNode output) {
        if (output.isTextual()) {
            return Stream.of(output.textValue());
        }
        return output.isArray()
                ? output.valueStream().flatMap(ReplicateAnswers::addresses)
                : Stream.of("video", "url", "output")
                        .filter(output::has)
                        .limit(1)
                        .flatMap(name -> addresses(output.path(name)));
    }

    private static Progress failed(JsonNode answer) {
        ReplicateError error = ReplicateError.of(answer, "It does not say why.");
        return error.refusal().<Progress>map(refused -> refused).orElseGet(() -> new Progress.Broken(error.failure()));
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
