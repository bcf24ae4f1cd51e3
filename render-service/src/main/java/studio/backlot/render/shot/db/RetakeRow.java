package studio.backlot.render.shot.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.take.Slate;

/** A retake that was asked for, and how far it is. */
@Entity
@Table(name = "retake")
public class RetakeRow {
    @EmbeddedId
    public Id id;

    public int slate;
    public String key;
    public String notes;

    @Enumerated(EnumType.STRING)
    public Status status;

    public @Nullable String failure;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** For Hibernate. */
    protected RetakeRow() {}

    RetakeRow(ShotKey shot, Retake retake, Slate slate, String key, Instant now) {
        this.id = new Id(shot.org(), shot.project(), shot.revision(), shot.shot(), retake.number());
        this.slate = slate.number();
        this.key = key;
        this.notes = Json.write(retake.notes());
        this.status = Status.FILMING;
        this.askedAt = now;
    }

    public Slate slate() {
        return new Slate(new ShotId(id.shot()), slate);
    }

    public void filmed() {
        status = Status.FILMED;
    }

    public Retake retake() {
        return new Retake(id.number(), List.of(Documents.read(notes, String[].class)));
    }

    public void failed(ShotRow.ShotFailure why) {
        status = Status.FAILED;
        failure = Json.write(why);
    }

    public Optional<ShotRow.ShotFailure> whyFailed() {
        return Optional.ofNullable(failure).map(json -> Documents.read(json, ShotRow.ShotFailure.class));
    }

    /** How far a retake is. */
    public enum Status {
        FILMING,
        FILMED,
        FAILED
    }

    /** Primary key. */
    @Embeddable
    public record Id(@Column(name = "org_id") String org, String project, int revision, String shot, int number) {}
}
