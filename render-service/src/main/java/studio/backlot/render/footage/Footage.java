package studio.backlot.render.footage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.media.MediaInfo;

/**
 * Real footage.
 *
 * @param name as the caller called it
 * @param original the bytes that were uploaded
 * @param media what they hold
 * @param proxy small H.264 MP4, once made
 * @param thumbnail PNG, once made
 * @param failure why there is no proxy
 */
public record Footage(
        UUID id,
        String name,
        Status status,
        AssetRef original,
        MediaInfo media,
        Optional<AssetRef> proxy,
        Optional<AssetRef> thumbnail,
        Optional<String> failure,
        Instant uploadedAt) {

    /** How far its proxy has come. */
    public enum Status {
        @JsonProperty("processing")
        PROCESSING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("failed")
        FAILED
    }
}
