package studio.backlot.render.provider.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
import studio.backlot.render.provider.google.RpcCode;
import studio.backlot.render.provider.google.SafetyCode;
import studio.backlot.wire.Reply;

/** Reads the answers of Veo; what it cannot read is a fault, never an exception. */
public final class VeoAnswers {
    private VeoAnswers() {}

    /**
     * The body of a submit.
     *
     * @param before what the call goes on from, where Veo finds it
     */
    public static byte[] request(VideoOrder order, Optional<RemoteFile> before, CloudAccount account) {
        return VeoRequest.body(order, before, account);
    }

    /** An answer that names no operation leaves open whether there is one. */
    public static Submission submission(Reply reply) {
        if (!reply.isGood()) {
            GoogleError error = GoogleError.of(reply);
            return error.refusal().<Submission>map(refused -> refused).orElseGet(error::submit);
        }
        return Optional.of(GoogleAnswer.tree(reply).path("name"))
                .filter(name -> name.isTextual() && VeoAddress.isOperation(name.textValue()))
                .<Submission>map(name -> new Submission.Accepted(new Operation(name.textValue())))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no operation."));
    }

    /** An answer that speaks of another operation is none. */
    public static Progress progress(Reply reply, Operation asked) {
        if (!reply.isGood()) {
            return GoogleError.of(reply).any();
        }
        JsonNode answer = GoogleAnswer.tree(reply);
        return asked.name().equals(answer.path("name").textValue()) ? progress(answer) : GoogleAnswer.malformed();
    }

    private static Progress progress(JsonNode answer) {
        JsonNode done = answer.path("done");
        if (!done.isMissingNode() && !done.isBoolean()) {
            return GoogleAnswer.malformed();
        }
        if (!done.asBoolean(false)) {
            return new Progress.Running();
        }
        if (answer.has("error")) {
            return broken(answer.get("error"));
        }
        return answer.path("response").isObject() ? ended(answer.get("response")) : GoogleAnswer.malformed();
    }

    private static Progress broken(JsonNode error) {
        String message = error.path("message").asText("It does not say why.");
        return GoogleError.refusal(GoogleError.code(error), message)
                .<Progress>map(refused -> refused)
                .orElseGet(() ->
                        new Progress.Broken(RpcCode.fault(error.path("code").asInt(-1), message)));
    }

    private static Progress ended(JsonNode response) {
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode video : response.path("videos")) {
            Optional<RemoteFile> file = GoogleAnswer.file(video.path("gcsUri"), video.path("bytesBase64Encoded"));
            if (file.isEmpty()) {
                return GoogleAnswer.malformed();
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
                : GoogleAnswer.malformed();
    }
}
