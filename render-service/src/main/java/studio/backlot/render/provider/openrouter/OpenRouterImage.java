package studio.backlot.render.provider.openrouter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;
import studio.backlot.wire.Reply;

/** {@code POST /images}: what is asked, and how the answer is read. */
public final class OpenRouterImage {
    private OpenRouterImage() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Request(
            String model,
            String prompt,
            @JsonProperty("aspect_ratio") String aspectRatio,
            String resolution,
            int n,
            @JsonProperty("input_references") List<Shown> inputReferences,
            @JsonProperty("output_format") String outputFormat) {}

    private record Shown(
            String type, @JsonProperty("image_url") Address imageUrl) {
        static Shown of(Picture picture) {
            return new Shown("image_url", new Address(picture.dataUrl()));
        }
    }

    private record Address(String url) {}

    /** Canonical JSON. */
    public static byte[] body(ImageOrder order) {
        return Json.canonical(new Request(
                order.model(),
                order.words(),
                order.aspectRatio(),
                order.size(),
                1,
                order.pictures().stream().map(Shown::of).toList(),
                "png"));
    }

    /** A picture, or why there is none; an error may come with a good status. */
    public static Drawing drawing(Reply reply) {
        JsonNode answer = OpenRouterAnswers.tree(reply);
        if (!reply.isGood()) {
            return instead(OpenRouterError.of(reply, answer));
        }
        JsonNode picture = answer.path("data").path(0).path("b64_json");
        if (!picture.isTextual()) {
            return OpenRouterError.within(reply, answer)
                    .map(OpenRouterImage::instead)
                    .orElseGet(() ->
                            Fault.of(FaultClass.AMBIGUOUS, "nothing-drawn", "There is no picture in the answer."));
        }
        try {
            return new Drawing.Drawn(Base64.getDecoder().decode(picture.textValue()), OpenRouterAnswers.cost(answer));
        } catch (IllegalArgumentException damaged) {
            return Fault.of(FaultClass.NEVER, "damaged", "The picture in the answer is damaged.");
        }
    }

    /** Who refuses a picture within the call may say so in words only. */
    private static Drawing instead(OpenRouterError error) {
        Optional<Drawing> refused = error.refusalAfterAll().map(refusal -> refusal);
        return refused.orElseGet(error::submit);
    }
}
