package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** Who would be paid for a piece of work that a plan does not buy. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Quoted(
        @JsonPropertyDescription(
                "The provider, with its model where it has several, such as gemini gemini-3.1-flash-image.")
        String by,

        @JsonPropertyDescription("Most that it costs, such as 0.04 USD; absent when nobody has said a price.")
        Optional<Money> cost,

        @JsonPropertyDescription("Day of the list that the cost is read from; absent when it is not.")
        Optional<LocalDate> listed) {

    public Quoted {
        cost = Absent.optional(cost);
        listed = Absent.optional(listed);
    }
}
