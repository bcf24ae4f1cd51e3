package studio.backlot.render.footage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.event.FootageFacts;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.VideoStream;

/**
 * Real footage.
 *
 * @param name as the caller called it
 * @param project production that it is for
 * @param original the bytes that were uploaded, once they were looked at
 * @param media what they hold, once they were looked at
 * @param proxy small H.264 MP4, once made
 * @param thumbnails PNG, in order, once made; the first is from near the beginning
 * @param failure why it cannot be used
 */
public record Footage(
        UUID id,
        String name,
        Optional<ProjectId> project,
        Status status,
        Optional<AssetRef> original,
        Optional<MediaInfo> media,
        Optional<AssetRef> proxy,
        List<AssetRef> thumbnails,
        Optional<Failure> failure,
        Instant uploadedAt) {

    public Footage {
        project = Absent.optional(project);
        original = Absent.optional(original);
        media = Absent.optional(media);
        proxy = Absent.optional(proxy);
        thumbnails = Absent.list(thumbnails);
        failure = Absent.optional(failure);
    }

    /** Footage of which all bytes are there and nothing is known. */
    public static Footage arrived(UUID id, String name, Optional<ProjectId> project, Instant at) {
        return new Footage(
                id,
                name,
                project,
                Status.INSPECTING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                at);
    }

    /** The same, once it was looked at. */
    public Footage inspected(AssetRef bytes, MediaInfo info) {
        return new Footage(
                id,
                name,
                project,
                Status.PROCESSING,
                Optional.of(bytes),
                Optional.of(info),
                proxy,
                thumbnails,
                failure,
                uploadedAt);
    }

    /** What it holds, in the words of events. */
    public Optional<FootageFacts> facts() {
        return media.map(info -> {
            VideoStream picture = info.picture();
            return new FootageFacts(
                    picture.width(),
                    picture.height(),
                    picture.rate().toString(),
                    picture.rate().time(info.frames()),
                    picture.codec(),
                    info.timecode(),
                    !info.audio().isEmpty());
        });
    }

    /** How far it has come. */
    public enum Status {
        @JsonProperty("inspecting")
        INSPECTING,
        @JsonProperty("processing")
        PROCESSING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("failed")
        FAILED
    }

    /**
     * Why footage cannot be used.
     *
     * @param code slug of a problem
     * @param detail what is wrong and what to do
     */
    public record Failure(String code, String detail) {}
}
