package studio.backlot.render.provider.comfyui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.comfyui.workflow.UnfitWorkflow;
import studio.backlot.render.provider.comfyui.workflow.Workflow;

/** The body of a submit: the graph, and our name of the call. */
public final class ComfyUiRequest {
    private ComfyUiRequest() {}

    /**
     * In JSON.
     *
     * @throws UnfitWorkflow when the order says what the workflow cannot be told
     */
    public static byte[] body(Workflow workflow, VideoOrder order) throws UnfitWorkflow {
        Operation call = ComfyUiAddress.call(order.output());
        ObjectNode body = Json.mapper().createObjectNode();
        body.set(
                "prompt",
                workflow.filled(
                        order,
                        order.pictures().stream().map(ComfyUiPicture::name).toList(),
                        "backlot/" + call));
        return Json.canonical(body.put("prompt_id", call.name()));
    }
}
