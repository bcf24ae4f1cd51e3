package studio.backlot.render.provider.replicate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.ListedModel.Costs;
import studio.backlot.render.provider.ListedModel.Takes;
import studio.backlot.render.provider.Listing;
import studio.backlot.wire.Reply;

/**
 * Reads what Replicate says of models. A model's inputs are those of its newest version's schema, where it is shown; what it costs is in
 * no answer.
 */
public final class ReplicateModels {
    private static final String SOURCE = "Replicate, /collections/text-to-video and /models";
    private static final int MOST_MODELS = 2_000;
    private static final int NOT_FOUND = 404;

    private ReplicateModels() {}

    /** A collection without a model is none. */
    public static Listing collected(Reply reply) {
        if (!reply.isGood()) {
            return ReplicateAnswers.fault(reply);
        }
        JsonNode models = tree(reply).path("models");
        if (!models.isArray() || models.isEmpty() || models.size() > MOST_MODELS) {
            return malformed();
        }
        List<ListedModel> listed = new ArrayList<>();
        models.forEach(model -> {
            String name =
                    model.path("owner").asText() + "/" + model.path("name").asText();
            if (ReplicateAddress.isOfficial(name)) {
                listed.add(model(name, model));
            }
        });
        return new Listing.Listed(SOURCE, listed);
    }

    /**
     * One model, or none when there is none of its name.
     *
     * @param asked what it is called in the catalogue, with a version or without
     */
    public static Listing single(Reply reply, String asked) {
        if (reply.status() == NOT_FOUND) {
            return new Listing.Listed(SOURCE, List.of());
        }
        if (!reply.isGood()) {
            return ReplicateAnswers.fault(reply);
        }
        JsonNode model = tree(reply);
        return model.path("name").isTextual() ? new Listing.Listed(SOURCE, List.of(model(asked, model))) : malformed();
    }

    private static ListedModel model(String name, JsonNode model) {
        JsonNode schemas = model.path("latest_version")
                .path("openapi_schema")
                .path("components")
                .path("schemas");
        JsonNode inputs = schemas.path("Input").path("properties");
        if (!inputs.isObject() || inputs.isEmpty()) {
            return new ListedModel(name, Takes.UNSAID, Costs.UNSAID, Optional.empty());
        }
        Takes takes = new Takes(
                choices(schemas, inputs.path("duration")).stream()
                        .filter(JsonNode::canConvertToInt)
                        .map(JsonNode::intValue)
                        .sorted()
                        .toList(),
                texts(choices(schemas, inputs.path("resolution"))),
                texts(choices(schemas, inputs.path("aspect_ratio"))),
                Optional.of(inputs.has("image")),
                Optional.of(inputs.has("last_frame")),
                Optional.empty(),
                Optional.of(inputs.has("seed")));
        return new ListedModel(name, takes, Costs.UNSAID, Optional.empty());
    }

    /** An input has its choices itself, or refers to a schema that has. */
    private static List<JsonNode> choices(JsonNode schemas, JsonNode input) {
        String reference = input.path("allOf")
                .path(0)
                .path("$ref")
                .asText(input.path("$ref").asText(""));
        JsonNode there =
                reference.isEmpty() ? input : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
        List<JsonNode> choices = new ArrayList<>();
        there.path("enum").forEach(choices::add);
        return choices;
    }

    private static List<String> texts(List<JsonNode> choices) {
        return choices.stream().map(JsonNode::asText).toList();
    }

    private static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.body(), JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static Fault malformed() {
        return Fault.of(FaultClass.BACKOFF, "malformed", "The list of models has not the form that was agreed.");
    }
}
