package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;

/** Jobs and budgets are seen and changed by their organisation alone, and accounts are only added to. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class JobTenantsIT {
    private static final OrgId OWNER = new OrgId("owner");
    private static final OrgId OTHER = new OrgId("other");
    private static final Job JOB = Orders.job(OWNER, "secret", 1);

    @Inject
    PostgresJobs jobs;

    @Inject
    TenantTransactions transactions;

    @Inject
    Plumbing plumbing;

    @Inject
    Workers workers;

    @BeforeEach
    void open() {
        workers.rest();
        jobs.open(JOB);
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void another_organisation_finds_nothing_lists_nothing_and_changes_nothing() {
        assertThat(jobs.find(OTHER, JOB.key())).isEmpty();
        assertThat(jobs.unknown(OTHER)).isEmpty();
        assertThat(jobs.usual(OTHER, "veo-3.1")).isEmpty();
        assertThat(jobs.budget(OTHER, Orders.PROJECT, Orders.PRICE).held().isZero())
                .isTrue();
        Job taken = new Job(OTHER, JOB.key(), JOB.order(), JOB.state(), JOB.account(), JOB.keys(), JOB.version());
        assertThat(jobs.keep(taken.submitting(Instant.EPOCH))).isFalse();
        assertThat(jobs.find(OWNER, JOB.key())).contains(JOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job", "job_movement", "budget"})
    void a_transaction_of_another_organisation_sees_and_writes_no_row_whatever_it_asks(String table) {
        assertThat(rows(OWNER, table)).isPositive();
        assertThat(rows(OTHER, table)).isZero();
        long seenByPlumbing = plumbing.transaction(connection -> Plumbing.await(
                        connection.query("select count(*) from " + table).execute())
                .iterator()
                .next()
                .getLong(0));
        assertThat(seenByPlumbing).isZero();
    }

    @Test
    void a_row_of_another_organisation_cannot_be_written() {
        String insert =
                "insert into budget (org_id, scope, name, currency) values ('owner', 'PROJECT', 'theirs', 'USD')";
        assertThatThrownBy(() -> transactions.await(
                        OTHER, session -> session.createNativeQuery(insert).executeUpdate()))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update job_movement set amount = 0",
                "delete from job_movement",
                "truncate job_movement",
                "truncate job cascade"
            })
    void an_account_is_never_rewritten(String statement) {
        assertThatThrownBy(() -> transactions.await(
                        OWNER, session -> session.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining("permission denied");
        assertThat(rows(OWNER, "job_movement")).isPositive();
    }

    @Test
    void row_level_security_is_in_force_on_every_table_of_jobs() {
        List<String> secured = transactions.await(OWNER, session -> session.createNativeQuery(
                        "select cast(relname as text) from pg_class where relrowsecurity", String.class)
                .getResultList());
        assertThat(secured).contains("budget", "job", "job_movement");
    }

    private long rows(OrgId org, String table) {
        return transactions.await(org, session -> session.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult());
    }
}
