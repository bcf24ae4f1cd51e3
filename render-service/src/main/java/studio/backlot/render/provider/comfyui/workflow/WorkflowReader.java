package studio.backlot.render.provider.comfyui.workflow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.comfyui.workflow.Workflow.Place;

/**
 * Reads a workflow. The title of a node says which of its inputs are told what: {@code backlot: text=prompt}, {@code backlot: width,
 * height, length=frames}; where both have one name it is written once.
 */
final class WorkflowReader {
    private static final Pattern TITLE = Pattern.compile("(?i)\\s*backlot\\s*:(.*)");
    private static final Pattern TOLD = Pattern.compile("\\s*(?:(?<input>[^=]+?)\\s*=\\s*)?(?<what>[^=]*?)\\s*");

    private final String file;
    private final ObjectNode graph;
    private final Map<WorkflowInput, List<Place>> places = new EnumMap<>(WorkflowInput.class);

    private WorkflowReader(String file, ObjectNode graph) {
        this.file = file;
        this.graph = graph;
    }

    static Workflow read(String file, byte[] json) throws UnfitWorkflow {
        WorkflowReader reader = new WorkflowReader(file, graph(file, json));
        for (Map.Entry<String, JsonNode> node : reader.graph.properties()) {
            reader.node(node.getKey(), node.getValue());
        }
        reader.required(WorkflowInput.PROMPT, "the node of the prompt 'backlot: text=prompt'");
        reader.required(WorkflowInput.OUTPUT, "the node that saves the result 'backlot: filename_prefix=output'");
        reader.graph.forEach(node -> ((ObjectNode) node).remove("_meta"));
        return new Workflow(file, reader.graph, reader.places);
    }

    private static ObjectNode graph(String file, byte[] json) throws UnfitWorkflow {
        JsonNode tree;
        try {
            tree = Json.read(json, JsonNode.class);
        } catch (JacksonException unreadable) {
            throw UnfitWorkflow.at(file, "", "it is no JSON: " + unreadable.getOriginalMessage());
        }
        if (!(tree instanceof ObjectNode graph) || graph.isEmpty()) {
            throw UnfitWorkflow.at(file, "", "expected an object of nodes");
        }
        if (graph.path("nodes").isArray()) {
            throw UnfitWorkflow.at(file, "/nodes", "it is saved for the editor; save it with Export (API)");
        }
        return graph;
    }

    private void node(String id, JsonNode node) throws UnfitWorkflow {
        if (!node.path("class_type").isTextual() || !(node.path("inputs") instanceof ObjectNode inputs)) {
            throw UnfitWorkflow.at(file, pointer(id), "expected a node with class_type and inputs");
        }
        for (Map.Entry<String, JsonNode> input : inputs.properties()) {
            if (Workflow.isLink(input.getValue()) && !graph.has(Workflow.leadsTo(input.getValue()))) {
                throw UnfitWorkflow.at(
                        file,
                        pointer(id) + "/inputs" + pointer(input.getKey()),
                        "it leads to node %s, which is not there".formatted(Workflow.leadsTo(input.getValue())));
            }
        }
        Matcher title = TITLE.matcher(node.path("_meta").path("title").asText(""));
        if (title.matches()) {
            for (String told : title.group(1).split(",", -1)) {
                told(id, node.path("class_type").asText(), inputs, told);
            }
        }
    }

    private void told(String id, String type, ObjectNode inputs, String written) throws UnfitWorkflow {
        String title = pointer(id) + "/_meta/title";
        Matcher told = TOLD.matcher(written);
        WorkflowInput what = Optional.of(told)
                .filter(Matcher::matches)
                .flatMap(both -> WorkflowInput.of(both.group("what")))
                .orElseThrow(() -> UnfitWorkflow.at(
                        file, title, "'%s' is none of %s".formatted(written.strip(), WorkflowInput.all())));
        String input = Optional.ofNullable(told.group("input")).orElse(what.slug());
        if (!inputs.has(input)) {
            String known = inputs.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
            throw UnfitWorkflow.at(file, title, "%s has no input '%s'; it has %s".formatted(type, input, known));
        }
        if (Workflow.isLink(inputs.path(input))) {
            throw UnfitWorkflow.at(
                    file, pointer(id) + "/inputs" + pointer(input), "expected a value that can be told, not a link");
        }
        places.computeIfAbsent(what, none -> new ArrayList<>()).add(new Place(id, input));
    }

    private void required(WorkflowInput input, String example) throws UnfitWorkflow {
        if (!places.containsKey(input)) {
            throw UnfitWorkflow.at(file, "", "nothing is told the %s: title %s".formatted(input.slug(), example));
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
