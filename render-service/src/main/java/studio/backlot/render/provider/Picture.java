package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference;

/** A picture that goes with a call. Its JSON has the hash of what it holds. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
public record Picture(
        Reference.Role role, String mediaType, @JsonIgnore byte[] bytes) {

    /** 64 lower-case hexadecimal digits. */
    @JsonProperty("sha256")
    public String sha256() {
        return Json.sha256(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The picture itself as an address, for interfaces that take one. */
    public String dataUrl() {
        return "data:" + mediaType + ";base64," + base64();
    }

    @Override
    public String toString() {
        return "Picture[%s, %s, %d bytes]".formatted(role.slug(), mediaType, bytes.length);
    }
}
