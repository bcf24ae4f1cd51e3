package studio.backlot.render.footage.upload.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.render.footage.FileName;
import studio.backlot.render.footage.upload.PartedUpload.AnnouncedFile;

/** A file that is to be uploaded. */
record NewUpload(
        @JsonPropertyDescription("What the footage is to be called, such as A004_C012.mov.") @NotBlank
        String name,

        @JsonPropertyDescription("Bytes of the whole file.") @Positive
        long size,

        @JsonPropertyDescription(
                "SHA-256 of the whole file, 64 lower-case hexadecimal digits; checked once all is there.")
        Optional<@Pattern(regexp = "[0-9a-f]{64}") String> sha256,

        @JsonPropertyDescription("Production that it is for; its events tell of the footage.")
        Optional<ProjectId> project) {

    NewUpload {
        sha256 = Absent.optional(sha256);
        project = Absent.optional(project);
    }

    AnnouncedFile file() {
        return new AnnouncedFile(FileName.of(name), size, sha256, project);
    }
}
