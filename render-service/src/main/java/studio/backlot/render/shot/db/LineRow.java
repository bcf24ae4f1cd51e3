package studio.backlot.render.shot.db;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line that was recorded, as JSON of its recording. */
@Entity
@Table(name = "recorded_line")
public class LineRow {
    @EmbeddedId
    public ShotKey.Line id;

    public String recording;

    /** For Hibernate. */
    protected LineRow() {}

    LineRow(ShotKey.Line id, String recording) {
        this.id = id;
        this.recording = recording;
    }
}
