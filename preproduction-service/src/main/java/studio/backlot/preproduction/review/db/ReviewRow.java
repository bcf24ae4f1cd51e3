package studio.backlot.preproduction.review.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A review, to be read only. */
@Entity
@Immutable
@Table(name = "review")
class ReviewRow {
    @EmbeddedId
    Id id;

    String project;
    int revision;
    String shot;
    String document;
    Instant decided;

    /** For Hibernate. */
    ReviewRow() {
        this.id = new Id("", new UUID(0, 0));
        this.project = "";
        this.shot = "";
        this.document = "";
        this.decided = Instant.EPOCH;
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, UUID id) {}
}
