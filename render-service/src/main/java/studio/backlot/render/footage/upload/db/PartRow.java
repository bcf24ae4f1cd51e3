package studio.backlot.render.footage.upload.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.PartedFiles;
import studio.backlot.render.footage.upload.PartedUpload;

/** A part that the store has. */
@Entity
@Table(name = "footage_part")
public class PartRow {
    @EmbeddedId
    Id id;

    long size;
    String sha256;
    String etag;

    /** For Hibernate. */
    protected PartRow() {}

    PartRow(OrgId org, UUID upload, PartedUpload.Part part, String etag) {
        id = new Id(org.value(), upload, part.number());
        is(part, etag);
    }

    final void is(PartedUpload.Part part, String storedAs) {
        size = part.size();
        sha256 = part.sha256();
        etag = storedAs;
    }

    PartedUpload.Part part() {
        return new PartedUpload.Part(id.number(), size, sha256);
    }

    public PartedFiles.Stored stored() {
        return new PartedFiles.Stored(id.number(), etag);
    }

    /** Primary key. */
    @Embeddable
    public record Id(@Column(name = "org_id") String org, UUID upload, int number) {}
}
