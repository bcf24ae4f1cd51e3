package studio.backlot.render.footage.upload.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.render.footage.upload.PartedUpload;
import studio.backlot.render.footage.upload.PartedUpload.AnnouncedFile;

/** An upload. */
@Entity
@Table(name = "footage_upload")
public class UploadRow {
    @EmbeddedId
    Id id;

    String name;
    long size;

    @Column(name = "part_size")
    int partSize;

    @Nullable
    String sha256;

    @Nullable
    String project;

    /** The store's name of it. */
    @Column(name = "stored_as")
    public String storedAs;

    @Enumerated(EnumType.STRING)
    public PartedUpload.Status status;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "touched_at")
    public Instant touchedAt;

    /** For Hibernate. */
    protected UploadRow() {}

    UploadRow(OrgId org, PartedUpload upload, String storedAs) {
        id = new Id(org.value(), upload.id());
        name = upload.file().name();
        size = upload.file().size();
        partSize = upload.partSize();
        sha256 = upload.file().sha256().orElse(null);
        project = upload.file().project().map(ProjectId::value).orElse(null);
        this.storedAs = storedAs;
        status = upload.status();
        begunAt = upload.begunAt();
        touchedAt = upload.touchedAt();
    }

    public UUID upload() {
        return id.id();
    }

    public PartedUpload upload(List<PartRow> parts) {
        AnnouncedFile file = new AnnouncedFile(
                name,
                size,
                Optional.ofNullable(sha256),
                Optional.ofNullable(project).map(ProjectId::new));
        return new PartedUpload(
                id.id(),
                file,
                partSize,
                status,
                parts.stream().map(PartRow::part).toList(),
                begunAt,
                touchedAt);
    }

    /** Primary key. */
    @Embeddable
    public record Id(@Column(name = "org_id") String org, UUID id) {}
}
