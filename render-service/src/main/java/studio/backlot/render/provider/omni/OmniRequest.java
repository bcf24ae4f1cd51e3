package studio.backlot.render.provider.omni;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.DottedName;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.google.CloudAccount;

/** The body of {@code POST /interactions}: what the compiler wrote, its pictures, what is made of them, and where the result belongs. */
final class OmniRequest {
    private OmniRequest() {}

    static byte[] body(VideoOrder order, CloudAccount account) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("model", order.model()).put("background", true);
        ArrayNode input = body.putArray("input");
        input.addObject().put("type", "text").put("text", order.words());
        order.pictures().forEach(picture -> input.addObject()
                .put("type", "image")
                .put("mime_type", picture.mediaType())
                .put("data", Base64.getEncoder().encodeToString(picture.bytes())));
        body.putObject("generation_config")
                .putObject("video_config")
                .put("task", OmniTask.of(order.pictures()).slug());
        body.putObject("response_format")
                .put("type", "video")
                .put("delivery", "uri")
                .put("gcs_uri", account.folder(order.output()));
        order.parameters().forEach((name, value) -> DottedName.set(body, name, value));
        return Json.canonical(body);
    }
}
