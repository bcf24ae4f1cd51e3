package studio.backlot.render.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;

class ReservationTest {
    private static final Money NOTHING = Money.of("0 USD");
    private static final Expense EXPENSE = new Expense(
            "music",
            1,
            Optional.of(new ProductionRef(new ProjectId("film"), 2)),
            Expense.Medium.MUSIC,
            "music by somebody",
            Money.of("0.24 USD"));

    @Test
    void all_budgets_that_pay_hold_it_or_the_first_that_does_not_is_named() {
        assertThat(Reservation.of(
                        EXPENSE, List.of(budget(Budget.Policy.CAP, "1 USD"), budget(Budget.Policy.WARN, "1 USD"))))
                .isInstanceOf(Reservation.Held.class);
        Reservation denied = Reservation.of(
                EXPENSE, List.of(budget(Budget.Policy.WARN, "0.01 USD"), budget(Budget.Policy.CAP, "0.20 USD")));
        assertThat(denied.decision().refusal())
                .contains(
                        "music by somebody costs up to 0.24 USD, and of the budget of the organisation acme 0.20 USD are left.");
    }

    @Test
    void a_budget_that_warns_says_how_far_it_goes_beyond() {
        Reservation held = Reservation.of(
                EXPENSE, List.of(budget(Budget.Policy.WARN, "0.20 USD"), budget(Budget.Policy.WARN, "0.10 USD")));
        assertThat(held.decision().beyond()).contains(Money.of("0.14 USD"));
    }

    @Test
    void it_is_settled_once_at_what_was_paid() {
        Reservation held = Reservation.of(EXPENSE, List.of());
        Reservation settled = held.settled(Money.of("0.06 USD"));
        assertThat(account(settled).held()).isEqualTo(NOTHING);
        assertThat(account(settled).total(Movement.Kind.SETTLED)).isEqualTo(Money.of("0.06 USD"));
        assertThat(settled.settled(Money.of("0.12 USD"))).isSameAs(settled);
        assertThat(account(held.settled(Money.of("0.30 USD"))).total(Movement.Kind.RESERVED))
                .as("what is beyond has been spent")
                .isEqualTo(Money.of("0.30 USD"));
        assertThat(account(held.settled(Money.of("0.05 EUR"))).total(Movement.Kind.SETTLED))
                .as("another currency says nothing of these budgets")
                .isEqualTo(EXPENSE.most());
    }

    @Test
    void what_was_denied_and_paid_all_the_same_is_spent() {
        Reservation denied = Reservation.of(EXPENSE, List.of(budget(Budget.Policy.CAP, "0.20 USD")));
        assertThat(account(denied.settled(Money.of("0.06 USD"))).total(Movement.Kind.SETTLED))
                .isEqualTo(Money.of("0.06 USD"));
        assertThat(account(denied.settled(NOTHING)).held()).isEqualTo(NOTHING);
    }

    @Test
    void organisation_project_and_build_pay() {
        OrgId acme = new OrgId("acme");
        assertThat(Reservation.of(EXPENSE, List.of()).scopes(acme))
                .extracting(Scope::words)
                .containsExactly("organisation acme", "project film", "build film@2");
        assertThat(Scope.paying(acme, Optional.empty()))
                .extracting(Scope::words)
                .containsExactly("organisation acme");
    }

    private static Account account(Reservation reservation) {
        return ((Reservation.Settled) reservation).account();
    }

    private static Budget budget(Budget.Policy policy, String most) {
        return new Budget(
                new Scope(Scope.Kind.ORGANISATION, "acme"), policy, Optional.of(Money.of(most)), NOTHING, NOTHING);
    }
}
