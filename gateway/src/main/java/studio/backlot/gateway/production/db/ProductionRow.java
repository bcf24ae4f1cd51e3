package studio.backlot.gateway.production.db;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.production.Progress;
import studio.backlot.gateway.production.Revision;
import studio.backlot.kit.json.Json;

/** A revision and its folded progress. */
@Entity
@Table(name = "production")
@SuppressWarnings("NullAway.Init")
class ProductionRow {
    @EmbeddedId
    Id id;

    Instant applied;
    Instant updated;
    long lastSequence;

    /** Whether it is planned, not made. */
    boolean planned;

    String progress;

    @Embeddable
    record Id(@Column(name = "org_id") String org, String name, int revision) {
        static Id of(OrgId org, ProductionRef ref) {
            return new Id(org.value(), ref.project().value(), ref.revision());
        }
    }

    Progress folded() {
        try {
            return Json.read(progress, Progress.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("progress of " + id + " cannot be read", broken);
        }
    }

    Revision toRevision() {
        ProductionRef ref = new ProductionRef(new ProjectId(id.name()), id.revision());
        return new Revision(ref, applied, updated, lastSequence, planned, folded());
    }
}
