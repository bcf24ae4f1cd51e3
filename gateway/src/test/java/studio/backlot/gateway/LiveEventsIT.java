package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class LiveEventsIT {
    @TestHTTPResource("/")
    URI gateway;

    private OneProduction production;

    @BeforeEach
    void open() {
        production = new OneProduction(gateway);
    }

    @AfterEach
    void close() {
        production.close();
    }

    @Test
    void the_events_replay_from_the_start_and_end_with_done() throws Exception {
        production.make();
        try (ServerEvents events = production.events(null)) {
            events.ended().get(3, TimeUnit.MINUTES);
            assertThat(events.names())
                    .containsSubsequence("applied", "storyboard", "greenlit", "dialogue", "shot", "picture")
                    .contains("cast", "portrait", "master", "trailer", "poster")
                    .endsWith("done");
            assertThat(events.messages())
                    .extracting(ServerEvents.Message::event)
                    .filteredOn("shot"::equals)
                    .hasSize(4);
            assertThat(events.messages())
                    .filteredOn(message -> message.event().equals("shot"))
                    .last()
                    .satisfies(message -> assertThat(message.data())
                            .contains(
                                    "\"done\":4", "\"total\":4", "\"fromLibrary\"", "\"keyFrame\":\"/api/v1/assets/"));
            assertThat(events.messages())
                    .filteredOn(message -> message.event().equals("dialogue"))
                    .hasSize(4)
                    .allSatisfy(message ->
                            assertThat(message.data()).contains("\"text\":\"You were never meant to remember this.\""));
            assertThat(events.messages())
                    .extracting(message -> Long.parseLong(message.id()))
                    .isSorted();
        }
    }

    @Test
    void a_client_that_comes_back_gets_what_it_missed_and_nothing_twice() throws Exception {
        production.make();
        try (ServerEvents all = production.events(null)) {
            all.ended().get(3, TimeUnit.MINUTES);
            List<ServerEvents.Message> messages = all.messages();
            int stop = messages.size() / 2;
            try (ServerEvents rest = production.events(messages.get(stop - 1).id())) {
                rest.ended().get(3, TimeUnit.MINUTES);
                assertThat(rest.messages()).isEqualTo(messages.subList(stop, messages.size()));
            }
        }
    }

    @Test
    void events_and_progress_go_live_to_everyone_who_watches() throws Exception {
        production.apply(Map.of("files", Map.of("film.yaml", "x"))).statusCode(202);
        try (ServerEvents one = production.events(null);
                ServerEvents two = production.events(null)) {
            production.publish(production.film().screenplay());
            await().atMost(OneProduction.PATIENCE)
                    .until(() -> one.names().contains("applied") && two.names().contains("applied"));
            production.publish(new WorkProgressed(production.film().ref(), Step.SHOT, "1A", 96, 192));
            await().atMost(OneProduction.PATIENCE)
                    .until(() -> one.names().contains("progress") && two.names().contains("progress"));
            assertThat(one.messages())
                    .filteredOn(message -> message.event().equals("progress"))
                    .allSatisfy(message -> {
                        assertThat(message.id()).isEmpty();
                        assertThat(message.data()).contains("\"percent\":50");
                    });
            production.film().all().forEach(event -> production.publish(event));
            one.ended().get(3, TimeUnit.MINUTES);
            assertThat(one.names()).endsWith("done");
        }
    }

    @Test
    void a_failure_makes_it_incomplete_with_its_reason_and_the_same_source_is_made_once_more() throws Exception {
        Map<String, Object> source = Map.of("files", Map.of("film.yaml", "x"));
        production.apply(source).body("production.revision", equalTo(1));
        production.publish(production.film().greenlit());
        production.publish(production.film().failed(Step.SHOT, "1B"));
        production.awaitState("incomplete");
        production
                .asAdmin()
                .get(production.path(""))
                .then()
                .body("reasons[0].what", equalTo("1B"))
                .body("reasons[0].code", equalTo("no-such-thing"))
                .body("reasons[0].type", equalTo("https://backlot.studio/problems/no-such-thing"));
        try (ServerEvents events = production.events(null)) {
            events.ended().get(3, TimeUnit.MINUTES);
            assertThat(events.names()).contains("failed").endsWith("incomplete");
        }
        production.apply(source).body("production.revision", equalTo(2)).body("unchanged", equalTo(false));
        production.apply(source).body("production.revision", equalTo(2)).body("unchanged", equalTo(true));
        production.awaitState("applied");
    }

    @Test
    void a_try_right_after_the_failure_is_a_new_one() {
        Map<String, Object> source = Map.of("files", Map.of("film.yaml", "at once"));
        production.apply(source).body("production.revision", equalTo(1));
        production.publish(production.film().greenlit());
        production.publish(production.film().failed(Step.SHOT, "1B"));
        production.awaitState("incomplete");
        production.apply(source).body("production.revision", equalTo(2)).body("unchanged", equalTo(false));
    }

    @Test
    void the_events_of_a_revision_that_is_only_planned_end_with_its_plan() throws Exception {
        ProductionRef plan = new ProductionRef(new ProjectId(production.name()), 1);
        production.publish(new PlanRequested(plan, List.of(new ShotId("1A"))));
        production.awaitState("planned");
        try (ServerEvents events = production.eventsOf(1)) {
            production.publish(new ProductionPlanned(plan, 8, 5, 1, 2, 0, 42.5));
            events.ended().get(3, TimeUnit.MINUTES);
            assertThat(events.names()).containsExactly("planned");
            assertThat(events.messages().getFirst().data())
                    .contains("\"state\":\"planned\"", "\"kept\":5", "\"dependent\":2", "\"seconds\":42.5");
        }
        try (ServerEvents later = production.eventsOf(1)) {
            later.ended().get(3, TimeUnit.MINUTES);
            assertThat(later.names()).containsExactly("planned");
        }
    }
}
