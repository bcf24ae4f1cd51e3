package studio.backlot.render.provider.openrouter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.wire.Reply;

/** Reads the answers of OpenRouter; what it cannot read is a fault, never an exception. */
public final class OpenRouterAnswers {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final int DECIMALS = 6;
    private static final int MOST_RESULTS = 99;

    private OpenRouterAnswers() {}

    /** The body of a submit. */
    public static byte[] request(VideoOrder order, Optional<URI> nudge) {
        return OpenRouterRequest.body(order, nudge);
    }

    /** An answer that names no call leaves open whether there is one, unless it says why not. */
    public static Submission submission(Reply reply) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return notAccepted(OpenRouterError.of(reply, answer));
        }
        return Optional.ofNullable(answer.path("id").textValue())
                .filter(OpenRouterAddress::isCall)
                .<Submission>map(id -> new Submission.Accepted(new Operation(id)))
                .or(() -> OpenRouterError.within(reply, answer).map(OpenRouterAnswers::notAccepted))
                .orElseGet(() -> Fault.of(FaultClass.AMBIGUOUS, "malformed", "The answer names no call."));
    }

    /** An answer that speaks of another call is none. */
    public static Progress progress(Reply reply, Operation asked) {
        JsonNode answer = tree(reply);
        if (!reply.isGood()) {
            return OpenRouterError.of(reply, answer).any();
        }
        if (!answer.path("id").asText(asked.name()).equals(asked.name())) {
            return malformed();
        }
        String status = answer.path("status").asText("");
        return switch (status) {
            case "pending", "in_progress" -> new Progress.Running();
            case "completed" -> completed(answer, asked);
            case "failed" -> failed(reply, answer);
            case "cancelled" -> broken(Fault.of(FaultClass.NEVER, "cancelled", "It was cancelled."), answer);
            case "expired" -> broken(Fault.of(FaultClass.BACKOFF, "expired", "It was not done in time."), answer);
            case "" ->
                OpenRouterError.within(reply, answer)
                        .map(OpenRouterAnswers::saidInstead)
                        .orElseGet(OpenRouterAnswers::malformed);
            default -> Fault.of(FaultClass.BACKOFF, "unknown-status", "Its status is '%s'.".formatted(status));
        };
    }

    /** What went wrong with a question that costs nothing. */
    public static Fault fault(Reply reply) {
        JsonNode answer = tree(reply);
        return OpenRouterError.of(reply, answer).any();
    }

    private static Submission notAccepted(OpenRouterError error) {
        return error.refusal().<Submission>map(refused -> refused).orElseGet(error::submit);
    }

    private static Progress saidInstead(OpenRouterError error) {
        return error.refusal().<Progress>map(refused -> refused).orElseGet(error::any);
    }

    /** Its results are known by their number; the addresses that come with them are not followed. */
    private static Progress completed(JsonNode answer, Operation call) {
        JsonNode unsigned = answer.path("unsigned_urls");
        JsonNode addresses = unsigned.isEmpty() && answer.has("urls") ? answer.path("urls") : unsigned;
        int results = addresses.isMissingNode() ? 1 : addresses.size();
        if (results < 1 || results > MOST_RESULTS) {
            return malformed();
        }
        List<RemoteFile> files = IntStream.range(0, results)
                .<RemoteFile>mapToObj(index -> new RemoteFile.Stored(OpenRouterAddress.content(call.name(), index)))
                .toList();
        return new Progress.Done(files, 0, List.of(), cost(answer));
    }

    private static Progress failed(Reply reply, JsonNode answer) {
        Optional<OpenRouterError> error = OpenRouterError.within(reply, answer);
        return error.flatMap(OpenRouterError::refusalAfterAll)
                .<Progress>map(refused -> refused)
                .orElseGet(() -> broken(
                        error.map(OpenRouterError::failure)
                                .orElseGet(() -> Fault.of(FaultClass.BACKOFF, "failed", "It does not say why.")),
                        answer));
    }

    /** What has cost something is not made again by itself. */
    private static Progress broken(Fault fault, JsonNode answer) {
        Optional<Money> cost = cost(answer).filter(charged -> !charged.isZero());
        return new Progress.Broken(cost.isPresent() ? fault.as(FaultClass.NEVER) : fault, cost);
    }

    /** With a key of one's own for the provider behind, the most of the bill comes from there. */
    static Optional<Money> cost(JsonNode answer) {
        JsonNode usage = answer.path("usage");
        JsonNode cost = usage.path("cost");
        boolean whole = cost.isNumber() && !usage.path("is_byok").asBoolean(false);
        return whole && cost.decimalValue().signum() >= 0
                ? Optional.of(dollars(cost.decimalValue()))
                : Optional.empty();
    }

    private static Money dollars(BigDecimal amount) {
        return new Money(amount.setScale(DECIMALS, RoundingMode.UP), DOLLAR);
    }

    static JsonNode tree(Reply reply) {
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
