package studio.backlot.fakes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An object of a request, read by names and types that are known; anything else is refused. */
record Fields(String path, JsonNode node) {

    static Fields of(String path, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw BadRequest.invalid("Invalid value at '%s' (oneof), expected an object.".formatted(path));
        }
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                throw BadRequest.invalid(
                        "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
                                .formatted(name, path));
            }
        }
        return new Fields(path, node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<String> text(String name) {
        return typed(name, JsonNode::isTextual, "TYPE_STRING").map(JsonNode::textValue);
    }

    Optional<Long> whole(String name, long least, long most) {
        Optional<Long> value =
                typed(name, JsonNode::isIntegralNumber, "TYPE_INT64").map(JsonNode::longValue);
        value.filter(number -> number < least || number > most).ifPresent(number -> {
            throw BadRequest.invalid("%s must be between %d and %d, but got %d.".formatted(name, least, most, number));
        });
        return value;
    }

    Optional<Boolean> truth(String name) {
        return typed(name, JsonNode::isBoolean, "TYPE_BOOL").map(JsonNode::booleanValue);
    }

    Optional<String> oneOf(String name, String... values) {
        Optional<String> value = text(name);
        value.filter(given -> !List.of(values).contains(given)).ifPresent(given -> {
            throw BadRequest.invalid("%s '%s' is not supported. Supported values: %s."
                    .formatted(name, given, String.join(", ", values)));
        });
        return value;
    }

    Optional<JsonNode> any(String name) {
        return Optional.ofNullable(node.get(name));
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String expected) {
        Optional<JsonNode> value = any(name);
        value.filter(type.negate()).ifPresent(given -> {
            throw BadRequest.invalid("Invalid value at '%s.%s' (%s), %s".formatted(path, name, expected, given));
        });
        return value;
    }
}
