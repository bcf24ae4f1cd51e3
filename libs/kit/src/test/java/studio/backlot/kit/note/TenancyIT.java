package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class TenancyIT {

    private static final OrgId MINE = new OrgId("mine");
    private static final OrgId THEIRS = new OrgId("theirs");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    TenantTransactions transactions;

    @Inject
    Vertx vertx;

    @Inject
    Notes notes;

    @Inject
    Plumbing plumbing;

    @Inject
    Pool pool;

    @Test
    void another_organisations_rows_are_not_there() {
        transactions.await(
                THEIRS, session -> Note.of("theirs", "secret", "theirs").persist());

        assertThat(notes.texts("mine")).doesNotContain("theirs");
        Note found = transactions.await(MINE, session -> Note.findById(new Note.Key("theirs", "secret")));
        assertThat(found).isNull();
        assertThat(notes.text("theirs", "secret")).contains("theirs");
    }

    @Test
    void a_row_of_another_organisation_is_refused_as_if_that_did_not_exist() {
        assertThatThrownBy(() -> transactions.await(
                        MINE, session -> Note.of("theirs", "planted", "mine").persist()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(KitError.NOT_FOUND));

        assertThat(notes.text("theirs", "planted")).isEmpty();
    }

    @Test
    void another_organisations_rows_cannot_be_changed_or_removed() {
        transactions.await(THEIRS, session -> Note.of("theirs", "kept", "kept").persist());

        int changed = transactions.await(MINE, session -> session.createMutationQuery("update Note set text = 'gone'")
                .executeUpdate());
        int removed =
                transactions.await(MINE, session -> session.createMutationQuery("delete from Note where id = 'kept'")
                        .executeUpdate());

        assertThat(changed).isEqualTo(notes.texts("mine").size());
        assertThat(removed).isZero();
        assertThat(notes.text("theirs", "kept")).contains("kept");
    }

    @Test
    void the_plumbing_sees_no_domain_table() {
        transactions.await(
                THEIRS, session -> Note.of("theirs", "unseen", "unseen").persist());

        int seen = plumbing.transaction(connection -> Plumbing.await(
                        connection.query("select id from note").execute())
                .size());

        assertThat(seen).isZero();
    }

    @Test
    void without_an_organisation_nothing_is_seen_and_the_next_transaction_starts_without_one() {
        transactions.await(MINE, session -> Note.of("mine", "before", "before").persist());

        assertThat(Plumbing.await(pool.query("select id from note").execute()).size())
                .isZero();
    }

    @Test
    void a_transaction_within_one_of_another_organisation_is_refused() {
        assertThatThrownBy(
                        () -> transactions.await(MINE, outer -> transactions.in(THEIRS, inner -> Note.<Note>listAll())))
                .hasMessageContaining("another organisation");
    }

    @Test
    void a_transaction_may_begin_where_no_request_is_served() {
        Uni<Note> seen = transactions.in(MINE, session -> Note.findById(new Note.Key("mine", "anywhere")));
        transactions.await(
                MINE, session -> Note.of("mine", "anywhere", "anywhere").persist());

        Note fromPlainThread = seen.await().atMost(PATIENCE);
        Note fromTimer = Uni.createFrom()
                .<Note>emitter(
                        emitter -> vertx.setTimer(1, timer -> seen.subscribe().with(emitter::complete, emitter::fail)))
                .await()
                .atMost(PATIENCE);

        assertThat(fromPlainThread.text).isEqualTo("anywhere");
        assertThat(fromTimer.text).isEqualTo("anywhere");
    }

    @Test
    void a_transaction_within_one_of_the_same_organisation_joins_it() {
        assertThatThrownBy(() -> transactions.await(MINE, outer -> transactions
                        .in(MINE, inner -> Note.of("mine", "joined", "joined").persist())
                        .chain(() -> {
                            throw new IllegalStateException("the outer one fails");
                        })))
                .hasMessage("the outer one fails");

        assertThat(notes.text("mine", "joined")).isEmpty();
    }
}
