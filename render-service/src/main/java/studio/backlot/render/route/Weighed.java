package studio.backlot.render.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** What was thought of a model. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Weighed.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Weighed.Scored.class, name = "scored")
})
public sealed interface Weighed {
    String profile();

    /** One clause each. */
    List<String> reasons();

    /** It cannot film the shot, or must not. */
    record Refused(
            @JsonPropertyDescription("The profile.") String profile,

            @JsonPropertyDescription("Why not, one clause each.")
            List<String> reasons)
            implements Weighed {
        public Refused {
            reasons = Absent.list(reasons);
        }
    }

    /** It can. */
    record Scored(
            @JsonPropertyDescription("The profile.") String profile,

            @JsonPropertyDescription("What one attempt costs, at most.")
            Money price,

            @JsonPropertyDescription("Of a hundred.") int points,

            @JsonPropertyDescription("Where they come from, one clause each.")
            List<String> reasons)
            implements Weighed {
        public Scored {
            reasons = Absent.list(reasons);
        }
    }
}
