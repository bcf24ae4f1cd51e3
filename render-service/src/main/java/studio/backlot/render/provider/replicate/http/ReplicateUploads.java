package studio.backlot.render.provider.replicate.http;

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
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateAnswers;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Reply;

/** Pictures on their way to Replicate: small ones go with the call, others are uploaded before it, at no cost. */
final class ReplicateUploads {
    /** Of a data URL: Replicate takes 256 kB. */
    private static final int MOST_INLINE = 256_000;

    private final ReplicateAddress address;
    private final Authorised wire;

    ReplicateUploads(ReplicateAddress address, Authorised wire) {
        this.address = address;
        this.wire = wire;
    }

    /**
     * Puts every picture where Replicate finds it.
     *
     * @param into is given their addresses, in order
     * @param limit for all of them
     * @return what went wrong; nothing was paid then
     */
    Optional<Fault> place(List<Picture> pictures, List<String> into, Duration limit) throws InterruptedException {
        for (Picture picture : pictures) {
            String inline = picture.dataUrl();
            if (inline.length() <= MOST_INLINE) {
                into.add(inline);
                continue;
            }
            Optional<Fault> fault = upload(picture, into, limit.dividedBy(pictures.size()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> upload(Picture picture, List<String> into, Duration limit) throws InterruptedException {
        String boundary = boundary(picture);
        Outcome<Reply> outcome = wire.post(
                address.upload(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                form(picture, boundary),
                limit);
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        if (!answered.body().isGood()) {
            return Optional.of(ReplicateAnswers.fault(answered.body()));
        }
        Optional<String> there = ReplicateAnswers.uploaded(answered.body())
                .filter(said -> address.result(said).isPresent());
        there.ifPresent(into::add);
        return there.isPresent()
                ? Optional.empty()
                : Optional.of(Fault.of(FaultClass.BACKOFF, "malformed", "It does not say where a picture was put."));
    }

    private static byte[] form(Picture picture, String boundary) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String extension = picture.mediaType().substring(picture.mediaType().indexOf('/') + 1);
        form.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="content"; filename="picture.%s"\r
                Content-Type: %s\r
                \r
                """.formatted(boundary, extension, picture.mediaType()).getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(picture.bytes());
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    /** The hash of the picture: nothing that the picture could hold. */
    private static String boundary(Picture picture) {
        return Json.sha256(picture.bytes());
    }
}
