package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState.Submitting;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;

/** What is to be kept is kept although the database goes away for a moment. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class BrokenConnectionsIT {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    PostgresJobs jobs;

    @Inject
    Workers workers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void rest() {
        workers.rest();
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void a_change_finds_another_connection_when_all_that_were_there_are_broken() {
        OrgId org = new OrgId("breaking");
        for (int number = 1; number <= 20; number++) {
            Job job = Orders.job(org, "breaking " + number, 1);
            breakConnections();
            jobs.open(job);
            breakConnections();
            assertThat(jobs.keep(job.submitting(NOW))).isTrue();
            breakConnections();
            assertThat(jobs.find(org, job.key()).orElseThrow().state()).isEqualTo(new Submitting(0, NOW));
        }
        assertThat(jobs.budget(org, Orders.PROJECT, Orders.PRICE).held()).isEqualTo(Orders.PRICE.times(20));
    }

    private void breakConnections() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
