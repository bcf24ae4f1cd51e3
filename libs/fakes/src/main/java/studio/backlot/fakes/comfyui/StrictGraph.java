package studio.backlot.fakes.comfyui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.image.Painting;

/** A graph under the rules of ComfyUI, and under one of ours: nothing that is not known. */
record StrictGraph(JsonNode graph) {
    private static final String CLASS = "class_type";
    private static final String INPUTS = "inputs";

    /**
     * Checks all nodes.
     *
     * @param uploaded whether a picture lies in the folder of inputs
     */
    static StrictGraph read(JsonNode graph, Predicate<String> uploaded) {
        if (!graph.isObject() || graph.isEmpty()) {
            throw Unfit.prompt("no_prompt", "No prompt provided", "");
        }
        StrictGraph strict = new StrictGraph(graph);
        graph.properties().forEach(node -> strict.shape(node.getKey(), node.getValue()));
        if (strict.nodes(NodeClasses.SAVING::contains).findAny().isEmpty()) {
            throw Unfit.prompt("prompt_no_outputs", "Prompt has no outputs", "");
        }
        Map<String, List<NodeError>> wrong = new LinkedHashMap<>();
        graph.properties().forEach(node -> {
            List<NodeError> errors = strict.errors(node.getValue(), uploaded);
            if (!errors.isEmpty()) {
                wrong.put(node.getKey(), errors);
            }
        });
        if (!wrong.isEmpty()) {
            throw Unfit.nodes(graph, wrong);
        }
        return strict;
    }

    /** What its nodes ask for, in the terms of most interfaces. */
    Footage.Wanted wanted() {
        JsonNode sampler = first("KSampler"::equals);
        JsonNode latent = behind(sampler, "latent_image");
        double rate = first("CreateVideo"::equals).path("fps").asDouble();
        return new Footage.Wanted(
                behind(sampler, "positive").path("text").asText(),
                latent.path("width").asInt(),
                latent.path("height").asInt(),
                (long) ((latent.path("length").asInt() - 1) / rate),
                sampler.path("seed").asLong());
    }

    Saved saved() {
        return Saved.of(
                first(NodeClasses.SAVING::contains).path("filename_prefix").asText(), isPicture());
    }

    boolean isPicture() {
        return nodes("SaveVideo"::equals).findAny().isEmpty();
    }

    /** What a graph that saves a picture asks for. */
    Painting painting() {
        JsonNode sampler = first("KSampler"::equals);
        JsonNode latent = behind(sampler, "latent_image");
        return new Painting(
                behind(sampler, "positive").path("text").asText(),
                latent.path("width").asInt(),
                latent.path("height").asInt());
    }

    /** Id of the node that saves what it makes. */
    String saving() {
        return nodes(NodeClasses.SAVING::contains).findFirst().orElseThrow().getKey();
    }

    static boolean isLink(JsonNode value) {
        return value.isArray()
                && value.size() == 2
                && value.path(0).isTextual()
                && value.path(1).isIntegralNumber();
    }

    private void shape(String id, JsonNode node) {
        String type = node.path(CLASS).asText("");
        if (!NodeClasses.ALL.containsKey(type)) {
            throw Unfit.prompt(
                    "invalid_prompt",
                    "Cannot execute because node %s does not exist.".formatted(type),
                    "Node ID '#%s'".formatted(id));
        }
        for (String part : (Iterable<String>) node::fieldNames) {
            if (!List.of(CLASS, INPUTS, "_meta").contains(part)
                    || !node.path(INPUTS).isObject()) {
                throw Unfit.prompt("invalid_prompt", "Node %s has an unknown part.".formatted(id), part);
            }
        }
    }

    private List<NodeError> errors(JsonNode node, Predicate<String> uploaded) {
        NodeClasses.NodeClass type = NodeClasses.ALL.get(node.path(CLASS).asText());
        List<NodeError> errors = new ArrayList<>();
        if (type == null) {
            return errors;
        }
        JsonNode inputs = node.path(INPUTS);
        for (Slot slot : type.required()) {
            if (inputs.has(slot.name())) {
                errors.addAll(wrong(slot, inputs.path(slot.name())));
            } else {
                errors.add(new NodeError("required_input_missing", "Required input is missing", slot.name()));
            }
        }
        type.optional().stream()
                .filter(slot -> inputs.has(slot.name()))
                .forEach(slot -> errors.addAll(wrong(slot, inputs.path(slot.name()))));
        List<String> known = Stream.concat(type.required().stream(), type.optional().stream())
                .map(Slot::name)
                .toList();
        inputs.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new NodeError("custom_validation_failed", "Unknown input", name)));
        if (type.name().equals("LoadImage")
                && !uploaded.test(inputs.path("image").asText())) {
            errors.add(new NodeError(
                    "custom_validation_failed",
                    "Custom validation failed for node",
                    "image - Invalid image file: " + inputs.path("image").asText()));
        }
        return errors;
    }

    private List<NodeError> wrong(Slot slot, JsonNode value) {
        if (slot instanceof Slot.Link
                && isLink(value)
                && !graph.has(value.path(0).asText())) {
            return List.of(new NodeError(
                    "exception_during_validation",
                    "Exception when validating inner node",
                    "'%s'".formatted(value.path(0).asText())));
        }
        return slot.against(value).stream().toList();
    }

    private Stream<Map.Entry<String, JsonNode>> nodes(Predicate<String> type) {
        return graph.properties().stream()
                .filter(node -> type.test(node.getValue().path(CLASS).asText("")));
    }

    private JsonNode first(Predicate<String> type) {
        return nodes(type).findFirst().map(node -> node.getValue().path(INPUTS)).orElseGet(MissingNode::getInstance);
    }

    private JsonNode behind(JsonNode inputs, String link) {
        return Optional.ofNullable(graph.get(inputs.path(link).path(0).asText()))
                .map(node -> node.path(INPUTS))
                .orElseGet(MissingNode::getInstance);
    }
}
