package studio.backlot.render.job.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.PaidOnce;
import studio.backlot.render.job.PaidOnce.Ending;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.veo.fake.VeoCounterpart;

/** The paid-once program over PostgreSQL: whoever goes on after a death knows only what was committed. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class PaidOnceIT {
    private static final int RUNS = Integer.getInteger("backlot.paid-once.stored-runs", 60);
    private static final long FIRST = Long.getLong("backlot.paid-once.seed", 1);

    @Inject
    PostgresJobs jobs;

    @Inject
    TenantTransactions transactions;

    @Inject
    Workers workers;

    @TempDir
    static Path folder;

    /** The service's own workers stay out of it. */
    @BeforeEach
    void rest() {
        workers.rest();
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void a_process_may_die_at_every_point_and_the_take_is_there_or_known_not_to_be_paid() throws InterruptedException {
        OrgId org = new OrgId("dying");
        try (PaidOnce program = program(org)) {
            assertThat(program.runDyingAtEachPoint())
                    .contains("after open", "before submit", "after submit", "before keep", "after keep")
                    .contains("after download", "after claim", "before end", "after end");
        }
        assertThat(tasks(org)).isZero();
    }

    @Test
    void whatever_happens_each_take_is_paid_once_or_somebody_is_asked() throws InterruptedException {
        OrgId org = new OrgId("shaken");
        try (PaidOnce program = program(org)) {
            for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
                program.run(seed);
            }
            assertThat(program.endings().get(Ending.SUCCEEDED)).isGreaterThan(RUNS / 3);
        }
        assertThat(tasks(org)).isZero();
    }

    private PaidOnce program(OrgId org) {
        MovingClock clock = new MovingClock();
        return new PaidOnce(org, jobs, new DurableTurns(transactions, jobs), clock, folder, new VeoCounterpart(clock));
    }

    private long tasks(OrgId org) {
        return transactions.await(org, session -> session.createNativeQuery("select count(*) from task", Long.class)
                .getSingleResult());
    }
}
