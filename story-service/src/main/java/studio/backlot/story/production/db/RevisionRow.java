package studio.backlot.story.production.db;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.story.production.Production;
import studio.backlot.story.production.Revision;
import studio.backlot.story.source.ProductionSource;

/** Row of {@code revision}. */
@Entity
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String name = "";

    @Id
    int number;

    boolean planned;
    String digest = "";
    String title = "";
    int scenes;
    int shots;
    String files = "";
    Instant applied = Instant.EPOCH;
    String appliedBy = "";

    record Key(String orgId, String name, int number) {}

    static RevisionRow of(OrgId org, ProductionRef ref, Intent intent, ProductionSource source, Production production) {
        RevisionRow row = new RevisionRow();
        row.orgId = org.value();
        row.name = ref.project().value();
        row.number = ref.revision();
        row.planned = intent == Intent.PLAN;
        row.title = production.title();
        row.scenes = production.scenes().size();
        row.shots = production.shots().size();
        row.files = Json.write(source);
        return row;
    }

    RevisionRow applied(String newDigest, Instant when, String who) {
        digest = newDigest;
        applied = when;
        appliedBy = who;
        return this;
    }

    Revision revision() {
        Intent intent = planned ? Intent.PLAN : Intent.MAKE;
        ProductionRef ref = new ProductionRef(new ProjectId(name), number);
        return new Revision(ref, intent, title, scenes, shots, applied, appliedBy);
    }

    ProductionSource source() {
        try {
            return Json.read(files, ProductionSource.class);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("revision " + name + "@" + number + " cannot be read", unreadable);
        }
    }
}
