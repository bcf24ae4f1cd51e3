package studio.backlot.render.provider.openrouter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.DottedName;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;

/**
 * The body of {@code POST /videos}: what the compiler wrote, and its pictures.
 */
final class OpenRouterRequest {
    private OpenRouterRequest() {}

    static byte[] body(VideoOrder order, Optional<URI> nudge) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("model", order.model()).put("prompt", order.words());
        order.parameters().forEach((name, value) -> DottedName.set(body, name, value));
        for (Picture picture : order.pictures()) {
            ObjectNode image = list(body, picture.role().isReference() ? "input_references" : "frame_images")
                    .addObject()
                    .put("type", "image_url")
                    .set("image_url", Json.mapper().valueToTree(Map.of("url", picture.dataUrl())));
            if (!picture.role().isReference()) {
                image.put("frame_type", picture.role() == Role.FIRST_FRAME ? "first_frame" : "last_frame");
            }
        }
        nudge.ifPresent(address -> body.put("callback_url", address.toString()));
        return Json.canonical(body);
    }

    private static ArrayNode list(ObjectNode body, String name) {
        return body.withArray("/" + name);
    }
}
