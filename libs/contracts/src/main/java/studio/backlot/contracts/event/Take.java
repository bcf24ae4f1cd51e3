package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.ScreenRegion;
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

        @JsonPropertyDescription(
                "Faces in the representative frame, the largest first; absent when nobody looked for them.")
        Optional<List<ScreenRegion>> faces,

        @JsonPropertyDescription("Length in frames.") RationalTime duration,

        @JsonPropertyDescription("SHA-256 over all decoded frames, for determinism checks.")
        String frameHash) {

    public Take {
        faces = Absent.optional(faces).map(List::copyOf);
    }
}
