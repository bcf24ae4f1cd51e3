package studio.backlot.render.provider.veo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.google.CloudAccount;

/** The body of {@code predictLongRunning}: what the compiler wrote, its pictures, and where the result belongs. */
record VeoRequest(List<Instance> instances, Map<String, Object> parameters) {

    /** What is filmed. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Instance(
            String prompt, Optional<Media> image, Optional<Media> lastFrame, List<ReferenceImage> referenceImages) {}

    record ReferenceImage(Media image, String referenceType) {}

    record Media(String bytesBase64Encoded, String mimeType) {
        static Media of(Picture picture) {
            return new Media(Base64.getEncoder().encodeToString(picture.bytes()), picture.mediaType());
        }
    }

    static byte[] body(VideoOrder order, CloudAccount account) {
        List<ReferenceImage> references = order.pictures().stream()
                .filter(picture -> !picture.role().isFrame())
                .map(picture -> new ReferenceImage(Media.of(picture), "asset"))
                .toList();
        Map<String, Object> parameters = new LinkedHashMap<>(order.parameters());
        parameters.put("storageUri", account.folder(order.output()));
        Instance instance =
                new Instance(order.words(), frame(order, Role.FIRST_FRAME), frame(order, Role.LAST_FRAME), references);
        return Json.canonical(new VeoRequest(List.of(instance), parameters));
    }

    private static Optional<Media> frame(VideoOrder order, Role role) {
        return order.pictures().stream()
                .filter(picture -> picture.role() == role)
                .findFirst()
                .map(Media::of);
    }
}
