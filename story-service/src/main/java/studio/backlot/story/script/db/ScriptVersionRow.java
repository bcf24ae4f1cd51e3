package studio.backlot.story.script.db;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.story.script.Script;

/** Row of {@code script_version}. */
@Entity
@Table(name = "script_version")
@IdClass(ScriptVersionRow.Key.class)
class ScriptVersionRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String script = "";

    @Id
    int number;

    String fountain = "";

    @Nullable
    String note;

    String author = "";
    Instant created = Instant.EPOCH;

    record Key(String orgId, String script, int number) {}

    static ScriptVersionRow of(ScriptRow script, String fountain, Optional<String> note, String author, Instant when) {
        ScriptVersionRow row = new ScriptVersionRow();
        row.orgId = script.orgId;
        row.script = script.id;
        row.number = script.version;
        row.fountain = fountain;
        row.note = note.orElse(null);
        row.author = author;
        row.created = when;
        return row;
    }

    Script.Version version() {
        return new Script.Version(number, Optional.ofNullable(note), author, created);
    }
}
