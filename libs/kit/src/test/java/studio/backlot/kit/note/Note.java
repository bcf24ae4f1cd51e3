package studio.backlot.kit.note;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;

/** A note of an organisation. */
@Entity
@IdClass(Note.Key.class)
class Note extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String id = "";

    String text = "";

    record Key(String orgId, String id) {}

    static Note of(String org, String id, String text) {
        Note note = new Note();
        note.orgId = Objects.requireNonNull(org);
        note.id = id;
        note.text = text;
        return note;
    }
}
