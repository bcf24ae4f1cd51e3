package studio.backlot.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An object of a request, read by names and types that are known; anything else is turned away. */
public record StrictFields(String path, JsonNode node) {
    private static final int MOST_PICTURE_BYTES = 20 << 20;
    private static final List<String> PICTURES = List.of("image/jpeg", "image/png", "image/webp");

    public static StrictFields of(byte[] body, String... known) {
        return of("body", Json.read(body).orElseThrow(() -> Turned.invalid("The body is no JSON.")), known);
    }

    public static StrictFields of(String path, JsonNode node, String... known) {
        forbid(!node.isObject(), path + ": expected an object.");
        Set<String> names = Set.copyOf(Arrays.asList(known));
        for (String name : (Iterable<String>) node::fieldNames) {
            forbid(!names.contains(name), "%s: unrecognized key '%s'.".formatted(path, name));
        }
        return new StrictFields(path, node);
    }

    public static void forbid(boolean wrong, String message) {
        if (wrong) {
            throw Turned.invalid(message);
        }
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public Optional<String> text(String name) {
        return typed(name, JsonNode::isTextual, "string").map(JsonNode::textValue);
    }

    /** Of something that must be there. */
    public String words(String name, int most) {
        String words = text(name).orElse("");
        forbid(words.isBlank() || words.length() > most, "%s: expected 1 to %d characters.".formatted(name, most));
        return words;
    }

    public Optional<Long> whole(String name, long least, long most) {
        Optional<Long> value =
                typed(name, JsonNode::isIntegralNumber, "integer").map(JsonNode::longValue);
        value.ifPresent(number -> forbid(
                number < least || number > most,
                "%s: expected %d to %d, got %d.".formatted(name, least, most, number)));
        return value;
    }

    public Optional<Double> decimal(String name, double least, double most) {
        Optional<Double> value = typed(name, JsonNode::isNumber, "number").map(JsonNode::doubleValue);
        value.ifPresent(number -> forbid(
                number < least || number > most,
                "%s: expected %s to %s, got %s.".formatted(name, least, most, number)));
        return value;
    }

    public Optional<Boolean> truth(String name) {
        return typed(name, JsonNode::isBoolean, "boolean").map(JsonNode::booleanValue);
    }

    public Optional<String> oneOf(String name, String... values) {
        Optional<String> value = text(name);
        value.ifPresent(given -> forbid(
                !List.of(values).contains(given),
                "%s: expected one of %s, got '%s'.".formatted(name, String.join(", ", values), given)));
        return value;
    }

    public Optional<StrictFields> object(String name, String... known) {
        return Optional.ofNullable(node.get(name)).map(inner -> of(path + "." + name, inner, known));
    }

    /** The objects of a list; none when it is not there. */
    public List<StrictFields> list(String name, int most, String... known) {
        Optional<JsonNode> list = typed(name, JsonNode::isArray, "array");
        list.ifPresent(given ->
                forbid(given.isEmpty() || given.size() > most, "%s: expected 1 to %d of them.".formatted(name, most)));
        return list.stream()
                .flatMap(given -> given.valueStream().map(item -> of(path + "." + name, item, known)))
                .toList();
    }

    /** The words of a list; none when it is not there. */
    public List<String> texts(String name, int most) {
        Optional<JsonNode> list = typed(name, JsonNode::isArray, "array");
        list.ifPresent(given -> {
            forbid(given.isEmpty() || given.size() > most, "%s: expected 1 to %d of them.".formatted(name, most));
            forbid(!given.valueStream().allMatch(JsonNode::isTextual), name + ": expected strings.");
        });
        return list.stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::textValue)
                .toList();
    }

    /** A picture in the request itself. */
    public void dataUrl(String name) {
        dataUrl(name, text(name).orElse(""));
    }

    /** The same of an address that was read from a list of this name. */
    public void dataUrl(String name, String url) {
        String type = PICTURES.stream()
                .filter(known -> url.startsWith("data:" + known + ";base64,"))
                .findFirst()
                .orElseThrow(() -> Turned.invalid(path + "." + name + ": expected a data URL of a picture."));
        try {
            int size = Base64.getDecoder().decode(url.substring("data:;base64,".length() + type.length())).length;
            forbid(size == 0 || size > MOST_PICTURE_BYTES, path + ": the picture is empty or too large.");
        } catch (IllegalArgumentException damaged) {
            throw Turned.invalid(path + ": the picture is no Base64.");
        }
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String expected) {
        Optional<JsonNode> value = Optional.ofNullable(node.get(name));
        value.ifPresent(given ->
                forbid(!type.test(given), "%s.%s: expected %s, received %s.".formatted(path, name, expected, given)));
        return value;
    }
}
