package studio.backlot.render.cut.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.shot.db.Documents;

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

    /** JSON of the CutSheet that an editor made; the cut is as the screenplay has it when null. */
    @Column(name = "edited_cut")
    @Nullable
    String editedCut;

    /** For Hibernate. */
    protected GreenlightRow() {}

    GreenlightRow(Id id, String document) {
        this.id = id;
        this.document = document;
    }

    ProductionGreenlit greenlit() {
        return Documents.read(document, ProductionGreenlit.class);
    }

    /** @param takes that were circled for the revision */
    Reel reel(Map<ShotId, ShotRendered> takes) {
        Optional<CutSheet> edited = Optional.ofNullable(editedCut).map(sheet -> Documents.read(sheet, CutSheet.class));
        return new Reel(greenlit(), takes, edited);
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, String project, int revision) {
        static Id of(OrgId org, ProductionRef production) {
            return new Id(org.value(), production.project().value(), production.revision());
        }
    }
}
