package studio.backlot.render.refresh.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OnOffer;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.provider.Providers;

/** Profiles of an organisation are brought up to what its provider lists, as versions of their own. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class RefreshIT {
    private static final String ORG = "refreshers";
    private static final String OTHER = "refresh-others";
    private static final String PROFILES = "/api/v1/providers/openrouter/profiles";
    private static final String REFRESH = PROFILES + "/refresh";
    private static final OnOffer VEO = OnOffer.usual().getFirst();
    private static final OnOffer DEARER = VEO.at(Map.of("duration_seconds", "0.55", "duration_seconds_4k", "0.75"));

    private static OpenRouterFake fake;

    @Inject
    Providers providers;

    @BeforeAll
    static void open() {
        fake = new OpenRouterFake(
                Clock.systemUTC(), _ -> new byte[0], new BigDecimal("1.00"), VeoStudio.openRouterPort());
    }

    @AfterAll
    static void close() {
        fake.close();
    }

    @BeforeEach
    void asItWas() {
        fake.forget();
        fake.lists(OnOffer.usual());
        for (String org : List.of(ORG, OTHER)) {
            as(org, "admin").delete(PROFILES);
            as(org, "admin")
                    .body(Map.of("keys", Map.of("key", OpenRouterFake.KEY)))
                    .put("/api/v1/providers/openrouter/credentials")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_comparison_changes_nothing_and_says_what_is_new() {
        as(ORG, "admin")
                .post(REFRESH)
                .then()
                .statusCode(200)
                .body("changes", equalTo(true))
                .body("version", nullValue())
                .body("differences.kind", equalTo(List.of("new", "not-offered")))
                .body("differences[0].profile", equalTo("openrouter-kling-3-turbo"))
                .body("differences[0].tier", equalTo("draft"))
                .body("differences[1].model", equalTo("bytedance/seedance-2"));
        as(ORG, "admin").get(PROFILES).then().statusCode(404);
        assertThat(price(ORG)).isEqualTo(0.4f);
    }

    @Test
    void what_is_applied_is_the_organisations_own_and_nobody_elses() {
        fake.lists(List.of(DEARER, OnOffer.usual().get(1)));
        int first = as(ORG, "admin")
                .put(REFRESH)
                .then()
                .statusCode(200)
                .body("differences.find { it.kind == 'changed' }.changes[0].what", equalTo("720p a second mute"))
                .body("differences.find { it.kind == 'changed' }.changes[0].before", equalTo("0.20 USD"))
                .body("differences.find { it.kind == 'changed' }.changes[0].after", equalTo("0.55 USD"))
                .extract()
                .path("version");
        assertThat(price(ORG)).isEqualTo(0.55f);
        assertThat(price(OTHER)).isEqualTo(0.4f);
        as(ORG, "viewer").get("/api/v1/profiles").then().body("id", hasItem("openrouter-kling-3-turbo"));
        assertThat(providers.video(new OrgId(ORG), "openrouter-kling-3-turbo")).isPresent();
        assertThat(providers.video(new OrgId(OTHER), "openrouter-kling-3-turbo"))
                .isEmpty();
        as(ORG, "admin")
                .get(PROFILES)
                .then()
                .statusCode(200)
                .body("version", equalTo(first))
                .body("changedBy", equalTo("tester"))
                .body("yaml", containsString("- id: openrouter-veo-3.1"))
                .body("yaml", not(containsString(OpenRouterFake.KEY)));

        as(ORG, "admin").put(REFRESH).then().body("changes", equalTo(false)).body("version", nullValue());
        fake.lists(List.of(VEO, OnOffer.usual().get(1)));
        as(ORG, "admin").put(REFRESH).then().body("version", equalTo(first + 1));
        assertThat(price(ORG)).isEqualTo(0.4f);
        as(ORG, "admin").delete(PROFILES).then().statusCode(204);
        as(ORG, "admin").delete(PROFILES).then().statusCode(404);
        as(ORG, "admin").get(PROFILES).then().statusCode(404);
        assertThat(providers.video(new OrgId(ORG), "openrouter-kling-3-turbo")).isEmpty();
    }

    @Test
    void a_model_that_is_gone_is_retired_for_the_organisation() {
        fake.lists(List.of(OnOffer.usual().get(1)));
        as(ORG, "admin").put(REFRESH).then().body("differences.kind", equalTo(List.of("gone", "new")));
        assertThat(status(ORG)).isEqualTo("retired");
        assertThat(status(OTHER)).isEqualTo("active");
    }

    @Test
    void what_is_no_list_changes_nothing_and_is_told_without_the_key() {
        fake.play(Doing.MODELS, new Trick.Says("{\"data\":[]}"));
        as(ORG, "admin")
                .put(REFRESH)
                .then()
                .statusCode(424)
                .body("type", containsString("provider-failed"))
                .body("detail", containsString("malformed"));
        as(ORG, "admin")
                .body(Map.of("keys", Map.of("key", "a-key-that-was-withdrawn")))
                .put("/api/v1/providers/openrouter/credentials");
        as(ORG, "admin")
                .put(REFRESH)
                .then()
                .statusCode(424)
                .body("detail", containsString("credentials"))
                .body(not(containsString("a-key-that-was-withdrawn")));
        assertThat(price(ORG)).isEqualTo(0.4f);
    }

    @Test
    void who_has_no_list_no_keys_or_no_name_is_told_so() {
        as(ORG, "admin").put("/api/v1/providers/veo/profiles/refresh").then().statusCode(409);
        as(ORG, "admin")
                .put("/api/v1/providers/replicate/profiles/refresh")
                .then()
                .statusCode(404);
        as(ORG, "admin").put("/api/v1/providers/nobody/profiles/refresh").then().statusCode(404);
        for (String role : List.of("producer", "director", "editor", "writer", "viewer")) {
            as(ORG, role).get(PROFILES).then().statusCode(403);
            as(ORG, role).post(REFRESH).then().statusCode(403);
            as(ORG, role).put(REFRESH).then().statusCode(403);
            as(ORG, role).delete(PROFILES).then().statusCode(403);
        }
    }

    private static float price(String org) {
        return ((Number) veo(org, "prices.perSecond.720p.sound")).floatValue();
    }

    private static String status(String org) {
        return String.valueOf(veo(org, "status"));
    }

    private static Object veo(String org, String path) {
        return as(org, "viewer")
                .get("/api/v1/providers")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.profile == 'openrouter-veo-3.1' }." + path.replace("720p", "'720p'"));
    }

    private static RequestSpecification as(String org, String role) {
        return given().auth().oauth2(TestTokens.token(org, role)).contentType(ContentType.JSON);
    }
}
