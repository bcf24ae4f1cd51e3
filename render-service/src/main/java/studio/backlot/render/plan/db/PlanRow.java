package studio.backlot.render.plan.db;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.plan.Plan;

/** A revision that is planned, and its plan once there is one. */
@Entity
@Table(name = "plan")
public class PlanRow {
    @EmbeddedId
    Id id;

    String shots;

    @Column(name = "cast_members")
    @Nullable
    String cast;

    @Nullable
    String document;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "planned_at")
    @Nullable
    Instant plannedAt;

    /** For Hibernate. */
    protected PlanRow() {}

    PlanRow(Id id, String shots, List<CastMember> cast, Instant askedAt) {
        this.id = id;
        this.shots = shots;
        this.cast = Json.write(cast);
        this.askedAt = askedAt;
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, String project, int revision) {
        static Id of(OrgId org, ProductionRef production) {
            return new Id(org.value(), production.project().value(), production.revision());
        }
    }

    public ProductionRef production() {
        return new ProductionRef(new ProjectId(id.project()), id.revision());
    }

    /** The shots that the plan is of, in its order. */
    Stream<String> wanted() {
        return Stream.of(shots.split(" ")).filter(shot -> !shot.isEmpty());
    }

    /** Everyone who is locked for it. */
    List<CastMember> cast() {
        return cast == null ? List.of() : List.of(read(cast, CastMember[].class));
    }

    boolean isPlanned() {
        return document != null;
    }

    public Optional<Plan> plan() {
        return Optional.ofNullable(document).map(plan -> read(plan, Plan.class));
    }

    /** False when it has a plan already. */
    boolean planned(Plan plan, Instant now) {
        if (document != null) {
            return false;
        }
        document = Json.write(plan);
        plannedAt = now;
        return true;
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return Json.read(document, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored plan cannot be read", damaged);
        }
    }
}
