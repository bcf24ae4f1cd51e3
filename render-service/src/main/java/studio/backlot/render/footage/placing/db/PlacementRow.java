package studio.backlot.render.footage.placing.db;

import com.fasterxml.jackson.core.JacksonException;
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
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.shot.ShotRef;

/** A take that is to be made of footage, and how far it is. */
@Entity
@Table(name = "footage_take")
public class PlacementRow {
    @EmbeddedId
    Id id;

    String placement;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Nullable
    String failure;

    @Column(name = "asked_at")
    Instant askedAt;

    /** For Hibernate. */
    protected PlacementRow() {}

    PlacementRow(Id id, Placement placement, Instant now) {
        this.id = id;
        this.placement = Json.write(placement);
        this.status = Status.MAKING;
        this.askedAt = now;
    }

    /** Key of the take. */
    public String key() {
        return id.key();
    }

    public Placement placement() {
        return read(placement, Placement.class);
    }

    void made() {
        status = Status.MADE;
        failure = null;
    }

    void failed(Footage.Failure why) {
        status = Status.FAILED;
        failure = Json.write(why);
    }

    public Optional<Footage.Failure> whyFailed() {
        return Optional.ofNullable(failure).map(json -> read(json, Footage.Failure.class));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", damaged);
        }
    }

    /** How far a take of footage is. */
    public enum Status {
        MAKING,
        MADE,
        FAILED
    }

    /** Primary key. */
    @Embeddable
    public record Id(@Column(name = "org_id") String org, String project, int revision, String shot, String key) {
        static Id of(OrgId org, ShotRef ref, String key) {
            return new Id(
                    org.value(),
                    ref.production().project().value(),
                    ref.production().revision(),
                    ref.shot().value(),
                    key);
        }

        ShotRef ref() {
            return new ShotRef(new ProductionRef(new ProjectId(project), revision), new ShotId(shot));
        }
    }
}
