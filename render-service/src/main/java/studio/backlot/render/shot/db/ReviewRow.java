package studio.backlot.render.shot.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ReviewDecided;

/** A decision about a take, and what became of it; {@link ReviewTable} inserts it. */
@Entity
@Table(name = "review")
public class ReviewRow {
    @EmbeddedId
    Id id;

    String project;
    int revision;
    String scene;
    String shot;
    String document;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable
    String detail;

    @Column(name = "received_at")
    Instant receivedAt;

    /** For Hibernate. */
    protected ReviewRow() {}

    public ReviewDecided decided() {
        return Documents.read(document, ReviewDecided.class);
    }

    public Status status() {
        return status;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public void done() {
        status = Status.DONE;
        detail = null;
    }

    public void waits(String forWhat) {
        detail = forWhat;
    }

    public void refused(String why) {
        status = Status.REFUSED;
        detail = why;
    }

    /** What became of a decision. */
    public enum Status {
        /** It is done once it can be. */
        WAITING,
        DONE,
        /** It changes nothing. */
        REFUSED
    }

    /** Primary key. */
    @Embeddable
    record Id(@Column(name = "org_id") String org, long number) {}
}
