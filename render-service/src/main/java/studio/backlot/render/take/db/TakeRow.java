package studio.backlot.render.take.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture that was rendered, under the hash of everything it depends on. */
@Entity
@Table(name = "take")
class TakeRow {
    @EmbeddedId
    Id id;

    String document;

    @Column(name = "taken_at")
    Instant takenAt;

    /** For Hibernate. */
    protected TakeRow() {}

    @Embeddable
    record Id(@Column(name = "org_id") String org, String key) {}
}
