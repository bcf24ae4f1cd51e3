package studio.backlot.preproduction.greenlight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;

@QuarkusTest
@WithTestResource(StudioBacking.class)
class GreenlightIT {

    private static final String ACME = "acme";

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_revision_is_greenlit_once_in_whatever_order_and_however_often_its_parts_come(int seed) {
        String project = "order-" + seed;
        List<Message> once = parts(project).map(Message::new).toList();
        List<Message> messages = new ArrayList<>(once);
        messages.addAll(once);
        Collections.shuffle(messages, new Random(seed));

        messages.forEach(message -> kafka.publish(message.id(), ACME, message.event()));

        kafka.awaitAll(ShotRequested.class, ACME, event -> is(event, project), 2);
        publishMarker(project);
        assertThat(kafka.all(ProductionGreenlit.class, ACME, event -> is(event, project)))
                .hasSize(1);
        assertThat(kafka.all(DialogueRequested.class, ACME, event -> is(event, project)))
                .extracting(event -> event.line().id().value())
                .containsExactlyInAnyOrder("1A.1", "1B.1");
        assertThat(kafka.all(ShotRequested.class, ACME, event -> is(event, project)))
                .extracting(event -> event.shot().id().value())
                .containsExactly("1A", "1B");
    }

    @Test
    void the_same_events_of_two_organisations_make_two_greenlights_and_neither_sees_the_other() {
        parts("shared-name").forEach(event -> kafka.publish(ACME, event));
        String other = "globex";
        parts("shared-name").limit(1).forEach(event -> kafka.publish(other, event));

        kafka.await(ProductionGreenlit.class, ACME, event -> is(event, "shared-name"));
        publishMarker("shared-marker");
        assertThat(kafka.all(ProductionGreenlit.class, other, event -> is(event, "shared-name")))
                .isEmpty();
    }

    @Test
    void a_project_shows_its_plan_and_does_not_exist_for_another_organisation() {
        parts("shown").forEach(event -> kafka.publish(ACME, event));
        kafka.await(ProductionGreenlit.class, ACME, event -> is(event, "shown"));

        given().header("Authorization", "Bearer " + TestTokens.token("acme", "viewer"))
                .get("/api/v1/projects/shown")
                .then()
                .statusCode(200)
                .body("project.title", equalTo("Test Film"))
                .body("plan.breakdown.scenes[0].cast", equalTo(List.of("aria", "sarah")))
                .body("plan.breakdown.scenes[0].counts.words", equalTo(6));
        given().header("Authorization", "Bearer " + TestTokens.token("globex", "admin"))
                .get("/api/v1/projects/shown")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://backlot.studio/problems/unknown-project"));
    }

    @Test
    void a_project_is_created_once_and_only_by_those_who_may() {
        String body = "{\"name\": \"by-hand\", \"title\": \"By Hand\"}";
        create("acme", "viewer", body).statusCode(403);
        create("acme", "producer", body).statusCode(201);
        create("acme", "producer", body)
                .statusCode(409)
                .body("detail", equalTo("'by-hand' is taken. Choose another name."));
        create("globex", "producer", body).statusCode(201);
        create("acme", "producer", "{\"name\": \"../x\", \"title\": \"X\"}")
                .statusCode(422)
                .body("violations.pointer", hasItem("/name"));
        given().header("Authorization", "Bearer " + TestTokens.token("acme", "viewer"))
                .get("/api/v1/projects")
                .then()
                .statusCode(200)
                .body("projects.name", hasItem("by-hand"))
                .body("projects.name", not(hasItem("globex-only")));
    }

    private static io.restassured.response.ValidatableResponse create(String org, String role, String body) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/projects")
                .then();
    }

    /** Another project's greenlight, after which everything published before has been consumed. */
    private void publishMarker(String name) {
        String marker = name + "-marker";
        parts(marker).forEach(event -> kafka.publish(ACME, event));
        kafka.awaitAll(ShotRequested.class, ACME, event -> is(event, marker), 2);
    }

    private static Stream<Event> parts(String project) {
        ProductionRef production = Productions.production(project);
        return Stream.of(
                Productions.screenplay(project),
                Productions.storyboard(
                        project,
                        List.of(
                                Productions.shot("1A", "1", Link.OPENS, "sarah"),
                                Productions.shot("1B", "1", Link.CUTS, "aria"))),
                new CharacterLocked(production, Productions.member("sarah")),
                new CharacterLocked(production, Productions.member("aria")));
    }

    private static boolean is(ProductionEvent event, String project) {
        return event.production().project().value().equals(project);
    }

    private record Message(UUID id, Event event) {
        Message(Event event) {
            this(
                    UUID.nameUUIDFromBytes(
                            (event.subject() + event.getClass()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    event);
        }
    }
}
