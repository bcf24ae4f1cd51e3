package studio.backlot.fakes.chat;

import static studio.backlot.fakes.StrictFields.forbid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.chat.ChatFake.Manner;

/** Reads a request for a completion in JSON of a strict form; anything that a server would not take is turned away. */
final class StrictChat {
    private static final int LONGEST = 400_000;
    private static final int MOST_TOKENS = 65_536;
    private static final List<String> SCHEMA_WORDS =
            List.of("type", "description", "properties", "required", "additionalProperties", "items", "enum");

    private StrictChat() {}

    static JsonNode messages(byte[] body, Manner manner) {
        String tokens = manner == Manner.OPENROUTER ? "max_completion_tokens" : "max_tokens";
        StrictFields fields = manner == Manner.OPENROUTER
                ? StrictFields.of(body, "model", "messages", tokens, "response_format", "stream", "provider")
                : StrictFields.of(body, "model", "messages", tokens, "response_format", "stream");
        if (!fields.words("model", 100).equals(ChatFake.MODEL)) {
            throw new Turned(404, "not_found", "No endpoints found for the model.");
        }
        forbid(fields.whole(tokens, 1, MOST_TOKENS).isEmpty(), tokens + ": expected a number.");
        forbid(fields.truth("stream").orElse(false), "stream: this fake answers at once.");
        format(fields.node().path("response_format"));
        if (fields.has("provider")) {
            StrictFields.of("provider", fields.node().path("provider"), "require_parameters")
                    .truth("require_parameters");
        }
        JsonNode messages = fields.node().path("messages");
        check(messages);
        return messages;
    }

    /** The studio's words first, then user and model in turn, the user last. */
    private static void check(JsonNode messages) {
        forbid(!messages.isArray() || messages.size() % 2 != 0, "messages: expected system, user and what follows.");
        for (int i = 0; i < messages.size(); i++) {
            StrictFields message = StrictFields.of("messages", messages.get(i), "role", "content");
            String expected = i == 0 ? "system" : i % 2 == 1 ? "user" : "assistant";
            forbid(!message.words("role", 10).equals(expected), "messages: expected the role " + expected + ".");
            message.words("content", LONGEST);
        }
    }

    private static void format(JsonNode format) {
        StrictFields fields = StrictFields.of("response_format", format, "type", "json_schema");
        forbid(!fields.words("type", 20).equals("json_schema"), "type: expected json_schema.");
        StrictFields named = StrictFields.of("json_schema", format.path("json_schema"), "name", "strict", "schema");
        forbid(!named.words("name", 64).matches("[A-Za-z0-9_-]+"), "name: expected letters and digits.");
        forbid(!named.truth("strict").orElse(false), "strict: expected true.");
        strict("schema", format.path("json_schema").path("schema"));
    }

    /** What strict answers demand: every object is closed and all of its properties are required. */
    private static void strict(String at, JsonNode schema) {
        StrictFields.of(at, schema, SCHEMA_WORDS.toArray(String[]::new));
        switch (schema.path("type").asText("")) {
            case "object" -> {
                forbid(
                        schema.path("additionalProperties").asBoolean(true),
                        at + ": additionalProperties must be false.");
                Set<String> required = new HashSet<>();
                schema.path("required").forEach(name -> required.add(name.asText()));
                schema.path("properties").fieldNames().forEachRemaining(name -> {
                    forbid(!required.remove(name), "%s: '%s' must be required.".formatted(at, name));
                    strict(at + "." + name, schema.path("properties").path(name));
                });
                forbid(!required.isEmpty(), at + ": required names what is no property.");
            }
            case "array" -> strict(at + "[]", schema.path("items"));
            case "string", "integer", "number", "boolean" -> {}
            default -> throw Turned.invalid(at + ": expected a type.");
        }
    }
}
