package studio.backlot.render.provider.comfyui.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.ComfyUiAnswers;
import studio.backlot.render.provider.comfyui.ComfyUiPicture;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Reply;

/** Pictures on their way to ComfyUI's folder of inputs, under names that say what they hold. */
final class ComfyUiUploads {
    private final ComfyUiAddress address;
    private final Authorised wire;

    ComfyUiUploads(ComfyUiAddress address, Authorised wire) {
        this.address = address;
        this.wire = wire;
    }

    /**
     * Puts every picture where workflows find it.
     *
     * @param limit for all of them
     * @return what went wrong; nothing was queued then
     */
    Optional<Fault> place(List<Picture> pictures, Duration limit) throws InterruptedException {
        for (Picture picture : pictures) {
            Optional<Fault> fault = upload(picture, limit.dividedBy(pictures.size()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> upload(Picture picture, Duration limit) throws InterruptedException {
        String name = ComfyUiPicture.name(picture);
        String boundary = Json.sha256(picture.bytes()); // nothing that the picture could hold
        Outcome<Reply> outcome = wire.post(
                address.upload(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                form(picture, name, boundary),
                limit);
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        if (!answered.body().isGood()) {
            return Optional.of(ComfyUiAnswers.fault(answered.body()));
        }
        return ComfyUiAnswers.uploaded(answered.body()).filter(name::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.of(FaultClass.BACKOFF, "malformed", "It does not say where a picture was put."));
    }

    private static byte[] form(Picture picture, String name, String boundary) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        write(form, """
                --%1$s\r
                Content-Disposition: form-data; name="overwrite"\r
                \r
                true\r
                --%1$s\r
                Content-Disposition: form-data; name="image"; filename="%2$s"\r
                Content-Type: %3$s\r
                \r
                """.formatted(boundary, name, picture.mediaType()));
        form.writeBytes(picture.bytes());
        write(form, "\r\n--%s--\r\n".formatted(boundary));
        return form.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
