package studio.backlot.story.script.writer.openai;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.writer.Answer;
import studio.backlot.story.script.writer.Answer.Ending;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.Prompts;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.story.script.writer.Usage;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;

/** {@code POST /chat/completions} of OpenAI's dialect, once for each question. */
public final class ChatModel implements LanguageModel {
    static final String PROVIDER = "The model's server";

    private final ChatAddress address;
    private final String model;
    private final Authorised account;
    private final Patience patience;

    public ChatModel(ChatAddress address, String model, Authorised account, Patience patience) {
        this.address = address;
        this.model = model;
        this.account = account;
        this.patience = patience;
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public Answer answer(Question question) throws Unwritten, InterruptedException {
        byte[] body = Json.write(request(question)).getBytes(StandardCharsets.UTF_8);
        return switch (account.post(address.completions(), body, patience.submit())) {
            case Outcome.Answered<Reply> answered -> read(answered.body());
            case Outcome.NotSent<Reply> notSent ->
                throw new Unwritten(Why.BUSY, "%s cannot be reached: %s".formatted(PROVIDER, notSent.why()));
            case Outcome.Lost<Reply> lost ->
                throw new Unwritten(Why.LOST, "The answer of the model did not come: " + lost.why());
            case Outcome.TooLarge<Reply> _ ->
                throw new Unwritten(
                        Why.UNUSABLE,
                        "The answer of the model is larger than the %d MiB that one may have."
                                .formatted(patience.answerBytes() >> 20));
        };
    }

    /** OpenRouter and OpenAI count thoughts with the answer; servers of one's own know only the older name. */
    private Map<String, Object> request(Question question) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", model);
        request.put("messages", messages(question));
        request.put(address.host().needsKey() ? "max_completion_tokens" : "max_tokens", question.mostTokens());
        request.put(
                "response_format",
                Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of("name", "manuscript", "strict", true, "schema", tree(question.schema()))));
        request.put("stream", false);
        if (address.host() == ChatAddress.Host.OPENROUTER) {
            request.put("provider", Map.of("require_parameters", true));
        }
        return request;
    }

    private static List<Map<String, String>> messages(Question question) {
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(message("system", question.instructions()));
        messages.add(message("user", question.request()));
        question.correction().ifPresent(correction -> {
            messages.add(message("assistant", correction.answer()));
            messages.add(message("user", Prompts.correction(correction)));
        });
        return messages;
    }

    private static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    private static Answer read(Reply reply) throws Unwritten {
        JsonNode body = tree(new String(reply.body(), StandardCharsets.UTF_8));
        if (!reply.isGood()) {
            throw ChatRefusals.of(reply, body);
        }
        JsonNode choice = body.path("choices").path(0);
        Optional<Unwritten> instead = ChatRefusals.within(body, choice);
        if (instead.isPresent()) {
            throw instead.get();
        }
        if (!choice.isObject()) {
            throw new Unwritten(Why.LOST, "The answer of the model is not JSON, or not all of it.");
        }
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").asText("");
        String text = message.path("content").asText("");
        Ending ending =
                switch (choice.path("finish_reason").asText("")) {
                    case "content_filter" -> Ending.REFUSED;
                    case "length" -> Ending.CUT_OFF;
                    default -> refusal.isEmpty() || message.path("refusal").isNull() ? Ending.COMPLETE : Ending.REFUSED;
                };
        return new Answer(
                ending == Ending.REFUSED && message.path("refusal").isTextual() ? refusal : text,
                ending,
                usage(body.path("usage")));
    }

    private static Usage usage(JsonNode usage) {
        return new Usage(
                Math.max(0, usage.path("prompt_tokens").asLong()),
                Math.max(0, usage.path("completion_tokens").asLong()),
                Optional.of(usage.path("cost"))
                        .filter(JsonNode::isNumber)
                        .map(cost -> new BigDecimal(cost.asText()))
                        .filter(cost -> cost.signum() >= 0));
    }

    private static JsonNode tree(String text) {
        try {
            return Json.read(text, JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        account.close();
    }
}
