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
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.google.CloudAccount;

/** The body of {@code predictLongRunning}: what the compiler wrote, its pictures, and where the result belongs. */
record VeoRequest(List<Instance> instances, Map<String, Object> parameters) {

    /** What is filmed. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Instance(
            String prompt,
            Optional<Media> image,
            Optional<Media> lastFrame,
            Optional<Media> video,
            List<ReferenceImage> referenceImages) {}

    record ReferenceImage(Media image, String referenceType) {}

    /** By its bytes or by its address in Cloud Storage. */
    record Media(Optional<String> bytesBase64Encoded, Optional<String> gcsUri, String mimeType) {
        static Media of(Picture picture) {
            return new Media(
                    Optional.of(Base64.getEncoder().encodeToString(picture.bytes())),
                    Optional.empty(),
                    picture.mediaType());
        }

        static Media of(RemoteFile video) {
            return switch (video) {
                case RemoteFile.Stored stored ->
                    new Media(Optional.empty(), Optional.of(stored.address()), "video/mp4");
                case RemoteFile.Inline inline ->
                    new Media(
                            Optional.of(Base64.getEncoder().encodeToString(inline.bytes())),
                            Optional.empty(),
                            "video/mp4");
            };
        }
    }

    /** @param before what the call goes on from, where Veo finds it */
    static byte[] body(VideoOrder order, Optional<RemoteFile> before, CloudAccount account) {
        List<ReferenceImage> references = order.pictures().stream()
                .filter(picture -> picture.role().isReference())
                .map(picture -> new ReferenceImage(Media.of(picture), "asset"))
                .toList();
        Map<String, Object> parameters = new LinkedHashMap<>(order.parameters());
        parameters.put("storageUri", account.folder(order.output()));
        Instance instance = new Instance(
                order.words(),
                frame(order, Role.FIRST_FRAME),
                frame(order, Role.LAST_FRAME),
                before.map(Media::of),
                references);
        return Json.canonical(new VeoRequest(List.of(instance), parameters));
    }

    private static Optional<Media> frame(VideoOrder order, Role role) {
        return order.pictures().stream()
                .filter(picture -> picture.role() == role)
                .findFirst()
                .map(Media::of);
    }
}
