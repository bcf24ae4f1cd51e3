package studio.backlot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.Treasury;

/** Money of work that dies and is gone on with. */
@QuarkusTest
@WithTestResource(StudioBacking.class)
@TestProfile(HiredStudio.class)
class PurseIT {
    private static final Money PRICE = Money.of("0.04 USD");
    private static final Purse.Wanted WANTED =
            new Purse.Wanted(Expense.Medium.SPEECH, "what nobody does", Money.of("0.10 USD"));

    private static Treasury treasury;

    @Inject
    Purse purse;

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void open() {
        treasury = new Treasury();
    }

    @AfterAll
    static void shut() {
        treasury.close();
    }

    @Test
    void whoever_goes_on_after_a_death_uses_the_same_money_and_the_call_that_was_under_way_counts_as_paid() {
        OrgId org = new OrgId("ghosts-hire");
        Payer payer = new Payer(org, "nobodys-work", "1", Optional.empty());
        Unfunded waiting = catchThrowableOfType(Unfunded.class, () -> purse.begin(payer, WANTED, PRICE));
        var task = new Task<>(org, payer.kind(), payer.key(), 1, "");
        transactions.await(org, session -> purse.parked(task, waiting).in(session));
        await().until(() -> begins(payer));
        assertThat(begins(payer)).as("the first one died").isTrue();
        purse.paid(payer, PRICE);
        assertThat(begins(payer)).isTrue();
        purse.paid(payer, Money.of("0 USD"));
        assertThat(treasury.held(org.value())).isEqualTo(WANTED.most());

        transactions.await(org, session -> purse.close(session, payer));
        transactions.await(org, session -> purse.close(session, payer));
        await().untilAsserted(() -> assertThat(treasury.spent(org.value())).isEqualTo(PRICE.times(2)));
        assertThat(treasury.held(org.value())).isEqualTo(Money.of("0 USD"));
        assertThat(treasury.asked(org.value())).hasSize(1);
        assertThat(begins(payer)).as("money that is settled is asked for anew").isFalse();
    }

    private boolean begins(Payer payer) {
        try {
            purse.begin(payer, WANTED, PRICE);
            return true;
        } catch (Unfunded _) {
            return false;
        }
    }
}
