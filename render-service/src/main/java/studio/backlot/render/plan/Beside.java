package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.Optional;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** What a film buys beside its shots. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Beside(
        @JsonPropertyDescription("picture or speech, as in the bill.")
        Expense.Medium medium,

        @JsonPropertyDescription("What it is, for people, such as the portrait of sarah.")
        String what,

        @JsonPropertyDescription("The provider that is paid, with its model where it has several.")
        String by,

        @JsonPropertyDescription("Most that it costs, such as 0.04 USD; absent when it has none, said or listed.")
        Optional<Money> price,

        @JsonPropertyDescription("Day of the list that the price is read from; absent when it is not.")
        Optional<LocalDate> listed) {

    public Beside {
        price = Absent.optional(price);
        listed = Absent.optional(listed);
    }

    /** As it was quoted. */
    public static Beside of(Expense.Medium medium, String what, Quoted quoted) {
        return new Beside(medium, what, quoted.by(), quoted.cost(), quoted.listed());
    }
}
