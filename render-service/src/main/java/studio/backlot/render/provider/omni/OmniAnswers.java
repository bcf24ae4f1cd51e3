package studio.backlot.render.provider.omni;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.render.provider.google.GoogleAnswer;
import studio.backlot.render.provider.google.GoogleError;
import studio.backlot.wire.Reply;

/** Reads the answers of Gemini Omni; what it cannot read is a fault, never an exception. */
public final class OmniAnswers {
    private OmniAnswers() {}

    /** The body of a submit. */
    public static byte[] request(VideoOrder order, CloudAccount account) {
        return OmniRequest.body(order, account);
    }

    /** An answer that names no interaction leaves open whether there is one. */
    public static Submission submission(Reply reply) {
        if (!reply.isGood()) {
            GoogleError error = GoogleError.of(reply);
            return error.refusal().<Submission>map(refused -> refused).orElseGet(error::submit);
        }
        return Optional.ofNullable(GoogleAnswer.tree(reply).path("id").textValue())
                .filter(OmniAddress::isCall)
                .<Submission>map(id -> new Submission.Accepted(new Operation(id)))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no interaction."));
    }

    /** An answer that speaks of another interaction is none. */
    public static Progress progress(Reply reply, Operation asked) {
        if (!reply.isGood()) {
            return GoogleError.of(reply).any();
        }
        JsonNode answer = GoogleAnswer.tree(reply);
        if (!asked.name().equals(answer.path("id").textValue())) {
            return GoogleAnswer.malformed();
        }
        String status = answer.path("status").asText("");
        return switch (status) {
            case "queued", "in_progress" -> new Progress.Running();
            case "completed" -> completed(answer);
            case "failed" -> OmniFailure.of(error(answer)).progress();
            case "cancelled" -> ended("cancelled", "It was cancelled.");
            case "incomplete" -> ended("incomplete", why(answer, "It was ended before it was done."));
            case "budget_exceeded" -> ended("budget-exceeded", why(answer, "Its budget of tokens was used up."));
            case "requires_action" ->
                ended("requires-action", "It waits for something that only a conversation could give it.");
            case "" -> GoogleAnswer.malformed();
            default -> Fault.of(FaultClass.BACKOFF, "unknown-status", "Its status is '%s'.".formatted(status));
        };
    }

    /** Who is done and has made nothing has failed, has refused in words, or is not understood. */
    private static Progress completed(JsonNode answer) {
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode video : contents(answer, "video").toList()) {
            Optional<RemoteFile> file = GoogleAnswer.file(video.path("uri"), video.path("data"));
            if (file.isEmpty()) {
                return GoogleAnswer.malformed();
            }
            files.add(file.get());
        }
        if (!files.isEmpty()) {
            return new Progress.Done(files, 0, List.of());
        }
        JsonNode error = error(answer);
        if (error.isObject()) {
            return OmniFailure.of(error).progress();
        }
        String words = contents(answer, "text")
                .map(text -> text.path("text").asText(""))
                .collect(Collectors.joining(" "))
                .strip();
        return words.isEmpty() ? GoogleAnswer.malformed() : new Refusal(List.of(), words);
    }

    private static Stream<JsonNode> contents(JsonNode answer, String type) {
        return answer.path("steps")
                .valueStream()
                .filter(step -> step.path("type").asText("").equals("model_output"))
                .flatMap(step -> step.path("content").valueStream())
                .filter(content -> content.path("type").asText("").equals(type));
    }

    /** The first that a step has, else that of the whole; a missing node when there is none. */
    private static JsonNode error(JsonNode answer) {
        return Stream.concat(
                        answer.path("steps").valueStream().map(step -> step.path("error")),
                        Stream.of(answer.path("error")))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String why(JsonNode answer, String silent) {
        return error(answer).path("message").asText(silent);
    }

    /** For good: whatever ended it ends the next one too. */
    private static Progress ended(String code, String why) {
        return new Progress.Broken(Fault.of(FaultClass.NEVER, code, why));
    }
}
