package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;

/** A revision is complete and is to be planned, not made; the plan is there when all of these shots are worked out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanRequested(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its shots in order; each is asked for with the intent plan.")
        List<ShotId> shots,

        @JsonPropertyDescription("Everyone who is locked for it, seen or not.")
        List<CastMember> cast)
        implements ProductionEvent {

    public PlanRequested {
        shots = Absent.list(shots);
        cast = Absent.list(cast);
    }

    /** Of a film without a cast. */
    public PlanRequested(ProductionRef production, List<ShotId> shots) {
        this(production, shots, List.of());
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production.toString();
    }
}
