package studio.backlot.render.portrait.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static studio.backlot.render.portrait.work.Likeness.assertSame;
import static studio.backlot.render.portrait.work.Sittings.ACME;
import static studio.backlot.render.portrait.work.Sittings.GLOBEX;
import static studio.backlot.render.portrait.work.Sittings.MODEL;
import static studio.backlot.render.portrait.work.Sittings.PRODUCTION;
import static studio.backlot.render.portrait.work.Sittings.fitted;
import static studio.backlot.render.portrait.work.Sittings.is;
import static studio.backlot.render.portrait.work.Sittings.locked;
import static studio.backlot.render.portrait.work.Sittings.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.db.PostgresJobs;

/** Portraits of locked characters in a studio that has hired Gemini to draw them. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class HiredPortraitIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.portraits.engine");

    @Inject
    Sittings sittings;

    @Inject
    Portraits portraits;

    @Inject
    PostgresJobs jobs;

    @BeforeEach
    void begin() {
        sittings.begin();
    }

    @AfterEach
    void end() {
        sittings.end();
    }

    @Test
    void whoever_is_locked_gets_the_models_portrait_which_is_paid_once() throws Exception {
        CastMember ada = person("Ada");
        UUID id = UUID.randomUUID();
        sittings.kafka().publish(id, ACME, locked("ada", ada));
        sittings.kafka().publish(id, ACME, locked("ada", ada));
        PortraitDrawn drawn = sittings.drawn(ACME, "ada");
        sittings.kafka().publish(ACME, locked("ada-again", ada));
        PortraitDrawn again = sittings.drawn(ACME, "ada-again");

        assertSame(sittings.image(ACME, drawn.portrait()), fitted(ada));
        assertThat(drawn.modelSheet()).isPresent();
        assertThat(again.portrait()).isEqualTo(drawn.portrait());
        assertThat(again.modelSheet()).isEqualTo(drawn.modelSheet());
        assertThat(drawn.artist()).contains(Artist.hired("gemini", MODEL, Optional.of(Money.of("0.067 USD"))));
        assertThat(again.artist()).isEqualTo(drawn.artist());
        assertThat(sittings.kafka().all(PortraitDrawn.class, ACME, event -> is(event, "ada")))
                .hasSize(1);
        assertThat(sittings.gemini().count()).isEqualTo(1);
        assertThat(sittings.rows(ACME))
                .anyMatch(row -> row.startsWith("gemini 0.067 USD {\"model\":\"gemini-3.1-flash-image\"")
                        && row.contains("Ada, always the same: a slim woman of 26"));
        assertThat(portraits.drawn(new OrgId(ACME), PRODUCTION, List.of(ada))).containsValue(drawn.portrait());
        assertThat(sittings.gemini().count()).isEqualTo(1);
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() throws Exception {
        CastMember bea = person("Bea");
        sittings.kafka().publish(ACME, locked("bea", bea));
        sittings.drawn(ACME, "bea");
        sittings.kafka().publish(GLOBEX, locked("bea", bea));

        assertSame(sittings.image(GLOBEX, sittings.drawn(GLOBEX, "bea").portrait()), fitted(bea));
        assertThat(sittings.gemini().easel().drawn()).isEqualTo(2);
        assertThat(sittings.rows(GLOBEX)).isNotEmpty();
    }

    @Test
    void whoever_wants_the_same_portrait_at_once_waits_for_the_one_that_is_paid() throws Exception {
        CastMember cleo = person("Cleo");
        sittings.gemini().play(new Trick.Late(Duration.ofSeconds(2)));
        Callable<Map<?, AssetRef>> filming = () -> portraits.drawn(new OrgId(ACME), PRODUCTION, List.of(cleo));
        try (ExecutorService both = Executors.newFixedThreadPool(3)) {
            List<Future<Map<?, AssetRef>>> ends = both.invokeAll(List.of(filming, filming, filming));
            assertThat(ends.get(1).get()).isEqualTo(ends.get(0).get());
            assertThat(ends.get(2).get()).isEqualTo(ends.get(0).get());
        }
        assertThat(sittings.gemini().count()).isEqualTo(1);
    }

    @Test
    void a_plan_pays_nothing() {
        CastMember dora = person("Dora");
        portraits.sketched(new OrgId(ACME), List.of(dora));
        assertThat(sittings.gemini().count()).isZero();
        sittings.kafka().publish(ACME, locked("dora", dora));
        AssetRef portrait = sittings.drawn(ACME, "dora").portrait();
        assertThat(sittings.gemini().count()).isEqualTo(1);
        assertThat(portraits.sketched(new OrgId(ACME), List.of(dora))).containsValue(portrait);
    }

    @Test
    void a_cap_denies_a_portrait_before_anybody_is_asked_and_all_that_is_paid_is_spent() throws Exception {
        String org = "capped-sits";
        Money price = Money.of("0.067 USD");
        CastMember ola = person("Ola");
        CastMember pia = person("Pia");
        cap(org, "0.10 USD");
        sittings.kafka().publish(org, locked("ola", ola));
        assertSame(sittings.image(org, sittings.drawn(org, "ola").portrait()), fitted(ola));
        assertThat(organisation(org).spent()).isEqualTo(price);

        sittings.kafka().publish(org, locked("pia", pia));
        sittings.assertOurs(org, sittings.drawn(org, "pia"), pia);
        portraits.drawn(new OrgId(org), PRODUCTION, List.of(pia));
        assertThat(sittings.gemini().count()).isEqualTo(1);
        assertThat(sittings.logged())
                .anyMatch(line -> line.contains("a picture by gemini with gemini-3.1-flash-image costs up to 0.067 USD,"
                        + " and of the budget of the organisation capped-sits 0.033 USD are left. Raise it,"));

        cap(org, "1.00 USD");
        sittings.kafka().publish(org, locked("pia-again", pia));
        assertSame(sittings.image(org, sittings.drawn(org, "pia-again").portrait()), fitted(pia));
        sittings.gemini().play(new Trick.LostAfter());
        sittings.kafka().publish(org, locked("quinn", person("Quinn")));
        assertThat(sittings.drawn(org, "quinn").portrait()).isNotNull();

        assertThat(sittings.gemini().easel().drawn()).isEqualTo(4);
        assertThat(organisation(org).spent()).isEqualTo(price.times(4));
        assertThat(organisation(org).held()).isEqualTo(Money.of("0 USD"));
        assertThat(jobs.budgets(new OrgId(org)))
                .as("each production pays for its own")
                .anyMatch(budget -> budget.scope().name().equals("quinn@1")
                        && budget.spent().equals(price.times(2)));
        sittings.kafka()
                .await(FundsSettled.class, org, event -> event.expense().what().contains("gemini"));
        assertThat(jobs.budgets(new OrgId("never-sits"))).isEmpty();
    }

    @Test
    void an_organisations_own_key_is_asked_with() throws Exception {
        String org = "owner-sits";
        String own = "AIzaSy-own-but-wrong";
        given().header("Authorization", "Bearer " + TestTokens.token(org, "admin"))
                .contentType("application/json")
                .body(Map.of("keys", Map.of("key", own)))
                .put("/api/v1/providers/gemini/credentials")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + TestTokens.token(org, "admin"))
                .post("/api/v1/providers/gemini/credentials/check")
                .then()
                .body("code", equalTo("credentials"));
        CastMember kay = person("Kay");
        sittings.kafka().publish(org, locked("kay", kay));
        sittings.assertOurs(org, sittings.drawn(org, "kay"), kay);
        assertThat(sittings.gemini().easel().drawn()).isZero();
        assertThat(sittings.rows(org))
                .anyMatch(row -> row.contains("API key not valid"))
                .noneMatch(row -> row.contains(own));
        assertThat(sittings.logged()).noneMatch(line -> line.contains(own));
    }

    private void cap(String org, String most) {
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of(most));
    }

    private Budget organisation(String org) {
        return jobs.budget(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Money.of("0 USD"));
    }
}
