package studio.backlot.contracts.id;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.regex.Pattern;

/** Bytes in the organisation's object store, addressed by what they are. */
public record AssetRef(
        @JsonPropertyDescription("SHA-256 of the bytes, 64 lower-case hexadecimal digits.")
        String sha256,

        @JsonPropertyDescription("Media type, such as video/mp4.")
        String mediaType,

        @JsonPropertyDescription("Length in bytes.") long size) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public AssetRef {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "sha256: expected 64 lower-case hexadecimal digits, not '" + sha256 + "'");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size: expected 0 or more bytes, not " + size);
        }
    }
}
