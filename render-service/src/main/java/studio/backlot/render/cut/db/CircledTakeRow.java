package studio.backlot.render.cut.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;

/** The take that a shot of a revision was given, as JSON of its ShotRendered. */
@Entity
@Table(name = "circled_take")
class CircledTakeRow {
    @EmbeddedId
    Id id;

    String document;

    /** For Hibernate. */
    protected CircledTakeRow() {}

    CircledTakeRow(Id id, String document) {
        this.id = id;
        this.document = document;
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, String project, int revision, String shot) {
        static Id of(OrgId org, ShotRendered rendered) {
            return new Id(
                    org.value(),
                    rendered.production().project().value(),
                    rendered.production().revision(),
                    rendered.shot().value());
        }
    }
}
