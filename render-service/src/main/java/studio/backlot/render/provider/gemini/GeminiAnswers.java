package studio.backlot.render.provider.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.google.GoogleAnswer;
import studio.backlot.render.provider.google.GoogleError;
import studio.backlot.wire.Reply;

/** Reads the answers of Gemini; what it cannot read is a fault, never an exception. */
public final class GeminiAnswers {
    private static final int MOST_WORDS = 300;

    private GeminiAnswers() {}

    /**
     * A picture, or why there is none. A good status says nothing: what is blocked, refused in words, or not drawn comes with it too.
     *
     * @param price of a picture, by the deployment's word
     */
    public static Drawing drawing(Reply reply, Optional<Money> price) {
        if (!reply.isGood()) {
            return GoogleError.of(reply).submit();
        }
        JsonNode answer = GoogleAnswer.tree(reply);
        JsonNode feedback = answer.path("promptFeedback");
        if (feedback.path("blockReason").isTextual()) {
            return refused(feedback.path("blockReason").textValue(), feedback.path("blockReasonMessage"));
        }
        JsonNode candidate = answer.path("candidates").path(0);
        if (!candidate.isObject()) {
            return nothing("malformed", "The answer has not the form that was agreed.");
        }
        return drawing(candidate, price);
    }

    /** What went wrong with a question that costs nothing. */
    public static Fault fault(Reply reply) {
        return GoogleError.of(reply).any();
    }

    private static Drawing drawing(JsonNode candidate, Optional<Money> price) {
        List<JsonNode> parts = StreamSupport.stream(
                        candidate.path("content").path("parts").spliterator(), false)
                .filter(part -> !part.path("thought").asBoolean(false))
                .toList();
        Optional<String> picture = parts.stream()
                .map(part -> part.path("inlineData").path("data"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
        if (picture.isPresent()) {
            return drawn(picture.get(), price);
        }
        String reason = candidate.path("finishReason").asText("");
        return switch (reason) {
            case "STOP", "" -> inWords(parts);
            case "NO_IMAGE", "IMAGE_OTHER", "OTHER" ->
                nothing("nothing-drawn", "Nothing was drawn (%s).".formatted(reason));
            case "MAX_TOKENS" -> Fault.of(FaultClass.NEVER, "cut-off", "The answer is longer than it may be.");
            default -> refused(reason, candidate.path("finishMessage"));
        };
    }

    private static Drawing drawn(String base64, Optional<Money> price) {
        try {
            return new Drawing.Drawn(Base64.getDecoder().decode(base64), price);
        } catch (IllegalArgumentException damaged) {
            return Fault.of(FaultClass.NEVER, "damaged", "The picture in the answer is damaged.");
        }
    }

    /** Who has stopped at words has refused in them; who has not said a word has drawn nothing. */
    private static Drawing inWords(List<JsonNode> parts) {
        String words =
                plain(parts.stream().map(part -> part.path("text").asText("")).collect(Collectors.joining(" ")));
        return words.isEmpty()
                ? nothing("nothing-drawn", "Nothing was drawn, and nothing was said.")
                : new Refusal(List.of(), words);
    }

    private static Refusal refused(String reason, JsonNode message) {
        String words = plain(message.asText(""));
        return new Refusal(List.of(reason), words.isEmpty() ? reason : words);
    }

    /** It may be paid, and may be drawn when it is asked for once more. */
    private static Fault nothing(String code, String detail) {
        return Fault.of(FaultClass.AMBIGUOUS, code, detail);
    }

    private static String plain(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "…" : line;
    }
}
