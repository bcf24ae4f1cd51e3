package studio.backlot.fakes.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An input of a class of nodes, and what it takes. */
sealed interface Slot {

    String name();

    /** What is wrong with a value; empty when it is taken. */
    Optional<NodeError> against(JsonNode value);

    /** The output of another node. */
    record Link(String name) implements Slot {
        @Override
        public Optional<NodeError> against(JsonNode value) {
            return StrictGraph.isLink(value)
                    ? Optional.empty()
                    : Optional.of(new NodeError("bad_linked_input", "Bad linked input, must be a length-2 list", name));
        }
    }

    /** Words. */
    record Text(String name) implements Slot {
        @Override
        public Optional<NodeError> against(JsonNode value) {
            return value.isTextual() ? Optional.empty() : Optional.of(NodeError.type(name, value, "STRING"));
        }
    }

    /** One of those that are there, such as files of models. */
    record Choice(String name, List<String> values) implements Slot {
        static Choice of(String name, String... values) {
            return new Choice(name, Arrays.asList(values));
        }

        @Override
        public Optional<NodeError> against(JsonNode value) {
            return values.contains(value.asText())
                    ? Optional.empty()
                    : Optional.of(new NodeError(
                            "value_not_in_list",
                            "Value not in list",
                            "%s: '%s' not in %s".formatted(name, value.asText(), values)));
        }
    }

    /** A number within bounds; only whole ones where {@code whole}. */
    record Numeric(String name, boolean whole, double least, double most) implements Slot {
        @Override
        public Optional<NodeError> against(JsonNode value) {
            if (whole ? !value.isIntegralNumber() : !value.isNumber()) {
                return Optional.of(NodeError.type(name, value, whole ? "INT" : "FLOAT"));
            }
            if (value.doubleValue() < least) {
                return Optional.of(new NodeError(
                        "value_smaller_than_min", "Value %s smaller than min of %s".formatted(value, least), name));
            }
            return value.doubleValue() <= most
                    ? Optional.empty()
                    : Optional.of(new NodeError(
                            "value_bigger_than_max", "Value %s bigger than max of %s".formatted(value, most), name));
        }
    }
}
