package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.End;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;

/** The models that may film a shot, as they are shown, and the one that is chosen. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class ChosenModelIT {
    private static final String ORG = "choosers";

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
    void the_cheapest_model_is_chosen_and_films_with_the_keys_of_the_organisation() {
        ShotRequested shot = studio.film("chosen", "nothing").getFirst();
        studio.as("admin")
                .contentType("application/json")
                .body(Map.of("keys", Map.of("project", "p1", "bucket", "films", "token", OmniFake.TOKEN)))
                .put("/api/v1/providers/omni/credentials")
                .then()
                .statusCode(200);
        try (OmniFake omni = new OmniFake(Clock.systemUTC(), studio.footage(), VeoStudio.omniPort())) {
            omni.ends(End.films(Duration.ofSeconds(1)));
            studio.asks(PaidShots.by(shot, new EngineChoice("auto", Optional.of(Tier.DRAFT), Optional.empty())));

            ShotRendered rendered = studio.rendered("chosen", "1A");
            assertThat(rendered.facts().model()).contains("gemini-omni-1.2-flash");
            assertThat(rendered.facts().cost()).map(Money::of).contains(Money.of("0.102 USD"));
            assertThat(omni.accepted()).hasSize(1);
            studio.as("viewer")
                    .get("/api/v1/shots/chosen@2:1A/route")
                    .then()
                    .body("chosen", equalTo("gemini-omni-1.2-flash"))
                    .body("all[0].reasons", hasItem("price 40 of 40"));
        } finally {
            studio.as("admin")
                    .delete("/api/v1/providers/omni/credentials")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void the_providers_are_shown_with_their_terms_and_never_their_credentials() {
        JsonPath providers = studio.as("viewer")
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
        PaidStudio.as("others", "viewer")
                .get("/api/v1/jobs?state=succeeded")
                .then()
                .body("size()", equalTo(0));
        studio.as("viewer").get("/api/v1/jobs?state=lost").then().statusCode(422);
        studio.as("viewer").get("/api/v1/jobs/none").then().statusCode(404);
        studio.as("director")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", "x", "policy", "cap", "most", "1.00 USD"))
                .put("/api/v1/budgets")
                .then()
                .statusCode(403);
    }
}
