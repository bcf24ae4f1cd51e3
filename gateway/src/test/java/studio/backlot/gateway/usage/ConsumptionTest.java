package studio.backlot.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.gateway.Films;

class ConsumptionTest {
    private static final Expense EXPENSE = new Expense(
            "audio/dialogue/dawn@1/1A.1",
            1,
            Optional.of(new ProductionRef(new ProjectId("dawn"), 1)),
            Expense.Medium.SPEECH,
            "a line by somebody",
            Money.of("0.10 USD"));

    @Test
    void what_was_paid_counts_in_its_currency_for_its_production() {
        assertThat(Consumption.of(new FundsSettled(EXPENSE, Money.of("0.0042 USD")))
                        .quantities())
                .containsExactly(
                        new Consumption.Quantity("paid-usd", new BigDecimal("0.0042"), "USD", Optional.of("dawn")));
    }

    @Test
    void a_line_that_was_reckoned_with_for_a_plan_is_no_recording() {
        DialogueRecorded spoken = Films.named("dawn").recorded("1A");
        assertThat(Consumption.of(spoken).quantities()).hasSize(1);
        DialogueRecorded reckoned = new DialogueRecorded(
                spoken.production(),
                spoken.scene(),
                spoken.shot(),
                spoken.recording(),
                Optional.of(new Quoted("elevenlabs", Optional.empty(), Optional.empty())));
        assertThat(Consumption.of(reckoned)).isEqualTo(new Consumption(List.of(), List.of()));
    }

    @Test
    void what_was_only_asked_for_or_came_to_nothing_does_not_count() {
        assertThat(Consumption.of(new FundsRequested(EXPENSE)).quantities()).isEmpty();
        assertThat(Consumption.of(new FundsSettled(EXPENSE, Money.of("0 USD"))).quantities())
                .isEmpty();
    }
}
