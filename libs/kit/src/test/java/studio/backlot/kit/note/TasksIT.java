package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class TasksIT {

    private static final OrgId ORG = new OrgId("tasks");

    @Inject
    TenantTransactions transactions;

    @Inject
    Tasks tasks;

    @Inject
    TaskRunner runner;

    @Inject
    CountingTasks work;

    @Inject
    Notes notes;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void a_submitted_task_is_done_once() {
        submit("plain");

        awaitNote("plain", "done");
        assertThat(work.attempts.get("plain")).containsExactly(1);
    }

    @Test
    void a_task_whose_transaction_fails_is_not_done() {
        try {
            transactions.await(
                    ORG, session -> tasks.submit(session, ORG, "count", "undone", new CountingTasks.Work("done"))
                            .invoke(() -> {
                                throw new IllegalStateException("the rest fails");
                            }));
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the rest fails");
        }
        submit("after-undone");

        awaitNote("after-undone", "done");
        assertThat(work.attempts).doesNotContainKey("undone");
    }

    @Test
    void a_task_for_later_is_not_begun_before_its_pause_is_over() {
        Instant begun = Instant.now();
        submit(new Tasks.Later("count", "later", Duration.ofSeconds(2)));

        awaitNote("later", "done");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(work.attempts.get("later")).containsExactly(1);
    }

    @Test
    void a_task_for_later_is_begun_at_once_when_it_is_hastened() {
        submit(new Tasks.Later("count", "hastened", Duration.ofHours(1)));
        assertThat(hasten(ORG, "hastened")).isTrue();

        awaitNote("hastened", "done");
        assertThat(work.attempts.get("hastened")).containsExactly(1);
    }

    @Test
    void a_task_wakes_the_workers_of_its_kind_once_it_is_due() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute("listen backlot_task");

            submit(new Tasks.Later("nobodys", "in-an-hour", Duration.ofHours(1)));
            submit(new Tasks.Later("nobodys", "now", Duration.ZERO));
            transactions.await(ORG, session -> tasks.hasten(session, ORG, "nobodys", "in-an-hour"));
            submit(new Tasks.Later("nobodys-last", "now", Duration.ZERO));

            List<String> woken = new ArrayList<>();
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                for (PGNotification told : connection.unwrap(PGConnection.class).getNotifications(100)) {
                    woken.add(told.getParameter());
                }
                return woken.contains("nobodys-last");
            });
            assertThat(woken)
                    .filteredOn(kind -> kind.startsWith("nobodys"))
                    .containsExactly("nobodys", "nobodys", "nobodys-last");
        }
    }

    private void submit(Tasks.Later later) {
        transactions.await(ORG, session -> tasks.submit(session, ORG, later, new CountingTasks.Work("done")));
    }

    @Test
    void nobody_hastens_what_is_not_his_is_not_there_or_is_being_done() throws InterruptedException {
        submit(new Tasks.Later("count", "unhastened", Duration.ofHours(1)));
        assertThat(hasten(new OrgId("others"), "unhastened")).isFalse();
        assertThat(hasten(ORG, "never-submitted")).isFalse();

        CountDownLatch doing = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        work.beforeTheEnd.set(() -> {
            doing.countDown();
            try {
                assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        submit("held");
        assertThat(doing.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(hasten(ORG, "held")).isFalse();
        asked.countDown();
        awaitNote("held", "done");
    }

    private boolean hasten(OrgId org, String key) {
        return transactions.await(org, session -> tasks.hasten(session, org, "count", key));
    }

    @Test
    void a_failed_attempt_is_repeated() {
        submit("once-broken");

        awaitNote("once-broken", "done");
        assertThat(work.attempts.get("once-broken")).containsExactly(1, 2);
    }

    @Test
    void a_refused_task_is_given_up_at_once() {
        submit("refused");

        awaitNote("refused", "failed: It is refused.");
        assertThat(work.attempts.get("refused")).containsExactly(1);
        assertThat(work.failures.get("refused").code()).isEqualTo(KitError.INVALID);
    }

    @Test
    void a_task_that_always_fails_is_given_up_after_five_attempts_without_our_internals() {
        submit("always-broken");

        awaitNote("always-broken", "failed: Something is wrong on our side");
        assertThat(work.attempts.get("always-broken")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void an_attempt_that_met_a_store_that_was_away_does_not_count() {
        submit("store-away");

        awaitNote("store-away", "done");
        assertThat(work.attempts.get("store-away")).containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void a_task_whose_worker_died_is_taken_over_when_its_lease_runs_out() throws InterruptedException {
        submit("hangs-once");
        assertThat(work.hanging.await(10, TimeUnit.SECONDS)).isTrue();

        runner.stop();
        runner.start();

        awaitNote("hangs-once", "done");
        assertThat(work.attempts.get("hangs-once")).isEqualTo(List.of(1, 2));
    }

    @Test
    void a_task_whose_end_could_not_be_written_is_taken_over_when_its_lease_runs_out() throws InterruptedException {
        CountDownLatch away = new CountDownLatch(1);
        work.beforeTheEnd.set(() -> {
            asOwner("revoke update, delete on task from note_app");
            away.countDown();
        });
        submit("unwritable-once");
        assertThat(away.await(10, TimeUnit.SECONDS)).isTrue();

        // Neither the end nor a pause can be written meanwhile: the worker goes back to looking for tasks.
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        asOwner("grant update, delete on task to note_app");

        awaitNote("unwritable-once", "done");
        assertThat(work.attempts.get("unwritable-once")).isEqualTo(List.of(1, 2));
    }

    private void asOwner(String sql) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void submit(String key) {
        submit(new Tasks.Later("count", key, Duration.ZERO));
    }

    private void awaitNote(String key, String text) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(notes.text(ORG.value(), key)).isEqualTo(Optional.of(text)));
    }
}
