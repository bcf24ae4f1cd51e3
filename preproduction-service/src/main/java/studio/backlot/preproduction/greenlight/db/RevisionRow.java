package studio.backlot.preproduction.greenlight.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.preproduction.greenlight.Revision;

@Entity
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {

    @Id
    @Column(name = "org_id")
    String org;

    @Id
    String project;

    @Id
    int revision;

    @Nullable
    String screenplay;

    @Nullable
    String storyboard;

    @Nullable
    Instant decided;

    /** Whether it is planned, not made. */
    boolean planned;

    record Key(String org, String project, int revision) {}

    static Key id(OrgId org, ProductionRef production) {
        return new Key(org.value(), production.project().value(), production.revision());
    }

    ProductionRef reference() {
        return new ProductionRef(new ProjectId(project), revision);
    }

    Revision revision(Map<CharacterId, CastMember> members) {
        return new Revision(
                PostgresRevisions.readIfThere(screenplay, ScreenplayPublished.class),
                PostgresRevisions.readIfThere(storyboard, StoryboardPublished.class),
                members);
    }
}
