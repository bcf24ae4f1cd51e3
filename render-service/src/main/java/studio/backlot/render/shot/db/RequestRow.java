package studio.backlot.render.shot.db;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What was asked for, as canonical JSON of a ShotRequested. */
@Entity
@Table(name = "shot_request")
public class RequestRow {
    @EmbeddedId
    public ShotKey id;

    public String document;

    /** For Hibernate. */
    protected RequestRow() {}

    RequestRow(ShotKey id, String document) {
        this.id = id;
        this.document = document;
    }
}
