package studio.backlot.render.provider.comfyui.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.VideoOrder;

/**
 * A graph in ComfyUI's API format.
 *
 * @param file its name
 * @param graph nodes by their ids, without titles
 * @param places inputs that are told something
 */
public record Workflow(String file, ObjectNode graph, Map<WorkflowInput, List<Place>> places) {
    /** What one of two tells is told. */
    private static final Set<WorkflowInput> LENGTH = EnumSet.of(WorkflowInput.SECONDS, WorkflowInput.FRAMES);

    public Workflow {
        places = Map.copyOf(places);
    }

    /** An input of a node. */
    record Place(String node, String input) {}

    /**
     * The graph of one order. What the order does not say stays as it is written; a picture that it has none of is left out, with
     * every input that leads to it.
     *
     * @param pictures names of the order's in ComfyUI's folder of inputs, in their order
     * @param output beginning of the names of files
     * @throws UnfitWorkflow when something that the order says has no place
     */
    public ObjectNode filled(VideoOrder order, List<String> pictures, String output) throws UnfitWorkflow {
        return filled(OrderValues.of(file, order, pictures, output));
    }

    /**
     * The same of an order for a picture.
     *
     * @throws UnfitWorkflow when something that the order says has no place
     */
    public ObjectNode filled(ImageOrder order, List<String> pictures, String output) throws UnfitWorkflow {
        return filled(OrderValues.of(file, order, pictures, output));
    }

    /** Whether it has a place for something. */
    boolean isTold(WorkflowInput input) {
        return places.containsKey(input);
    }

    private ObjectNode filled(Map<WorkflowInput, Object> values) throws UnfitWorkflow {
        Set<WorkflowInput> unheard = unheard(values.keySet());
        if (!unheard.isEmpty()) {
            throw new UnfitWorkflow("%s: it is not told %s, which the profile sends."
                    .formatted(file, unheard.stream().map(WorkflowInput::slug).collect(Collectors.joining(" and "))));
        }
        ObjectNode filled = graph.deepCopy();
        places.forEach((input, all) -> {
            Object value = values.get(input);
            if (value != null) {
                all.forEach(place -> inputs(filled, place.node())
                        .set(place.input(), Json.mapper().valueToTree(value)));
            } else if (input.isPicture()) {
                all.forEach(place -> leaveOut(filled, place.node()));
            }
        });
        return filled;
    }

    private Set<WorkflowInput> unheard(Set<WorkflowInput> said) {
        Set<WorkflowInput> unheard = EnumSet.copyOf(said);
        unheard.removeAll(places.keySet());
        unheard.remove(WorkflowInput.FPS);
        if (LENGTH.stream().anyMatch(places::containsKey)) {
            unheard.removeAll(LENGTH);
        }
        return unheard;
    }

    private static void leaveOut(ObjectNode graph, String node) {
        graph.remove(node);
        for (JsonNode other : graph) {
            ((ObjectNode) other.path("inputs"))
                    .removeIf(value -> isLink(value) && leadsTo(value).equals(node));
        }
    }

    /** Whether an input's value is the output of a node. */
    static boolean isLink(JsonNode value) {
        return value.isArray()
                && value.size() == 2
                && value.path(0).isTextual()
                && value.path(1).isIntegralNumber();
    }

    static String leadsTo(JsonNode link) {
        return link.path(0).asText();
    }

    private static ObjectNode inputs(ObjectNode graph, String node) {
        return (ObjectNode) graph.path(node).path("inputs");
    }
}
