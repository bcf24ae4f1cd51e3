package studio.backlot.render.prompt.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class RequestResourceIT {

    @Test
    void a_known_shot_says_what_a_model_would_be_asked_for() {
        SampleShots first = SampleShots.of("asked").lasting(new RationalTime(24, 24));
        SampleShots spoken = first.shot("1B", 1)
                .doing("Emma speaks.")
                .after("1A", Link.CONTINUES)
                .saying("I know the way.")
                .asLongAsItTakes();
        try (TestKafka kafka = new TestKafka()) {
            CharacterLocked locked = new CharacterLocked(first.production(), SampleShots.emma());
            kafka.publish("acme", locked);
            kafka.await(PortraitDrawn.class, "acme", drawn -> drawn.production().equals(first.production()));
            kafka.publish("acme", first.requested());
            kafka.publish("acme", spoken.requested());
            kafka.publish("acme", spoken.recorded(0, 1.0));
        }
        rendered("/api/v1/shots/asked@1:1B");

        request("acme", "asked@1:1A", "veo-3.1")
                .statusCode(200)
                .body("profile.model", equalTo("veo-3.1-generate-001"))
                .body("template", equalTo("cinematic"))
                .body("key", matchesPattern("[0-9a-f]{64}"))
                .body("calls", hasSize(1))
                .body("calls[0].sent.words", containsString("Emma, always the same: a slim woman of 26"))
                .body("calls[0].sent.parameters.durationSeconds", equalTo(8))
                .body("calls[0].sent.references[0].role", equalTo("portrait"))
                .body("calls[0].sent.references[0].asset.mediaType", equalTo("image/png"))
                .body("calls[0].sent.references[1].role", equalTo("plate"))
                .body("calls[0].sent.references[1].of", equalTo("rehearsal-stage"))
                .body("calls[0].sent.references[1].asset.mediaType", equalTo("image/png"))
                .body("calls[0].sent.words", containsString("shows the place without people"))
                .body("calls[0].listed.about", hasItem("reference/style/Cinematic"));
        request("acme", "asked@1:1B", "veo-3.1")
                .statusCode(200)
                .body("calls[0].sent.words", containsString("Emma says: \"I know the way.\""))
                .body("calls[0].sent.references.of", equalTo(List.of("shot 1A")))
                .body("calls[0].sent.references[0].asset.sha256", matchesPattern("[0-9a-f]{64}"))
                .body("calls[0].sections.continuity", containsString("goes on without a cut"));
        request("acme", "asked@1:1A", "gemini")
                .statusCode(200)
                .body("profile.model", equalTo("gemini-3.1-flash-image"))
                .body("calls[0].sent.parameters.imageSize", equalTo("1K"))
                .body("calls[0].sent.references.role", equalTo(List.of("portrait", "plate")))
                .body("calls[0].listed.about", hasItem("format/seed"));
        String key = request("acme", "asked@1:1A", "animatic")
                .statusCode(200)
                .extract()
                .path("key");
        request("acme", "asked@1:1A", "animatic").body("key", equalTo(key));
        request("acme", "asked@1:1A", "text-to-video").body("key", not(equalTo(key)));
    }

    @Test
    void a_shot_of_another_organisation_has_no_request() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("private").requested());
        }
        rendered("/api/v1/shots/private@1:1A");

        request("acme", "private@1:1A", "veo-3.1").statusCode(200);
        request("rival", "private@1:1A", "veo-3.1").statusCode(404).contentType("application/problem+json");
        request("acme", "nothing@1:1A", "veo-3.1").statusCode(404);
        given().get("/api/v1/shots/private@1:1A/request?profile=veo-3.1").then().statusCode(401);
    }

    @Test
    void what_cannot_be_compiled_says_why() {
        SampleShots broken = SampleShots.of("unaskable").with().saying("I am not here.");
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("unheard").saying("Hello.").requested());
            kafka.publish("acme", broken.recorded(0, 0.5));
            kafka.publish("acme", broken.requested());
        }
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> request("acme", "unheard@1:1A", "veo-3.1")
                .statusCode(409)
                .body("detail", containsString("the recording of line 1A.1")));
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> request("acme", "unaskable@1:1A", "veo-3.1")
                .statusCode(422)
                .body("type", containsString("continuity-broken")));
    }

    @Test
    void an_unknown_profile_or_template_is_the_callers_mistake() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("profiled").requested());
        }
        rendered("/api/v1/shots/profiled@1:1A");

        request("acme", "profiled@1:1A", "veo-0")
                .statusCode(422)
                .body("violations.pointer", hasItem("/profile"))
                .body("violations.detail", hasItem(containsString("veo-3.1")));
        request("acme", "profiled@1:1A", "veo-3.1&template=opera")
                .statusCode(422)
                .body("violations.pointer", hasItem("/template"));
        as("acme").get("/api/v1/shots/profiled@1:1A/request").then().statusCode(422);
    }

    @Test
    void profiles_are_listed_with_their_date_and_source() {
        as("acme")
                .get("/api/v1/profiles")
                .then()
                .statusCode(200)
                .body("id", hasItems("veo-3.1", "text-to-video", "gemini-3-pro-image", "animatic", "gemini", "comfyui"))
                .body("find { it.id == 'veo-3.1' }.abilities.lengths.seconds", equalTo(List.of(4, 6, 8)))
                .body("find { it.id == 'veo-3.1' }.evidence.dated", equalTo("2026-11-20"));
    }

    private static ValidatableResponse request(String org, String shot, String profile) {
        return as(org).get("/api/v1/shots/" + shot + "/request?profile=" + profile)
                .then();
    }

    private static void rendered(String location) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () -> as("acme").get(location).then().statusCode(200).body("status", equalTo("rendered")));
    }

    private static RequestSpecification as(String org) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"));
    }
}
