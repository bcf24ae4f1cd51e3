package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.comfyui.workflow.UnfitWorkflow;
import studio.backlot.render.provider.comfyui.workflow.Workflow;

/** The body of a submit: the graph, and our name of the call, under which it is spoken of, too. */
public final class ComfyUiRequest {
    private ComfyUiRequest() {}

    /**
     * In JSON.
     *
     * @throws UnfitWorkflow when the order says what the workflow cannot be told
     */
    public static byte[] body(Workflow workflow, VideoOrder order) throws UnfitWorkflow {
        Operation call = ComfyUiAddress.call(order.output());
        return body(workflow.filled(order, names(order.pictures()), prefix(call)), call);
    }

    /**
     * The same of a picture.
     *
     * @throws UnfitWorkflow when the workflow cannot be told what is said
     */
    public static byte[] body(Workflow workflow, ImageOrder order, Operation call) throws UnfitWorkflow {
        return body(workflow.filled(order, names(order.pictures()), prefix(call)), call);
    }

    private static List<String> names(List<Picture> pictures) {
        return pictures.stream().map(ComfyUiPicture::name).toList();
    }

    private static byte[] body(ObjectNode graph, Operation call) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.set("prompt", graph);
        return Json.canonical(body.put("prompt_id", call.name()).put("client_id", call.name()));
    }

    private static String prefix(Operation call) {
        return "backlot/" + call;
    }
}
