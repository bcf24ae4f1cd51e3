package studio.backlot.kit.funds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsDecided.Denial;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;

class AskTest {
    private static final Expense EXPENSE = new Expense(
            "audio/dialogue/film@1/1A.1",
            2,
            Optional.empty(),
            Expense.Medium.SPEECH,
            "a line by somebody",
            Money.of("0.10 USD"));
    private static final Money PRICE = Money.of("0.04 USD");
    private static final Money NOTHING = Money.of("0 USD");

    @Test
    void what_was_asked_is_held_or_denied_by_its_own_answer() {
        Ask asked = new Ask.Asked(EXPENSE);
        assertThat(asked.decided(held(EXPENSE))).isEqualTo(Ask.Held.of(EXPENSE));
        assertThat(asked.decided(denied(EXPENSE)))
                .isEqualTo(
                        new Ask.Denied(
                                EXPENSE,
                                "a line by somebody costs up to 0.10 USD, and of the budget of the project film 0.01 USD are left."));
        assertThat(asked.decided(denied(EXPENSE.numbered(1))))
                .as("the answer to what was asked before")
                .isSameAs(asked);
    }

    @Test
    void an_answer_that_comes_twice_or_late_changes_nothing() {
        Ask paid = Ask.Held.of(EXPENSE).begun(PRICE).ended(PRICE);
        assertThat(paid.decided(held(EXPENSE))).isSameAs(paid);
        assertThat(paid.decided(denied(EXPENSE))).isSameAs(paid);
        Ask denied = new Ask.Denied(EXPENSE, "No.");
        assertThat(denied.decided(held(EXPENSE))).isSameAs(denied);
        Ask closed = new Ask.Closed(EXPENSE);
        assertThat(closed.decided(held(EXPENSE))).isSameAs(closed);
    }

    @Test
    void all_that_was_paid_is_settled_and_what_a_death_left_under_way() {
        Ask.Held held = Ask.Held.of(EXPENSE);
        assertThat(held.settlement()).contains(NOTHING);
        assertThat(held.begun(PRICE).ended(NOTHING).settlement()).contains(NOTHING);
        assertThat(held.begun(PRICE).ended(PRICE).settlement()).contains(PRICE);
        assertThat(held.begun(PRICE).settlement()).contains(PRICE);
        assertThat(held.begun(PRICE).begun(PRICE).ended(PRICE).settlement())
                .as("somebody died during the first call")
                .contains(PRICE.times(2));
        assertThat(new Ask.Asked(EXPENSE).settlement())
                .as("the answer may still come")
                .contains(NOTHING);
        assertThat(new Ask.Denied(EXPENSE, "No.").settlement()).isEmpty();
        assertThat(new Ask.Closed(EXPENSE).settlement()).isEmpty();
    }

    @Test
    void it_is_read_as_it_was_written() throws JacksonException {
        Ask.Held held = Ask.Held.of(EXPENSE);
        assertThat(Json.read(Json.write(held), Ask.Held.class)).isEqualTo(held);
        Ask.Held begun = held.begun(PRICE);
        assertThat(Json.read(Json.write(begun), Ask.Held.class)).isEqualTo(begun);
    }

    private static FundsDecided held(Expense expense) {
        return new FundsDecided(expense, Optional.empty(), Optional.empty());
    }

    private static FundsDecided denied(Expense expense) {
        return new FundsDecided(
                expense, Optional.of(new Denial("project film", Money.of("0.01 USD"))), Optional.empty());
    }
}
