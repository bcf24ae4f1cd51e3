package studio.backlot.kit.price;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import studio.backlot.kit.json.Json;

/** A list of prices as YAML. */
final class PriceFile {
    private static final String BUNDLED = "list-prices.yaml";
    private static final ObjectReader ENTRIES =
            Json.mapper().readerForListOf(ListPrice.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final String name;
    private final String yaml;
    private final LoadSettings settings;

    private PriceFile(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
        this.settings = LoadSettings.builder().setLabel(name).build();
    }

    /** The service's own. */
    static ListPrices bundled() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream in = application.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + BUNDLED + " is missing");
            }
            return read(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A deployment's.
     *
     * @throws IllegalArgumentException when it cannot be read; the message names file, line and pointer
     */
    static ListPrices of(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, unreadable), unreadable);
        }
    }

    /** The same of what stands in it. */
    static ListPrices read(String name, String yaml) {
        return new PriceFile(name, yaml).prices();
    }

    private ListPrices prices() {
        try {
            Object document = new Load(settings).loadFromString(yaml);
            return document == null
                    ? new ListPrices(List.of())
                    : new ListPrices(whole(ENTRIES.readValue(PLAIN.writeValueAsString(document))));
        } catch (MarkedYamlEngineException malformed) {
            throw wrong(line(malformed.getProblemMark()), "", malformed.getProblem(), Optional.of(malformed));
        } catch (YamlEngineException malformed) {
            throw wrong(1, "", String.valueOf(malformed.getMessage()), Optional.of(malformed));
        } catch (JsonMappingException unfit) {
            List<String> path = unfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .toList();
            throw wrong(line(path), "/" + String.join("/", path), why(unfit), Optional.of(unfit));
        } catch (JacksonException unfit) {
            throw wrong(1, "", unfit.getOriginalMessage(), Optional.of(unfit));
        }
    }

    private List<ListPrice> whole(List<ListPrice> entries) {
        int empty = entries.indexOf(null);
        if (empty >= 0) {
            String at = String.valueOf(empty);
            throw wrong(line(List.of(at)), "/" + at, "expected hosts, model, prices and evidence", Optional.empty());
        }
        return entries;
    }

    private static String why(JsonMappingException unfit) {
        return unfit.getCause() instanceof IllegalArgumentException said
                ? String.valueOf(said.getMessage())
                : unfit.getOriginalMessage();
    }

    /** Of the deepest part of the path that is there. */
    private int line(List<String> path) {
        Node node = new Compose(settings).composeString(yaml).orElseThrow();
        for (String step : path) {
            Optional<Node> inner = inner(node, step);
            if (inner.isEmpty()) {
                break;
            }
            node = inner.get();
        }
        return line(node.getStartMark());
    }

    private static Optional<Node> inner(Node node, String step) {
        return switch (node) {
            case SequenceNode list ->
                list.getValue().stream().skip(Integer.parseInt(step)).findFirst();
            case MappingNode parts ->
                parts.getValue().stream()
                        .filter(part -> part.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step))
                        .map(part -> part.getValueNode())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private IllegalArgumentException wrong(int line, String pointer, String what, Optional<Exception> cause) {
        String place = Stream.of(name, String.valueOf(line), pointer)
                .filter(part -> !part.isEmpty())
                .reduce((before, next) -> before + ":" + next)
                .orElseThrow();
        return new IllegalArgumentException("%s: %s".formatted(place, what), cause.orElse(null));
    }
}
