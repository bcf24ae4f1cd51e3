package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;

/** Shots that a paid model does not film: refused, denied, not allowed, or of a model that has ended. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class UnpaidFilmIT {
    private static final String ORG = "refused";

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @BeforeAll
    static void open() {
        studio = new PaidStudio(ORG, folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void forget() {
        studio.veo().forget();
    }

    @Test
    void a_refusal_is_told_in_the_providers_words_and_costs_nothing() {
        studio.veo()
                .fate(new Fate.Fails(PaidStudio.SHORTLY, 3, "The prompt names a celebrity. Support codes: 15236754"));
        studio.asks(studio.film("refused", "nothing").getFirst());

        WorkFailed failed = studio.failed("refused");
        assertThat(failed.code()).isEqualTo("content-refused");
        assertThat(failed.detail())
                .isEqualTo("Shot 1A: veo-3.1 refuses it (celebrity): The prompt names a celebrity. Support codes:"
                        + " 15236754 Nothing was paid; change the brief, it is not asked again by itself.");
        assertThat(studio.bill("refused").getMap("cost[0]")).isEqualTo(Map.of("spent", "0.00 USD", "held", "0.00 USD"));
        studio.as("viewer")
                .get("/api/v1/shots/refused@2:1A")
                .then()
                .body("failure.code", equalTo("content-refused"))
                .body("failure.detail", containsString("celebrity"));
        String job = studio.as("viewer")
                .get("/api/v1/jobs?state=refused")
                .then()
                .body("cause", hasItem(containsString("celebrity")))
                .extract()
                .jsonPath()
                .getString("[0].id");
        PaidStudio.closing(ORG, "producer", job, "0.00 USD").then().statusCode(409);
        PaidStudio.closing(ORG, "director", job, "0.00 USD").then().statusCode(403);
        PaidStudio.closing("others", "producer", job, "0.00 USD").then().statusCode(404);
    }

    @Test
    void what_failed_in_one_revision_is_tried_anew_in_the_next() {
        studio.veo().fate(new Fate.Fails(PaidStudio.SHORTLY, 3, "The request is not supported."));
        studio.asks(studio.film("anew", 2, "nothing").getFirst());
        assertThat(studio.failed("anew").code()).isEqualTo("model-failed");

        studio.films(1);
        studio.asks(studio.film("anew", 3, "nothing").getFirst());
        assertThat(studio.rendered(new ProductionRef(new ProjectId("anew"), 3), "1A")
                        .facts()
                        .model())
                .isPresent();
    }

    @Test
    void a_capped_budget_denies_in_clear_words_and_nobody_is_asked() {
        studio.as("producer")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", "capped", "policy", "cap", "most", "1.00 USD"))
                .put("/api/v1/budgets")
                .then()
                .statusCode(200)
                .body("policy", equalTo("cap"))
                .body("spent", equalTo("0.00 USD"));
        int before = studio.veo().count(Doing.SUBMIT);
        studio.asks(studio.film("capped", "nothing").getFirst());

        WorkFailed failed = studio.failed("capped");
        assertThat(failed.code()).isEqualTo("budget-exhausted");
        assertThat(failed.detail())
                .startsWith("Shot 1A: filming it with veo-3.1 costs 1.60 USD,"
                        + " and of the budget of the project capped 1.00 USD are left.");
        assertThat(studio.veo().count(Doing.SUBMIT)).isEqualTo(before);
        List<Map<String, Object>> budgets =
                studio.as("viewer").get("/api/v1/budgets").jsonPath().getList("");
        assertThat(budgets).anySatisfy(budget -> assertThat(budget).containsEntry("name", "capped"));
        PaidStudio.as("others", "viewer").get("/api/v1/budgets").then().body("size()", equalTo(0));
    }

    @Test
    void whom_an_organisation_does_not_let_models_show_is_sent_to_none() {
        String org = "abstainers";
        PaidStudio.as(org, "producer")
                .contentType("application/json")
                .body(Map.of("models", "nobody"))
                .put("/api/v1/policies/people")
                .then()
                .statusCode(403);
        PaidStudio.as(org, "admin")
                .contentType("application/json")
                .body(Map.of("models", "nobody"))
                .put("/api/v1/policies/people")
                .then()
                .statusCode(200);
        studio.as("viewer").get("/api/v1/policies/people").then().body("models", equalTo("everyone"));
        int before = studio.veo().count(Doing.SUBMIT);
        studio.kafka().publish(org, studio.film("abstaining", "nothing").getFirst());

        WorkFailed failed = studio.kafka().await(WorkFailed.class, org, _ -> true);
        assertThat(failed.code()).isEqualTo("no-model");
        assertThat(failed.detail()).contains("veo-3.1: it shows ", ", and models may show no people here");
        assertThat(studio.veo().count(Doing.SUBMIT)).isEqualTo(before);
    }

    @Test
    void a_retired_engine_is_refused_with_its_successor() {
        ShotRequested asked = studio.film("outdated", "nothing").getFirst();
        studio.asks(PaidShots.by(asked, EngineChoice.named("veo-3.0")));

        WorkFailed failed = studio.failed("outdated");
        assertThat(failed.code()).isEqualTo("no-model");
        assertThat(failed.detail())
                .startsWith("Shot 1A: no model can film it."
                        + " veo-3.0: it was retired on 2026-06-30; veo-3.1 does its work now."
                        + " Moving to veo-3.1 would change: model veo-3.0-generate-001 → veo-3.1-generate-001; ")
                .contains("references 0 → 3; ")
                .containsPattern("One attempt at the shot would cost [0-9.]+ USD\\.$");
    }
}
