package studio.backlot.render.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;

class MoneyTest {
    private static final Scope BUILD = new Scope(Scope.Kind.BUILD, "film-1");
    private static final Money NOTHING = Money.of("0.00 USD");

    @Test
    void an_amount_is_exact_and_has_one_form() throws Exception {
        assertThat(Money.of("0.1 USD").plus(Money.of("0.20 USD"))).isEqualTo(Money.of("0.3 USD"));
        assertThat(Money.of("3.2 USD")).hasToString("3.20 USD");
        assertThat(Money.of("300 JPY")).hasToString("300 JPY");
        assertThat(Money.of("0.000034 USD").times(3)).hasToString("0.000102 USD");
        assertThat(Json.read(Json.write(Money.of("3.20 USD")), Money.class)).isEqualTo(Money.of("3.20 USD"));
    }

    @Test
    void what_is_no_amount_is_refused() {
        assertThatThrownBy(() -> Money.of("3.20")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("0.0000001 USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1 USD").plus(Money.of("1 EUR")))
                .hasMessage("1.00 USD and 1.00 EUR are not of one currency");
    }

    @Test
    void an_account_is_settled_to_nothing_whatever_it_cost() {
        Random random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            Account account = Account.reserved(cents(random));
            Account settled = account.settled(cents(random));
            assertThat(settled.held().isZero()).isTrue();
            assertThat(settled.movements()).startsWith(account.movements().getFirst());
        }
        assertThat(Account.reserved(Money.of("1 USD")).refunded().total(Movement.Kind.REFUNDED))
                .isEqualTo(Money.of("1 USD"));
    }

    @Test
    void an_account_is_settled_once() {
        Account settled = Account.reserved(Money.of("1 USD")).settled(Money.of("1 USD"));
        assertThatThrownBy(settled::refunded).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_cap_denies_what_is_not_left_to_the_cent() {
        Budget budget = budget(Budget.Policy.CAP, "5 USD");
        Budget full = ((Budget.Granted) budget.reserve(Money.of("5 USD"))).after();
        assertThat(full.reserve(Money.of("0.01 USD")))
                .isEqualTo(new Budget.Denied(BUILD, Money.of("0.01 USD"), NOTHING));
        assertThat(budget.reserve(Money.of("5.01 USD")))
                .isEqualTo(new Budget.Denied(BUILD, Money.of("5.01 USD"), Money.of("5 USD")));
    }

    @Test
    void a_warning_holds_the_money_and_says_by_how_much_it_is_too_much() {
        Budget.Exceeded exceeded =
                (Budget.Exceeded) budget(Budget.Policy.WARN, "5 USD").reserve(Money.of("6 USD"));
        assertThat(exceeded.by()).isEqualTo(Money.of("1 USD"));
        assertThat(exceeded.after().held()).isEqualTo(Money.of("6 USD"));
        assertThat(budget(Budget.Policy.OBSERVE, "5 USD").reserve(Money.of("6 USD")))
                .isInstanceOf(Budget.Granted.class);
    }

    @Test
    void what_is_settled_is_spent_and_what_is_refunded_is_left() {
        Budget budget = ((Budget.Granted) budget(Budget.Policy.CAP, "5 USD").reserve(Money.of("3 USD"))).after();
        for (Movement movement : Account.reserved(Money.of("3 USD"))
                .settled(Money.of("2 USD"))
                .movements()
                .subList(1, 3)) {
            budget = budget.after(movement);
        }
        assertThat(budget.held()).isEqualTo(NOTHING);
        assertThat(budget.spent()).isEqualTo(Money.of("2 USD"));
        assertThat(budget.reserve(Money.of("3 USD"))).isInstanceOf(Budget.Granted.class);
    }

    private static Budget budget(Budget.Policy policy, String limit) {
        return new Budget(BUILD, policy, Optional.of(Money.of(limit)), NOTHING, NOTHING);
    }

    private static Money cents(Random random) {
        return Money.of(random.nextInt(500) + "." + random.nextInt(100) + " USD");
    }
}
