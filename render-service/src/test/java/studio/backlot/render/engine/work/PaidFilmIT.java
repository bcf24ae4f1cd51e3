package studio.backlot.render.engine.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;

/** Shots that a paid model films, from the plan to the bill; the model is a strict one on this machine, and drifts. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class PaidFilmIT {
    private static final String ORG = "payers";
    private static final String ENGINE = PaidShots.ENGINE;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SHORTLY = Duration.ofMillis(500);
    private static final Money NOTHING = Money.of("0.00 USD");

    @TempDir
    static Path folder;

    private static TestKafka kafka;
    private static DriftingFootage footage;
    private static PaidShots paid;
    private static VeoFake fake;

    @Inject
    PostgresJobs jobs;

    @Inject
    TaskRunner runner;

    @BeforeAll
    static void open() {
        kafka = new TestKafka();
        footage = new DriftingFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        paid = new PaidShots(footage);
        fake = new VeoFake(Clock.systemUTC(), footage, VeoStudio.port());
    }

    @AfterAll
    static void close() {
        fake.close();
        kafka.close();
    }

    @BeforeEach
    void forget() {
        fake.forget();
    }

    @Test
    void a_film_costs_what_its_plan_says_to_the_cent_and_each_shot_is_paid_once() {
        List<ShotRequested> shots = paid.film("paid", 2, "drift: wardrobe middle");
        fate(3);

        JsonPath plan = plan("paid", 1);
        assertThat(plan.getList("shots.prospect.status")).containsExactly("new", "new", "new");
        assertThat(plan.getList("shots.price", Float.class)).containsExactly(1.6f, 0.8f, 1.6f);
        assertThat(plan.getList("shots.model.model")).containsOnly(ENGINE);
        int before = fake.count(Doing.SUBMIT);
        shots.forEach(shot -> kafka.publish(ORG, shot));

        List<ShotRendered> rendered = List.of(rendered("paid", "1A"), rendered("paid", "1B"), rendered("paid", "1C"));
        assertThat(rendered).allSatisfy(shot -> {
            assertThat(shot.continuity().orElseThrow().attempts()).isEqualTo(1);
            assertThat(shot.continuity().orElseThrow().verdict()).isNotEqualTo(Continuity.Verdict.ASKED);
            assertThat(shot.take().duration()).isEqualTo(new RationalTime(12, 24));
            assertThat(shot.facts().model()).contains(ENGINE);
        });
        assertThat(rendered)
                .extracting(shot -> shot.facts().cost().orElseThrow())
                .containsExactly("1.60 USD", "0.80 USD", "1.60 USD");
        assertThat(fake.count(Doing.SUBMIT) - before).isEqualTo(3);
        rendered.forEach(this::paidOnce);
        JsonPath bill = bill("paid", 2);
        assertThat(bill.getMap("cost[0]")).isEqualTo(Map.of("spent", "4.00 USD", "held", "0.00 USD"));
        assertThat(bill.getString("scenes[0].cost[0].spent")).isEqualTo("4.00 USD");
        assertThat(bill.getList("scenes[0].shots.cost.spent.flatten()"))
                .containsExactly("1.60 USD", "0.80 USD", "1.60 USD");
        assertThat(plan.getDouble("totals.price")).isEqualTo(4.00);
        assertThat(plan.getList("scenes.price", Float.class)).containsExactly(4.00f);
        assertThat(rendered.getFirst().take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(rendered.getLast().take().key()).isEqualTo(plan.getString("shots[2].prospect.key"));

        givenPictures(before);
        JsonPath again = plan("paid", 3);
        assertThat(again.getList("shots.prospect.status")).containsExactly("kept", "kept", "kept");
        assertThat(again.getDouble("totals.price")).isZero();
    }

    @Test
    void a_take_beyond_its_limits_is_paid_once_and_a_person_is_asked() {
        ShotRequested shot = paid.film("beyond", 2, "drift: lost strong").getFirst();
        fate(2);
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, shot);

        ShotRendered rendered = rendered("beyond", "1A");
        assertThat(rendered.continuity().orElseThrow().verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(rendered.continuity().orElseThrow().attempts()).isEqualTo(1);
        assertThat(rendered.facts().cost()).contains("1.60 USD");
        assertThat(fake.count(Doing.SUBMIT) - before).isEqualTo(1);
        paidOnce(rendered);
    }

    @Test
    void a_service_that_ends_in_the_middle_pays_each_shot_once() {
        List<ShotRequested> shots = paid.film("ended", 2, "nothing");
        fake.fate(
                new Fate.Films(Duration.ofSeconds(2)), new Fate.Films(Duration.ofSeconds(2)), new Fate.Films(SHORTLY));
        int before = fake.count(Doing.SUBMIT);
        shots.forEach(shot -> kafka.publish(ORG, shot));
        await().atMost(PATIENCE).until(() -> fake.count(Doing.SUBMIT) > before);

        runner.stop();
        runner.start();
        await().atMost(PATIENCE).until(() -> fake.count(Doing.DOWNLOAD) > 0);
        runner.stop();
        runner.start();

        for (String shot : List.of("1A", "1B", "1C")) {
            paidOnce(rendered("ended", shot));
        }
        assertThat(bill("ended", 2).getString("cost[0].spent")).isEqualTo("4.00 USD");
    }

    @Test
    void a_refusal_is_told_in_the_providers_words_and_costs_nothing() {
        fake.fate(new Fate.Fails(SHORTLY, 3, "The prompt names a celebrity. Support codes: 15236754"));
        kafka.publish(ORG, paid.film("refused", 2, "nothing").getFirst());

        WorkFailed failed = failed("refused");
        assertThat(failed.code()).isEqualTo("content-refused");
        assertThat(failed.detail())
                .isEqualTo("Shot 1A: veo-3.1 refuses it (celebrity): The prompt names a celebrity. Support codes:"
                        + " 15236754 Nothing was paid; change the brief, it is not asked again by itself.");
        assertThat(bill("refused", 2).getMap("cost[0]")).isEqualTo(Map.of("spent", "0.00 USD", "held", "0.00 USD"));
        as(ORG, "viewer")
                .get("/api/v1/shots/refused@2:1A")
                .then()
                .body("failure.code", equalTo("content-refused"))
                .body("failure.detail", containsString("celebrity"));
        String job = as(ORG, "viewer")
                .get("/api/v1/jobs?state=refused")
                .then()
                .body("cause", hasItem(containsString("celebrity")))
                .extract()
                .jsonPath()
                .getString("[0].id");
        closing(ORG, "producer", job).then().statusCode(409);
        closing(ORG, "director", job).then().statusCode(403);
        closing("others", "producer", job).then().statusCode(404);
    }

    @Test
    void a_capped_budget_denies_in_clear_words_and_nobody_is_asked() {
        as(ORG, "producer")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", "capped", "policy", "cap", "most", "1.00 USD"))
                .put("/api/v1/budgets")
                .then()
                .statusCode(200)
                .body("policy", equalTo("cap"))
                .body("spent", equalTo("0.00 USD"));
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, paid.film("capped", 2, "nothing").getFirst());

        WorkFailed failed = failed("capped");
        assertThat(failed.code()).isEqualTo("budget-exhausted");
        assertThat(failed.detail())
                .startsWith("Shot 1A: filming it with veo-3.1 costs 1.60 USD,"
                        + " and of the budget of the project capped 1.00 USD are left.");
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before);
        List<Map<String, Object>> budgets =
                as(ORG, "viewer").get("/api/v1/budgets").jsonPath().getList("");
        assertThat(budgets).anySatisfy(budget -> assertThat(budget).containsEntry("name", "capped"));
        as("others", "viewer").get("/api/v1/budgets").then().body("size()", equalTo(0));
    }

    @Test
    void whom_an_organisation_does_not_let_models_show_is_sent_to_none() {
        String org = "abstainers";
        as(org, "producer")
                .contentType("application/json")
                .body(Map.of("models", "nobody"))
                .put("/api/v1/policies/people")
                .then()
                .statusCode(403);
        as(org, "admin")
                .contentType("application/json")
                .body(Map.of("models", "nobody"))
                .put("/api/v1/policies/people")
                .then()
                .statusCode(200);
        as(ORG, "viewer").get("/api/v1/policies/people").then().body("models", equalTo("everyone"));
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(org, paid.film("abstaining", 2, "nothing").getFirst());

        WorkFailed failed = kafka.await(WorkFailed.class, org, _ -> true);
        assertThat(failed.code()).isEqualTo("no-model");
        assertThat(failed.detail()).contains("veo-3.1: it shows ", ", and models may show no people here");
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before);
    }

    @Test
    void the_cheapest_model_is_chosen_and_films_with_the_keys_of_the_organisation() {
        ShotRequested shot = paid.film("chosen", 2, "nothing").getFirst();
        as(ORG, "admin")
                .contentType("application/json")
                .body(Map.of("keys", Map.of("project", "p1", "bucket", "films", "token", OmniFake.TOKEN)))
                .put("/api/v1/providers/omni/credentials")
                .then()
                .statusCode(200);
        try (OmniFake omni = new OmniFake(Clock.systemUTC(), footage, VeoStudio.omniPort())) {
            omni.ends(End.films(Duration.ofSeconds(1)));
            kafka.publish(ORG, PaidShots.by(shot, new EngineChoice("auto", Optional.of(Tier.DRAFT), Optional.empty())));

            ShotRendered rendered = rendered("chosen", "1A");
            assertThat(rendered.facts().model()).contains("gemini-omni-1.2-flash");
            assertThat(rendered.facts().cost()).map(Money::of).contains(Money.of("0.102 USD"));
            assertThat(omni.accepted()).hasSize(1);
            as(ORG, "viewer")
                    .get("/api/v1/shots/chosen@2:1A/route")
                    .then()
                    .body("chosen", equalTo("gemini-omni-1.2-flash"))
                    .body("all[0].reasons", hasItem("price 40 of 40"));
        } finally {
            as(ORG, "admin").delete("/api/v1/providers/omni/credentials").then().statusCode(204);
        }
    }

    @Test
    void a_retired_engine_is_refused_with_its_successor() {
        ShotRequested asked = paid.film("outdated", 2, "nothing").getFirst();
        kafka.publish(ORG, PaidShots.by(asked, EngineChoice.named("veo-3.0")));

        WorkFailed failed = failed("outdated");
        assertThat(failed.code()).isEqualTo("no-model");
        assertThat(failed.detail())
                .startsWith("Shot 1A: no model can film it."
                        + " veo-3.0: it was retired on 2026-06-30; veo-3.1 does its work now."
                        + " Moving to veo-3.1 would change: model veo-3.0-generate-001 → veo-3.1-generate-001; ")
                .contains("references 0 → 3; ")
                .containsPattern("One attempt at the shot would cost [0-9.]+ USD\\.$");
    }

    @Test
    void the_providers_are_shown_with_their_terms_and_never_their_credentials() {
        JsonPath providers = as(ORG, "viewer")
                .get("/api/v1/providers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(providers.getList("profile"))
                .containsExactly(
                        "veo-3.1",
                        "veo-3.1-fast",
                        "veo-3.1-lite",
                        "veo-3.0",
                        "gemini-omni-1.2-flash",
                        "animatic",
                        "openrouter-veo-3.1",
                        "sora-2",
                        "replicate-veo-3.1",
                        "replicate-veo-3.1-fast",
                        "comfyui-wan-2.2",
                        "comfyui-wan-2.1");
        assertThat(providers.getString("find { it.profile == 'veo-3.0' }.status"))
                .isEqualTo("retired");
        assertThat(providers.getBoolean("find { it.profile == 'veo-3.1' }.credentials"))
                .isTrue();
        assertThat(providers.prettify()).doesNotContain("veo-key-1");
        as("others", "viewer").get("/api/v1/jobs?state=succeeded").then().body("size()", equalTo(0));
        as(ORG, "viewer").get("/api/v1/jobs?state=lost").then().statusCode(422);
        as(ORG, "viewer").get("/api/v1/jobs/none").then().statusCode(404);
        as(ORG, "director")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", "x", "policy", "cap", "most", "1.00 USD"))
                .put("/api/v1/budgets")
                .then()
                .statusCode(403);
    }

    private static Response closing(String org, String role, String job) {
        return as(org, role)
                .contentType("application/json")
                .body(Map.of("cost", "0.00 USD"))
                .post("/api/v1/jobs/" + job + "/close");
    }

    /** Portraits of whoever is in the frame, or the frame that a shot goes on from. */
    private static void givenPictures(int before) {
        List<String> bodies = fake.submitted().subList(before, before + 3);
        assertThat(bodies).filteredOn(body -> body.contains("referenceImages")).hasSize(2);
        assertThat(bodies)
                .filteredOn(
                        body -> body.contains("\"image\":{\"bytesBase64Encoded\"") && !body.contains("referenceImages"))
                .hasSize(1);
    }

    private void paidOnce(ShotRendered shot) {
        List<Job> all = jobs.of(new OrgId(ORG), shot.take().key());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().account().held()).isEqualTo(NOTHING);
        assertThat(fake.accepted(all.getFirst().output().path())).isEqualTo(1);
    }

    private static JsonPath bill(String project, int revision) {
        return as(ORG, "viewer")
                .get("/api/v1/productions/%s/bill?revision=%d".formatted(project, revision))
                .jsonPath();
    }

    private static void fate(int shots) {
        for (int shot = 0; shot < shots; shot++) {
            fake.fate(new Fate.Films(SHORTLY));
        }
    }

    private static JsonPath plan(String project, int revision) {
        List<ShotRequested> shots = paid.film(project, revision, "drift: wardrobe middle");
        kafka.publish(
                ORG,
                new PlanRequested(
                        shots.getFirst().production(),
                        shots.stream().map(shot -> shot.shot().id()).toList()));
        shots.forEach(shot -> kafka.publish(
                ORG,
                new ShotRequested(
                        shot.production(),
                        shot.scene(),
                        shot.shot(),
                        shot.follows(),
                        shot.world(),
                        shot.format(),
                        shot.seed(),
                        Optional.of(Intent.PLAN),
                        Optional.empty(),
                        shot.engine())));
        String path = "/api/v1/productions/" + project + "/plan?revision=" + revision;
        await().atMost(PATIENCE).until(() -> as(ORG, "viewer").get(path).statusCode() == 200);
        return as(ORG, "viewer").get(path).jsonPath();
    }

    private static ShotRendered rendered(String project, String shot) {
        await().atMost(PATIENCE)
                .until(() -> !rendered(project, new ShotId(shot)).isEmpty()
                        || !kafka.all(WorkFailed.class, ORG, failed -> isOf(failed.production(), project))
                                .isEmpty());
        assertThat(kafka.all(WorkFailed.class, ORG, failed -> isOf(failed.production(), project)))
                .isEmpty();
        return rendered(project, new ShotId(shot)).getFirst();
    }

    private static List<ShotRendered> rendered(String project, ShotId shot) {
        return kafka.all(
                ShotRendered.class,
                ORG,
                event -> isOf(event.production(), project) && event.shot().equals(shot));
    }

    private static WorkFailed failed(String project) {
        await().atMost(PATIENCE)
                .until(() -> !kafka.all(WorkFailed.class, ORG, failed -> isOf(failed.production(), project))
                        .isEmpty());
        return kafka.all(WorkFailed.class, ORG, failed -> isOf(failed.production(), project))
                .getFirst();
    }

    private static boolean isOf(ProductionRef production, String project) {
        return production.project().value().equals(project);
    }

    private static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
