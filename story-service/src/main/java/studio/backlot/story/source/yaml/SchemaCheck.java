package studio.backlot.story.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.source.Complaints;

/** Says what a schema finds in a document in words that an author can act on. */
final class SchemaCheck {

    private final Document document;
    private final JsonNode schema;
    private final Complaints complaints;

    SchemaCheck(Document document, JsonNode schema, Complaints complaints) {
        this.document = document;
        this.schema = schema;
        this.complaints = complaints;
    }

    void report(Set<ValidationMessage> messages) {
        List<ValidationMessage> telling = new ArrayList<>();
        for (ValidationMessage message : messages) {
            if (!isOtherForm(message, messages)) {
                telling.add(message);
            }
        }
        telling.forEach(this::report);
    }

    /** A value that may be a word or an object fails both forms; only the form that it was written in is worth a word. */
    private static boolean isOtherForm(ValidationMessage message, Set<ValidationMessage> messages) {
        String path = message.getEvaluationPath().toString();
        int choice = path.lastIndexOf("/anyOf/");
        if (choice < 0 || !message.getType().equals("type")) {
            return false;
        }
        String at = message.getInstanceLocation().toString();
        return messages.stream()
                .filter(other -> !other.equals(message))
                .filter(other -> other.getEvaluationPath().toString().startsWith(path.substring(0, choice + 7)))
                .anyMatch(other -> other.getInstanceLocation().toString().startsWith(at)
                        && (!other.getType().equals("type")
                                || other.getInstanceLocation().toString().length() > at.length()
                                || (isObject(other) && !isObject(message))));
    }

    private static boolean isObject(ValidationMessage message) {
        return message.getSchemaNode() != null
                && message.getSchemaNode().toString().contains("object");
    }

    private void report(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode value = document.root().at(pointer);
        switch (message.getType()) {
            case "additionalProperties" -> unknown(pointer, message.getProperty(), value);
            case "required" ->
                complain(pointer, "'" + message.getProperty() + "' is missing" + requiredHint(message.getProperty()));
            case "enum" -> complain(pointer, oneOf(message.getSchemaNode(), value));
            case "const" -> complain(pointer, "expected " + text(message.getSchemaNode()) + ", not " + text(value));
            case "type" ->
                complain(
                        pointer, "expected " + expected(message, pointer) + ", not " + text(value) + colourHint(value));
            case "minimum", "maximum" -> complain(pointer, "expected " + bounds(message) + ", not " + text(value));
            case "minItems", "maxItems" ->
                complain(pointer, "expected " + items(message) + " numbers, not " + value.size());
            case "pattern" ->
                complain(
                        pointer,
                        "expected a name of letters, digits, '.', '_' and '-' that starts with a letter or digit, not "
                                + text(value));
            case "minLength" -> complain(pointer, "expected some text, not an empty one");
            default -> complain(pointer, message.getMessage().replaceFirst("^[^:]*: ", ""));
        }
    }

    private void complain(String pointer, String detail) {
        document.cursor(pointer, complaints).complain(detail);
    }

    private void unknown(String pointer, String property, JsonNode parent) {
        List<String> known = new ArrayList<>(knownFields(pointer));
        String at = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
        List<String> open = known.stream().filter(name -> !parent.has(name)).toList();
        String hint = Nearest.hint(property, open.isEmpty() ? known : open);
        String expected = hint.isEmpty() && !known.isEmpty() ? "; expected one of " + String.join(", ", known) : hint;
        document.keyCursor(at, complaints).complain("'" + property + "' is not known here" + expected);
    }

    /** The fields that the schema has at a place of the document. */
    private Set<String> knownFields(String pointer) {
        List<JsonNode> candidates = List.of(schema);
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            candidates = candidates.stream()
                    .flatMap(node -> forms(node).stream())
                    .map(node -> {
                        JsonNode property = node.path("properties").path(name);
                        JsonNode open = node.path("additionalProperties");
                        return !property.isMissingNode() ? property : open.isObject() ? open : node.path("items");
                    })
                    .filter(node -> !node.isMissingNode())
                    .toList();
        }
        return candidates.stream()
                .flatMap(node -> forms(node).stream())
                .flatMap(node -> StreamSupport.stream(
                        ((Iterable<String>) () -> node.path("properties").fieldNames()).spliterator(), false))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A schema node with references followed and choices opened. */
    private List<JsonNode> forms(JsonNode node) {
        List<JsonNode> forms = new ArrayList<>();
        forms.add(node);
        if (node.has("$ref")) {
            forms.addAll(forms(schema.at(node.path("$ref").asText().substring(1))));
        }
        for (String choice : List.of("anyOf", "allOf", "oneOf")) {
            node.path(choice).forEach(form -> forms.addAll(forms(form)));
        }
        return forms;
    }

    private static String requiredHint(String property) {
        return switch (property) {
            case "apiVersion" -> "; write 'apiVersion: " + Kind.API_VERSION + "'";
            case "kind" -> "; write one of 'kind: Film', 'kind: Character', 'kind: Set', 'kind: Style'";
            case "metadata" -> "; write 'metadata: {name: …}'";
            case "at" -> "; write where it stands, such as 'at: [1.5, 2]' (x, z in metres)";
            case "action" -> "; say in a sentence what the shot shows";
            default -> "";
        };
    }

    private static String oneOf(JsonNode allowed, JsonNode value) {
        List<String> words = new ArrayList<>();
        allowed.forEach(word -> words.add(word.asText()));
        return "expected one of " + String.join(", ", words) + ", not " + text(value)
                + (value.isTextual() ? Nearest.hint(value.asText(), words) : "");
    }

    private static String expected(ValidationMessage message, String pointer) {
        JsonNode type = message.getSchemaNode();
        String word = type == null ? "" : type.isArray() ? type.path(0).asText() : type.asText();
        return switch (word) {
            case "string" ->
                pointer.matches(".*/(colour|accent|eyes|skin|floor|walls|ambient|colours/\\w+|palette/\\d+)")
                        ? "a colour"
                        : "text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "fields with values";
            default -> "something else";
        };
    }

    private static String colourHint(JsonNode value) {
        return value.isNull() ? "; if it begins with '#', put it in quotes, because '#' starts a comment in YAML" : "";
    }

    private static String bounds(ValidationMessage message) {
        JsonNode bound = message.getSchemaNode();
        return (message.getType().equals("minimum") ? "at least " : "at most ")
                + (bound == null ? "" : trimmed(bound.asDouble()));
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String items(ValidationMessage message) {
        return (message.getType().equals("minItems") ? "at least " : "at most ")
                + (message.getSchemaNode() == null
                        ? ""
                        : message.getSchemaNode().asText());
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "nothing";
        }
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "fields";
        }
        String text = value.asText();
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
    }
}
