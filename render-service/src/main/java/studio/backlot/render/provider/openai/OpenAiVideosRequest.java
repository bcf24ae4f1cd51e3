package studio.backlot.render.provider.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.VideoOrder;

/** The body of {@code POST /videos}: what the compiler wrote, and the frame that it goes on from. */
final class OpenAiVideosRequest {
    private OpenAiVideosRequest() {}

    static byte[] body(VideoOrder order) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("model", order.model()).put("prompt", order.words());
        order.parameters().forEach((name, value) -> body.set(name, Json.mapper().valueToTree(value)));
        order.pictures().stream()
                .filter(picture -> picture.role() == Role.FIRST_FRAME)
                .findFirst()
                .ifPresent(first ->
                        body.set("input_reference", Json.mapper().valueToTree(Map.of("image_url", first.dataUrl()))));
        return Json.canonical(body);
    }
}
