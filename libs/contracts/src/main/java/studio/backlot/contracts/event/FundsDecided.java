package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** The money that was asked for is held in every budget that pays, or in none. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FundsDecided(
        @JsonPropertyDescription("As it was asked for.") Expense expense,

        @JsonPropertyDescription("Why nothing is held; absent when the highest price is.")
        Optional<Denial> denial,

        @JsonPropertyDescription("How far it goes beyond a budget that only warns; absent when it does not.")
        Optional<Money> beyond)
        implements FundsEvent {

    public FundsDecided {
        denial = Absent.optional(denial);
        beyond = Absent.optional(beyond);
    }

    /** Why nothing is held, as a sentence. */
    public Optional<String> refusal() {
        return denial.map(by -> "%s costs up to %s, and of the budget of the %s %s are left."
                .formatted(expense.what(), expense.most(), by.budget(), by.left()));
    }

    /** A budget that does not allow it. */
    public record Denial(
            @JsonPropertyDescription("Whose, such as organisation acme or project my-film.")
            String budget,

            @JsonPropertyDescription("What is left in it.") Money left) {}
}
