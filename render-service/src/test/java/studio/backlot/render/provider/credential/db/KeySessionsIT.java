package studio.backlot.render.provider.credential.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.KeysGone;
import studio.backlot.wire.Keys;

/** Sessions as two processes at one database have them. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class KeySessionsIT {
    private static final OrgId ORG = new OrgId("session-keepers");
    private static final OrgId OTHER = new OrgId("session-others");
    private static final Keys KEYS = Keys.of(Map.of("project", "p1", "token", "a-key-of-a-session-5d21"));

    @Inject
    KeySessionTable table;

    @Inject
    TenantTransactions transactions;

    @Inject
    Event<KeysGone> gone;

    private KeySessions here;
    private KeySessions there;

    @BeforeEach
    void begin() {
        here = process(Duration.ofHours(12));
        there = process(Duration.ofHours(12));
    }

    @AfterEach
    void withdraw() {
        here.withdraw(ORG, "veo");
    }

    @Test
    void one_process_has_them_and_the_other_says_so() {
        here.enter(ORG, "veo", KEYS, "tester");

        assertThat(at(here)).isEqualTo(new KeyHolding.Here(KEYS, KeyTerm.SESSION, KeyOwner.ORGANISATION));
        assertThat(at(there)).isInstanceOfSatisfying(KeysAway.class, away -> {
            assertThat(away.elsewhere()).isTrue();
            assertThat(away.why()).contains("has them: it goes on");
        });
        assertThat(standing().fields()).containsExactlyInAnyOrder("project", "token");
    }

    @Test
    void entered_at_another_process_they_are_there_and_the_first_lets_go_of_its_own() {
        here.enter(ORG, "veo", KEYS, "tester");
        there.enter(ORG, "veo", KEYS, "tester");

        assertThat(at(there)).isInstanceOf(KeyHolding.Here.class);
        assertThat(at(here)).isInstanceOf(KeysAway.class);
        assertThat(here.held()).isEqualTo(1);
        here.look();
        assertThat(here.held()).isZero();
    }

    @Test
    void withdrawn_at_one_process_they_are_gone_from_the_other() {
        here.enter(ORG, "veo", KEYS, "tester");
        assertThat(there.withdraw(OTHER, "veo")).isFalse();
        here.look();
        assertThat(here.held()).isEqualTo(1);

        assertThat(there.withdraw(ORG, "veo")).isTrue();
        assertThat(there.withdraw(ORG, "veo")).isFalse();
        here.look();
        assertThat(here.held()).isZero();
    }

    @Test
    void a_process_that_ends_leaves_word_and_one_that_dies_falls_silent() {
        here.enter(ORG, "veo", KEYS, "tester");
        here.leave();
        assertThat(at(there)).hasFieldOrPropertyWithValue("elsewhere", false).isInstanceOf(KeysAway.class);
        assertThat(here.held()).isZero();

        here.enter(ORG, "veo", KEYS, "tester");
        assertThat(at(there)).hasFieldOrPropertyWithValue("elsewhere", true);
        silent();
        assertThat(at(there)).hasFieldOrPropertyWithValue("elsewhere", false);
        here.look();
        assertThat(at(there)).as("it was only slow").hasFieldOrPropertyWithValue("elsewhere", true);
    }

    @Test
    void what_is_over_is_let_go_of_and_said() {
        KeySessions brief = process(Duration.ZERO);
        brief.enter(ORG, "veo", KEYS, "tester");
        assertThat(at(brief)).isInstanceOfSatisfying(KeysAway.class, away -> assertThat(away.why())
                .contains("which ended at"));
        brief.look();
        assertThat(brief.held()).isZero();
        assertThat(standing().state(Clock.systemUTC().instant())).isEqualTo(KeySession.State.OVER);
    }

    @Test
    void another_organisation_sees_no_row() {
        here.enter(ORG, "veo", KEYS, "tester");
        assertThat(here.all(OTHER)).isEmpty();
        List<Object> rows = transactions.await(
                OTHER, session -> session.createNativeQuery("select provider from key_session", Object.class)
                        .getResultList());
        assertThat(rows).isEmpty();
        assertThat(found(OTHER)).isEmpty();
    }

    /** As if the process had said nothing for long. */
    private void silent() {
        transactions.await(ORG, session -> session.createNativeQuery(
                        "update key_session set seen_at = seen_at - interval '1 hour'")
                .executeUpdate());
    }

    private KeyHolding at(KeySessions process) {
        return process.holding(ORG, standing());
    }

    private KeySession standing() {
        return found(ORG).orElseThrow();
    }

    private Optional<KeySession> found(OrgId org) {
        return transactions.await(org, session -> here.find(session, org, "veo"));
    }

    private KeySessions process(Duration last) {
        KeySessionSettings settings = new KeySessionSettings() {
            @Override
            public Duration last() {
                return last;
            }

            @Override
            public Duration seenEvery() {
                return Duration.ofMinutes(1);
            }
        };
        return new KeySessions(table, transactions, gone, Clock.systemUTC(), settings);
    }
}
