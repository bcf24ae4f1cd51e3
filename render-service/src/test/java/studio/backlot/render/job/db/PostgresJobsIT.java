package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState.Submitted;
import studio.backlot.render.job.JobState.Submitting;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Refusal;

/** Every change of a job as rows: its state, its account, the budgets and whose turn it is. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class PostgresJobsIT {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Operation OPERATION = new Operation("projects/p1/operations/1");
    private static final AssetRef ASSET = new AssetRef("ab".repeat(32), "video/mp4", 7);

    @Inject
    PostgresJobs jobs;

    @Inject
    TenantTransactions transactions;

    @Inject
    Workers workers;

    /** Nobody takes a step but the test. */
    @BeforeEach
    void rest() {
        workers.rest();
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void a_job_that_begins_holds_its_price_in_every_budget_and_has_a_task() {
        Job job = Orders.job(new OrgId("begins"), "begins", 2);

        assertThat(jobs.open(job)).isEqualTo(new Jobs.Opened(job, List.of()));

        assertThat(jobs.find(job.org(), job.key())).contains(job);
        assertThat(account(job)).containsExactly("1 RESERVED 3.200000 USD");
        job.order().scopes().forEach(scope -> assertThat(jobs.budget(job.org(), scope, Orders.PRICE))
                .isEqualTo(new Budget(
                        scope,
                        Budget.Policy.OBSERVE,
                        Optional.empty(),
                        Money.of("3.20 USD"),
                        Money.zero(Orders.PRICE.currency()))));
        assertThat(tasks(job)).isEqualTo(1);
    }

    @Test
    void a_job_that_is_opened_again_is_the_same_and_holds_nothing_more() {
        Job job = opened("again");
        Job noted = changed(job, job.submitting(NOW));

        assertThat(jobs.open(job)).isEqualTo(new Jobs.Known(noted));

        assertThat(held(job)).isEqualTo(Orders.PRICE);
        assertThat(account(job)).hasSize(1);
        assertThat(tasks(job)).isEqualTo(1);
    }

    @Test
    void another_attempt_is_another_job() {
        Job first = opened("attempts");
        Job second = new Job(
                first.org(), first.key().again(), first.order(), first.state(), first.account(), first.keys(), 1);

        assertThat(jobs.open(second)).isInstanceOf(Jobs.Opened.class);
        assertThat(held(first)).isEqualTo(Money.of("3.20 USD"));
    }

    @Test
    void a_call_is_noted_its_operation_kept_and_what_it_made_is_paid() {
        Job job = opened("paid", 2);
        Job noted = changed(job, job.submitting(NOW));
        assertThat(noted.state()).isEqualTo(new Submitting(0, NOW));
        assertThat(row(job)).isEqualTo("submitting - - 2");

        Job accepted = changed(noted, noted.submitted(OPERATION, NOW));
        assertThat(accepted.state()).isEqualTo(new Submitted(OPERATION, NOW));
        assertThat(row(job)).isEqualTo("submitted projects/p1/operations/1 - 3");
        assertThat(held(job)).isEqualTo(Money.of("3.20 USD"));

        Job ended = changed(accepted, accepted.succeeded(List.of(ASSET), NOW.plusSeconds(70)));
        assertThat(ended.hasEnded()).isTrue();
        assertThat(row(job)).isEqualTo("succeeded projects/p1/operations/1 70000 4");
        assertThat(account(job))
                .containsExactly("1 RESERVED 3.200000 USD", "2 SETTLED 1.600000 USD", "3 REFUNDED 1.600000 USD");
        assertThat(held(job).isZero()).isTrue();
        assertThat(spent(job)).isEqualTo(Orders.PRICE);
    }

    @Test
    void what_is_refused_or_fails_is_refunded() {
        Job refused = opened("refused");
        Job asked = changed(refused, refused.submitting(NOW));
        changed(asked, asked.refused(new Refusal(List.of("violence"), "No.")));
        Job failed = opened("failed");
        changed(failed, failed.failed(Fault.of(FaultClass.NEVER, "request", "No.")));

        for (Job job : List.of(refused, failed)) {
            assertThat(account(job)).containsExactly("1 RESERVED 1.600000 USD", "2 REFUNDED 1.600000 USD");
            assertThat(held(job).isZero()).isTrue();
            assertThat(spent(job).isZero()).isTrue();
        }
        assertThat(row(refused)).isEqualTo("refused - - 3");
        assertThat(row(failed)).isEqualTo("failed - - 2");
    }

    @Test
    void a_call_that_was_not_taken_is_reserved_as_before() {
        Job job = opened("not-taken");
        Job noted = changed(job, job.submitting(NOW));
        changed(noted, noted.rejected());
        assertThat(row(job)).isEqualTo("reserved - - 3");
        assertThat(held(job)).isEqualTo(Orders.PRICE);
    }

    @Test
    void what_nobody_knows_is_listed_with_its_money_held_until_a_person_decides() {
        OrgId org = new OrgId("unknowns");
        Job first = unknown(org, "first");
        Job second = unknown(org, "second");
        assertThat(jobs.unknown(org)).containsExactly(first, second);
        assertThat(held(first)).isEqualTo(Money.of("3.20 USD"));

        Job waiting = changed(first, first.leftToPerson("nothing helps"));
        changed(waiting, waiting.closed(Money.of("0.40 USD"), "kim"));

        assertThat(jobs.unknown(org)).containsExactly(second);
        assertThat(held(second)).isEqualTo(Orders.PRICE);
        assertThat(spent(first)).isEqualTo(Money.of("0.40 USD"));
        assertThat(row(first)).isEqualTo("failed projects/p1/operations/1 - 6");
    }

    @Test
    void what_cost_more_than_was_held_is_spent_all_the_same_and_counted() {
        OrgId org = new OrgId("dearer");
        jobs.limit(org, Orders.organisation(org), Budget.Policy.CAP, Orders.PRICE);
        Job job = unknown(org, "dearer");

        changed(job, job.closed(Money.of("2.000001 USD"), "kim"));

        assertThat(account(job))
                .containsExactly("1 RESERVED 1.600000 USD", "2 RESERVED 0.400001 USD", "3 SETTLED 2.000001 USD");
        assertThat(spent(job)).isEqualTo(Money.of("2.000001 USD"));
        assertThat(held(job).isZero()).isTrue();
    }

    @Test
    void of_two_changes_of_one_version_the_second_is_not_kept_and_moves_no_money() {
        Job job = opened("overtaken");
        Job noted = changed(job, job.submitting(NOW));
        changed(noted, noted.submitted(OPERATION, NOW));

        assertThat(jobs.keep(noted.failed(Fault.of(FaultClass.NEVER, "request", "No."))))
                .isFalse();

        assertThat(row(job)).isEqualTo("submitted projects/p1/operations/1 - 3");
        assertThat(account(job)).hasSize(1);
        assertThat(held(job)).isEqualTo(Orders.PRICE);
    }

    @Test
    void a_change_of_a_job_that_was_never_opened_is_not_kept() {
        Job job = Orders.job(new OrgId("never"), "never", 1);
        assertThat(jobs.keep(job.submitting(NOW))).isFalse();
        assertThat(jobs.find(job.org(), job.key())).isEmpty();
    }

    @Test
    void a_step_that_ends_leaves_a_task_for_the_next_one_and_none_for_what_has_ended() {
        Job job = opened("turns");
        withoutTask(job);
        transactions.await(job.org(), session -> jobs.restOrNext(session, job.org(), job.key()));
        assertThat(tasks(job)).as("somebody has brought it back to life").isEqualTo(1);

        withoutTask(job);
        transactions.await(job.org(), session -> jobs.next(session, job.org(), job.key(), Duration.ofMinutes(10)));
        assertThat(number("select cast(round(extract(epoch from due - submitted)) as bigint) from task", job))
                .isEqualTo(600);

        changed(job, job.failed(Fault.of(FaultClass.NEVER, "request", "No.")));
        withoutTask(job);
        transactions.await(job.org(), session -> jobs.restOrNext(session, job.org(), job.key()));
        assertThat(tasks(job)).isZero();
    }

    private Job opened(String name) {
        return opened(name, 1);
    }

    private Job opened(String name, int results) {
        return opened(new OrgId(name), name, results);
    }

    private Job opened(OrgId org, String take, int results) {
        Job job = Orders.job(org, take, results);
        assertThat(jobs.open(job)).isInstanceOf(Jobs.Opened.class);
        return job;
    }

    private Job unknown(OrgId org, String take) {
        Job job = opened(org, take, 1);
        Job noted = changed(job, job.submitting(NOW));
        Job accepted = changed(noted, noted.submitted(OPERATION, NOW));
        return changed(accepted, accepted.unknown("lost", NOW));
    }

    /** As it is read after the change. */
    private Job changed(Job before, Job after) {
        assertThat(jobs.keep(after)).isTrue();
        Job read = jobs.find(before.org(), before.key()).orElseThrow();
        assertThat(read.version()).isEqualTo(before.version() + 1);
        assertThat(read.state()).isEqualTo(after.state());
        return read;
    }

    private Money held(Job job) {
        return jobs.budget(job.org(), Orders.BUILD, Orders.PRICE).held();
    }

    private Money spent(Job job) {
        return jobs.budget(job.org(), Orders.PROJECT, Orders.PRICE).spent();
    }

    private void withoutTask(Job job) {
        transactions.await(job.org(), session -> session.createNativeQuery("delete from task where key = :key")
                .setParameter("key", job.key().toString())
                .executeUpdate());
    }

    private long tasks(Job job) {
        return number("select count(*) from task", job);
    }

    private long number(String select, Job job) {
        return transactions.await(
                job.org(), session -> session.createNativeQuery(select + " where key = :key", Long.class)
                        .setParameter("key", job.key().toString())
                        .getSingleResult());
    }

    private String row(Job job) {
        return texts(
                        "select concat_ws(' ', state, coalesce(operation, '-'), coalesce(cast(took_ms as text), '-'), version)"
                                + " from job where take = :take",
                        job)
                .getFirst();
    }

    private List<String> account(Job job) {
        return texts(
                "select concat_ws(' ', number, kind, amount, currency) from job_movement where take = :take"
                        + " order by number",
                job);
    }

    private List<String> texts(String select, Job job) {
        return transactions.await(job.org(), session -> session.createNativeQuery(select, String.class)
                .setParameter("take", job.key().take())
                .getResultList());
    }
}
