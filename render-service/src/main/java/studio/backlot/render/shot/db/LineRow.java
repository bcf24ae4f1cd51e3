package studio.backlot.render.shot.db;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A line that was recorded, as JSON of its recording. */
@Entity
@Table(name = "recorded_line")
public class LineRow {
    @EmbeddedId
    public ShotKey.Line id;

    public String recording;

    /** Who would be paid for it, as JSON, when it was not spoken: in plans only. */
    @Nullable
    String quoted;

    /** For Hibernate. */
    protected LineRow() {}

    LineRow(ShotKey.Line id, String recording, @Nullable String quoted) {
        this.id = id;
        this.recording = recording;
        this.quoted = quoted;
    }
}
