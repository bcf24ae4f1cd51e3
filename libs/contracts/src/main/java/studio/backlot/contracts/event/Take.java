package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.time.RationalTime;

/** One viewable result for a shot. */
public record Take(
        @JsonPropertyDescription("Scene, shot and take, such as 12B-1.")
        String slate,

        @JsonPropertyDescription("SHA-256 of the canonical request: 64 lower-case hexadecimal digits.")
        String key,

        @JsonPropertyDescription("Picture without sound, H.264 in MP4.")
        AssetRef picture,

        @JsonPropertyDescription("Representative frame, PNG.")
        AssetRef keyFrame,

        @JsonPropertyDescription("Last frame, PNG; conditions the next shot.")
        AssetRef lastFrame,

        @JsonPropertyDescription("Length in frames.") RationalTime duration,

        @JsonPropertyDescription("SHA-256 over all decoded frames, for determinism checks.")
        String frameHash) {}
