package studio.backlot.render.footage.upload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.render.footage.upload.PartedUpload;

/** An upload as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record UploadView(
        @JsonPropertyDescription("Of the upload, and of the footage that it becomes.")
        UUID id,

        @JsonPropertyDescription("open, complete, aborted or expired.")
        PartedUpload.Status status,

        @JsonPropertyDescription("As its sender calls it.") String name,
        @JsonPropertyDescription("Bytes of the whole file.") long size,

        @JsonPropertyDescription("SHA-256 of the whole file, as announced.")
        Optional<String> sha256,

        @JsonPropertyDescription("Production that it is for.")
        Optional<ProjectId> project,

        @JsonPropertyDescription("Bytes of every part but the last.")
        int partSize,

        @JsonPropertyDescription("How many parts there are.")
        int count,

        @JsonPropertyDescription("Parts that are there; not in lists.")
        List<PartedUpload.Part> parts,

        @JsonPropertyDescription("Numbers of the parts that are still to be sent; not in lists.")
        List<Integer> missing,

        @JsonPropertyDescription("When it was begun.") Instant begunAt,
        @JsonPropertyDescription("When the last part came.") Instant touchedAt) {

    static UploadView of(PartedUpload upload) {
        return of(upload, upload.missing());
    }

    static UploadView listed(PartedUpload upload) {
        return of(upload, List.of());
    }

    private static UploadView of(PartedUpload upload, List<Integer> missing) {
        return new UploadView(
                upload.id(),
                upload.status(),
                upload.file().name(),
                upload.file().size(),
                upload.file().sha256(),
                upload.file().project(),
                upload.partSize(),
                upload.count(),
                upload.parts(),
                missing,
                upload.begunAt(),
                upload.touchedAt());
    }
}
