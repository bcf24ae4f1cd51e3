package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.render.bill.Cost;
import studio.backlot.render.bill.FilmBill;
import studio.backlot.render.bill.db.BillTable;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.job.AtOnce;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;

/** What budgets allow, also to many who ask at once. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class BudgetsIT {
    @Inject
    PostgresJobs jobs;

    @Inject
    Workers workers;

    @Inject
    BillTable bills;

    @Inject
    TenantTransactions transactions;

    @BeforeEach
    void rest() {
        workers.rest();
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void a_budget_that_observes_lets_everything_pass_and_counts_it() {
        OrgId org = new OrgId("observes");
        jobs.limit(org, Orders.PROJECT, Budget.Policy.OBSERVE, Money.of("1.00 USD"));
        Job job = Orders.job(org, "observed", 1);

        assertThat(jobs.open(job)).isEqualTo(new Jobs.Opened(job, List.of()));
        assertThat(held(org, Orders.PROJECT)).isEqualTo(Orders.PRICE);
    }

    /** A request that comes twice, one that is asked anew, and one whose work has ended before it came. */
    @Test
    void whoever_pays_elsewhere_is_held_or_denied_once_and_settled_once() {
        OrgId org = new OrgId("elsewhere");
        Scope own = Orders.organisation(org);
        jobs.limit(org, own, Budget.Policy.CAP, Money.of("1.00 USD"));
        try (TestKafka kafka = new TestKafka()) {
            Expense spoken = expense("spoken", "0.70 USD");
            UUID id = UUID.randomUUID();
            kafka.publish(id, org.value(), new FundsRequested(spoken));
            kafka.publish(id, org.value(), new FundsRequested(spoken));
            assertThat(decided(kafka, org, spoken).denial()).isEmpty();
            Expense played = expense("played", "0.40 USD");
            kafka.publish(org.value(), new FundsRequested(played));
            assertThat(decided(kafka, org, played).refusal())
                    .contains("played by somebody costs up to 0.40 USD, and of the budget of the organisation elsewhere"
                            + " 0.30 USD are left.");
            assertThat(held(org, own)).isEqualTo(Money.of("0.70 USD"));

            kafka.publish(org.value(), new FundsSettled(spoken, Money.of("0.15 USD")));
            kafka.publish(org.value(), new FundsSettled(spoken, Money.of("0.15 USD")));
            kafka.publish(org.value(), new FundsSettled(played, Money.of("0 USD")));
            Expense late = expense("late", "0.10 USD");
            kafka.publish(org.value(), new FundsSettled(late, Money.of("0.05 USD")));
            await().untilAsserted(() -> assertThat(spent(org)).isEqualTo(Money.of("0.20 USD")));
            kafka.publish(org.value(), new FundsRequested(late));
            kafka.publish(org.value(), new FundsRequested(spoken));
            Expense again = played.numbered(2);
            kafka.publish(org.value(), new FundsRequested(again));
            assertThat(decided(kafka, org, again).denial()).isEmpty();
            kafka.publish(org.value(), new FundsSettled(again, Money.of("0.45 USD")));
            await().untilAsserted(() -> assertThat(spent(org)).isEqualTo(Money.of("0.65 USD")));

            assertThat(held(org, own)).isEqualTo(Money.of("0 USD"));
            assertThat(jobs.budget(org, Scope.paying(org, spoken.production()).getLast(), Orders.PRICE)
                            .spent())
                    .isEqualTo(Money.of("0.65 USD"));
            assertThat(kafka.all(FundsDecided.class, org.value(), _ -> true)).hasSize(3);
            assertThat(jobs.budgets(new OrgId("elsewhere-not"))).isEmpty();
            FilmBill bill = bill(org);
            assertThat(bill.cost()).containsExactly(new Cost(Money.of("0.65 USD"), Money.of("0 USD")));
            assertThat(bill.beside()).containsExactly(new FilmBill.Part("speech", 3, bill.cost()));
            assertThat(bill(new OrgId("elsewhere-not")).cost()).isEmpty();
        }
    }

    private FilmBill bill(OrgId org) {
        return transactions.await(org, session -> bills.bill(session, org, new ProjectId("heard"), Optional.empty()));
    }

    private static Expense expense(String name, String most) {
        return new Expense(
                name,
                1,
                Optional.of(new ProductionRef(new ProjectId("heard"), 1)),
                Expense.Medium.SPEECH,
                name + " by somebody",
                Money.of(most));
    }

    private static FundsDecided decided(TestKafka kafka, OrgId org, Expense expense) {
        return kafka.await(
                FundsDecided.class, org.value(), event -> event.expense().equals(expense));
    }

    private Money spent(OrgId org) {
        return jobs.budget(org, Orders.organisation(org), Orders.PRICE).spent();
    }

    @Test
    void a_budget_that_warns_says_by_how_much() {
        OrgId org = new OrgId("warns");
        jobs.limit(org, Orders.PROJECT, Budget.Policy.WARN, Money.of("2.00 USD"));
        jobs.open(Orders.job(org, "within", 1));

        Jobs.Opened opened = (Jobs.Opened) jobs.open(Orders.job(org, "beyond", 1));

        assertThat(opened.exceeded()).hasSize(1);
        assertThat(opened.exceeded().getFirst().by()).isEqualTo(Money.of("1.20 USD"));
        assertThat(opened.exceeded().getFirst().after().scope()).isEqualTo(Orders.PROJECT);
        assertThat(held(org, Orders.PROJECT)).isEqualTo(Money.of("3.20 USD"));
    }

    @Test
    void a_budget_that_caps_denies_the_job_and_nothing_is_held_anywhere() {
        OrgId org = new OrgId("caps");
        jobs.limit(org, Orders.BUILD, Budget.Policy.CAP, Money.of("1.599999 USD"));
        Job job = Orders.job(org, "denied", 1);

        Jobs.Denied denied = (Jobs.Denied) jobs.open(job);

        assertThat(denied.by()).isEqualTo(new Budget.Denied(Orders.BUILD, Orders.PRICE, Money.of("1.599999 USD")));
        assertThat(jobs.find(org, job.key())).isEmpty();
        for (Scope scope : job.order().scopes()) {
            assertThat(held(org, scope).isZero()).as("%s", scope).isTrue();
        }

        jobs.limit(org, Orders.BUILD, Budget.Policy.CAP, Orders.PRICE);
        assertThat(jobs.open(job)).isInstanceOf(Jobs.Opened.class);
    }

    @Test
    void what_is_spent_in_one_currency_is_no_matter_of_another() {
        OrgId org = new OrgId("currencies");
        jobs.limit(org, Orders.PROJECT, Budget.Policy.CAP, Money.of("1.00 EUR"));
        assertThat(jobs.open(Orders.job(org, "dollars", 1))).isInstanceOf(Jobs.Opened.class);
        assertThat(jobs.budget(org, Orders.PROJECT, Money.of("1.00 EUR")).held().isZero())
                .isTrue();
    }

    @Test
    void of_two_who_reserve_the_last_money_at_once_one_gets_it() throws Exception {
        for (int round = 1; round <= 20; round++) {
            OrgId org = new OrgId("last-" + round);
            jobs.limit(org, Orders.organisation(org), Budget.Policy.CAP, Orders.PRICE);

            List<Jobs.Opening> openings = AtOnce.call(
                    List.of(() -> jobs.open(Orders.job(org, "one", 1)), () -> jobs.open(Orders.job(org, "other", 1))));

            assertThat(openings).filteredOn(Jobs.Opened.class::isInstance).hasSize(1);
            assertThat(openings).filteredOn(Jobs.Denied.class::isInstance).hasSize(1);
            assertThat(held(org, Orders.organisation(org))).isEqualTo(Orders.PRICE);
        }
    }

    @Test
    void of_two_who_open_one_job_with_the_last_money_both_have_it() throws Exception {
        for (int round = 1; round <= 20; round++) {
            OrgId org = new OrgId("same-" + round);
            jobs.limit(org, Orders.organisation(org), Budget.Policy.CAP, Orders.PRICE);
            Job job = Orders.job(org, "same", 1);

            List<Jobs.Opening> openings = AtOnce.call(List.of(() -> jobs.open(job), () -> jobs.open(job)));

            assertThat(openings).filteredOn(Jobs.Opened.class::isInstance).hasSize(1);
            assertThat(openings).filteredOn(Jobs.Known.class::isInstance).hasSize(1);
            assertThat(held(org, Orders.organisation(org))).isEqualTo(Orders.PRICE);
        }
    }

    /** Some begin while others end: budgets are taken in one order, so nobody waits for somebody who waits for him. */
    @Test
    void many_who_begin_and_end_at_once_are_all_counted() throws Exception {
        OrgId org = new OrgId("many");
        jobs.limit(org, Orders.organisation(org), Budget.Policy.CAP, Orders.PRICE.times(8));
        List<Callable<Jobs.Opening>> turns = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Job job = Orders.job(org, "one of many " + number, 1);
            boolean ends = number % 3 == 0;
            turns.add(() -> {
                Jobs.Opening opening = jobs.open(job);
                if (ends && opening instanceof Jobs.Opened) {
                    assertThat(jobs.keep(job.submitting(Instant.EPOCH))).isTrue();
                }
                return opening;
            });
        }

        List<Jobs.Opening> openings = AtOnce.call(turns);

        assertThat(openings).filteredOn(Jobs.Opened.class::isInstance).hasSize(8);
        assertThat(held(org, Orders.organisation(org))).isEqualTo(Orders.PRICE.times(8));
        assertThat(held(org, Orders.BUILD)).isEqualTo(Orders.PRICE.times(8));
    }

    private Money held(OrgId org, Scope scope) {
        return jobs.budget(org, scope, Orders.PRICE).held();
    }
}
