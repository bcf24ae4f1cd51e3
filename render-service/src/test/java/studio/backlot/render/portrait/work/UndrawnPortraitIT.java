package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.portrait.work.Likeness.assertSame;
import static studio.backlot.render.portrait.work.Sittings.ACME;
import static studio.backlot.render.portrait.work.Sittings.fitted;
import static studio.backlot.render.portrait.work.Sittings.locked;
import static studio.backlot.render.portrait.work.Sittings.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.people.Showing;
import studio.backlot.render.people.db.PeopleTable;

/** Portraits that the model which was hired does not draw, or not at once. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class UndrawnPortraitIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.portraits.engine");

    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    @Inject
    Sittings sittings;

    @Inject
    PeopleTable people;

    @Inject
    TenantTransactions transactions;

    @BeforeEach
    void begin() {
        sittings.begin();
    }

    @AfterEach
    void end() {
        sittings.end();
    }

    @Test
    void what_the_model_refuses_is_drawn_here_and_stays_so() throws Exception {
        CastMember eve = person("Eve");
        sittings.gemini().play(new Trick.Says(BLOCKED));
        sittings.kafka().publish(ACME, locked("eve", eve));
        PortraitDrawn drawn = sittings.drawn(ACME, "eve");
        sittings.assertOurs(drawn, eve);
        assertThat(drawn.artist()).contains(Artist.builtIn(Optional.of("gemini does not draw this: Not this.")));
        assertThat(sittings.rows(ACME)).anyMatch(row -> row.contains("gemini does not draw this: Not this."));
        assertThat(sittings.logged())
                .anyMatch(line ->
                        line.contains("The built-in engine draws the portrait of") && line.contains("Not this."));

        sittings.kafka().publish(ACME, locked("eve-again", eve));
        assertThat(sittings.drawn(ACME, "eve-again").portrait()).isEqualTo(drawn.portrait());
        assertThat(sittings.gemini().count()).isEqualTo(1);
    }

    @Test
    void whom_an_organisation_does_not_let_models_show_is_drawn_here() throws Exception {
        String org = "abstainers-draw";
        CastMember ivy = person("Ivy");
        transactions.await(new OrgId(org), session -> people.set(session, new OrgId(org), Showing.NOBODY));
        sittings.kafka().publish(org, locked("ivy", ivy));
        PortraitDrawn drawn = sittings.drawn(org, "ivy");
        sittings.assertOurs(org, drawn, ivy);
        assertThat(drawn.artist())
                .contains(Artist.builtIn(Optional.of("it shows Ivy (26), and models may show no people here")));
        assertThat(sittings.gemini().count()).isZero();
    }

    @Test
    void a_busy_model_is_asked_again_when_it_wants_to_be() throws Exception {
        CastMember fay = person("Fay");
        sittings.gemini().play(new Trick.Turned(429, "{}", Map.of("Retry-After", "2")));
        Instant begun = Instant.now();
        sittings.kafka().publish(ACME, locked("fay", fay));
        assertSame(sittings.image(ACME, sittings.drawn(ACME, "fay").portrait()), fitted(fay));
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(sittings.gemini().count()).isEqualTo(2);
        assertThat(sittings.gemini().easel().drawn()).isEqualTo(1);
    }

    @Test
    void a_model_that_stays_busy_does_not_stop_the_film() throws Exception {
        CastMember gil = person("Gil");
        Trick busy = new Trick.Turned(429, "{}");
        sittings.gemini().play(busy, busy, busy);
        sittings.kafka().publish(ACME, locked("gil", gil));
        sittings.assertOurs(sittings.drawn(ACME, "gil"), gil);
        assertThat(sittings.gemini().count()).isEqualTo(3);
    }

    @Test
    void an_answer_that_is_lost_twice_is_not_paid_a_third_time() throws Exception {
        CastMember hal = person("Hal");
        sittings.gemini().play(new Trick.LostAfter(), new Trick.BreaksOff());
        sittings.kafka().publish(ACME, locked("hal", hal));
        sittings.assertOurs(sittings.drawn(ACME, "hal"), hal);
        assertThat(sittings.gemini().easel().drawn()).isEqualTo(2);
    }

    @Test
    void what_is_no_picture_was_paid_and_is_not_paid_again() throws Exception {
        CastMember ida = person("Ida");
        CastMember jon = person("Jon");
        sittings.gemini().easel().depicts(Depicting.EMPTY, Depicting.PAGE);
        sittings.kafka().publish(ACME, locked("ida", ida));
        sittings.assertOurs(sittings.drawn(ACME, "ida"), ida);
        sittings.kafka().publish(ACME, locked("jon", jon));
        sittings.assertOurs(sittings.drawn(ACME, "jon"), jon);
        assertThat(sittings.rows(ACME))
                .anyMatch(row -> row.contains("What came cannot be used. It is empty"))
                .anyMatch(row -> row.contains("neither PNG nor JPEG"));
        assertThat(sittings.gemini().count()).isEqualTo(2);
    }
}
