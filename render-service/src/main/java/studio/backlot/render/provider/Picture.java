package studio.backlot.render.provider;

import java.util.Base64;
import studio.backlot.render.prompt.Reference;

/** A picture that goes with a call. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
public record Picture(Reference.Role role, String mediaType, byte[] bytes) {

    /** The picture itself as an address, for interfaces that take one. */
    public String dataUrl() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Picture[%s, %s, %d bytes]".formatted(role.slug(), mediaType, bytes.length);
    }
}
