package studio.backlot.render.cut.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;

/** A revision that was greenlit, and when its picture was locked. */
@Entity
@Table(name = "greenlight")
class GreenlightRow {
    @EmbeddedId
    Id id;

    String document;

    @Column(name = "locked_at")
    @Nullable
    Instant lockedAt;

    /** Number of the last lock, 0 before the first. */
    @Column(name = "lock_number")
    int lock;

    /** SHA-256 of the takes that were locked last. */
    @Column(name = "locked_cut")
    @Nullable
    String lockedCut;

    /** For Hibernate. */
    protected GreenlightRow() {}

    GreenlightRow(Id id, String document) {
        this.id = id;
        this.document = document;
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, String project, int revision) {
        static Id of(OrgId org, ProductionRef production) {
            return new Id(org.value(), production.project().value(), production.revision());
        }
    }
}
