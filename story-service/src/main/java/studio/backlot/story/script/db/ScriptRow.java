package studio.backlot.story.script.db;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code script}. */
@Entity
@Table(name = "script")
@IdClass(ScriptRow.Key.class)
class ScriptRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String id = "";

    String title = "";
    String brief = "";
    String beats = "";
    int version;
    Instant created = Instant.EPOCH;

    record Key(String orgId, String id) {}
}
