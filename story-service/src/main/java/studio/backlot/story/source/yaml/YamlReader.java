package studio.backlot.story.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Place;

/** Reads one YAML 1.2 document (core schema). Keys that are said twice, alias bombs and endless nesting are refused with their place. */
final class YamlReader {

    private static final int MOST_VALUES = 50_000;
    private static final int DEEPEST = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Complaints complaints;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private int count;

    private YamlReader(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /** The document, or nothing after a complaint. */
    static Optional<Document> read(String file, String text, Complaints complaints) {
        return new YamlReader(file, complaints).read(text);
    }

    private Optional<Document> read(String text) {
        int before = complaints.count();
        Optional<JsonNode> root = root(text);
        return complaints.count() > before
                ? Optional.empty()
                : root.map(json -> new Document(file, json, Map.copyOf(values), Map.copyOf(keys)));
    }

    private Optional<JsonNode> root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                complaints.add(
                        file, Place.START, "", "the file is empty; expected apiVersion, kind, metadata and spec");
                return Optional.empty();
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                complain(
                        documents.next(),
                        "",
                        "expected one document in a file; put the one after '---' into a file of its own");
            }
            return Optional.of(json(first, "", 0));
        } catch (MarkedYamlEngineException malformed) {
            complaints.add(
                    file,
                    malformed.getProblemMark().map(YamlReader::place).orElse(Place.START),
                    "",
                    "not valid YAML: " + said(malformed));
        } catch (YamlEngineException malformed) {
            complaints.add(file, Place.START, "", "not valid YAML: " + plain(malformed));
        } catch (StackOverflowError tooDeep) {
            // The composer recurses without a limit of its own; the depth is the author's, and so is the answer.
            complaints.add(
                    file, Place.START, "", "nested too deeply; a production needs fewer than " + DEEPEST + " levels");
        }
        return Optional.empty();
    }

    private static String said(MarkedYamlEngineException malformed) {
        String problem = firstLine(malformed.getProblem());
        return problem.contains("'\\t(TAB)'") || problem.contains("\\t")
                ? "a tab stands where spaces must; indent with spaces"
                : problem;
    }

    private static String plain(YamlEngineException malformed) {
        String message = firstLine(String.valueOf(malformed.getMessage()));
        return message.contains("Number of aliases") ? "too many aliases; write out what they stand for" : message;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable").strip();
    }

    private JsonNode json(Node given, String pointer, int depth) {
        Node node = given instanceof AnchorNode anchor ? anchor.getRealNode() : given;
        values.putIfAbsent(pointer, place(given));
        if (depth > DEEPEST || ++count > MOST_VALUES) {
            if (count <= MOST_VALUES + 1) {
                complain(
                        given,
                        pointer,
                        "too much: aliases or nesting multiply this file beyond " + MOST_VALUES + " values or "
                                + DEEPEST + " levels");
            }
            count = MOST_VALUES + 2;
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                complain(tuple.getKeyNode(), pointer, "expected a word as key");
                continue;
            }
            String key = keyNode.getValue();
            String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (object.has(key)) {
                complain(
                        keyNode,
                        at,
                        "'" + key + "' is said twice; the first is on line "
                                + keys.getOrDefault(at, Place.START).line());
                continue;
            }
            keys.put(at, place(keyNode));
            object.set(key, json(tuple.getValueNode(), at, depth + 1));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        int index = 0;
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + index++, depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(value);
        }
        return JSON.textNode(value);
    }

    /** Numbers that only YAML can write, such as {@code 0o17} or {@code .inf}, stay text and are refused as such. */
    private static JsonNode number(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean small = number.scale() <= 0 && number.precision() - number.scale() <= 9;
            if (small) {
                return JSON.numberNode(number.intValueExact());
            }
            return Math.abs(number.scale()) > 30 || number.precision() > 30
                    ? JSON.textNode(value)
                    : JSON.numberNode(number.doubleValue());
        } catch (NumberFormatException other) {
            return JSON.textNode(value);
        }
    }

    private void complain(Node node, String pointer, String detail) {
        complaints.add(file, place(node), pointer, detail);
    }

    private static Place place(Node node) {
        return node.getStartMark().map(YamlReader::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
