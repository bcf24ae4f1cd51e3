package studio.backlot.render.shot.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.shot.ShotRef;

/** Primary key of a shot's rows. */
@Embeddable
public record ShotKey(@Column(name = "org_id") String org, String project, int revision, String shot) {
    public static ShotKey of(OrgId org, ShotRef ref) {
        return new ShotKey(
                org.value(),
                ref.production().project().value(),
                ref.production().revision(),
                ref.shot().value());
    }

    public ShotRef ref() {
        return new ShotRef(new ProductionRef(new ProjectId(project), revision), new ShotId(shot));
    }

    /** Primary key of a recorded line's row. */
    @Embeddable
    public record Line(@Column(name = "org_id") String org, String project, int revision, String line) {
        public static Line of(OrgId org, ProductionRef production, LineId line) {
            return new Line(org.value(), production.project().value(), production.revision(), line.value());
        }
    }
}
