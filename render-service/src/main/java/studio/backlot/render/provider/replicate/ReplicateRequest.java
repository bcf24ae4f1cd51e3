package studio.backlot.render.provider.replicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.VideoOrder;

/**
 * The body of a submit: what the compiler wrote is the model's input. The frame that it goes on from is {@code image}, the one that it
 * ends on {@code last_frame}, all other pictures are {@code reference_images}: so the models of the catalogue have it.
 */
final class ReplicateRequest {
    private ReplicateRequest() {}

    static byte[] body(VideoOrder order, List<String> pictures, Optional<URI> nudge) {
        ObjectNode input = Json.mapper().createObjectNode().put("prompt", order.words());
        order.parameters()
                .forEach((name, value) -> input.set(name, Json.mapper().valueToTree(value)));
        for (int i = 0; i < pictures.size(); i++) {
            switch (order.pictures().get(i).role()) {
                case FIRST_FRAME -> input.put("image", pictures.get(i));
                case LAST_FRAME -> input.put("last_frame", pictures.get(i));
                case VIDEO -> throw new IllegalArgumentException("pictures: expected no video");
                case PORTRAIT, PLATE, STYLE ->
                    input.withArray("/reference_images").add(pictures.get(i));
            }
        }
        return body(order.model(), input, nudge);
    }

    /** Of a model's own input. */
    static byte[] body(String model, ObjectNode input, Optional<URI> nudge) {
        ObjectNode body = Json.mapper().createObjectNode();
        if (!ReplicateAddress.isOfficial(model)) {
            body.put("version", model);
        }
        body.set("input", input);
        nudge.ifPresent(address -> body.put("webhook", address.toString())
                .putArray("webhook_events_filter")
                .add("completed"));
        return Json.canonical(body);
    }
}
