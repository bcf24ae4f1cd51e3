package studio.backlot.render.footage.placing.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.FootageInspected;
import studio.backlot.contracts.event.FootageUploaded;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.footage.TestClips;
import studio.backlot.render.standin.StandInStudio;

/** Footage in a scene of three shots. */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class PlacementIT {
    private static final String ORG = "documentary";
    private static TestKafka kafka;

    @Inject
    MediaTools tools;

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void footage_becomes_a_take_that_is_graded_circled_and_kept_by_the_next_revision() {
        SampleShots first = locked("hybrid");
        String footage = footage("hybrid");
        String shot = "/api/v1/shots/hybrid@1:1B";

        place(shot, footage, "01:00:59;28", 20).then().statusCode(202);
        TakeFilmed filmed = taken("hybrid", "1B-2");
        place(shot, footage, "01:00:59;28", 20).then().statusCode(202);

        assertThat(filmed.facts().footage()).contains(footage);
        assertThat(filmed.take().duration().value()).isEqualTo(20);
        assertThat(filmed.notes().getFirst()).contains("A001.mov from frame 8 on");
        as().get(shot + "/footage").then().body("", hasSize(1)).body("[0].first", equalTo(8));

        JsonPath match = as().get(shot + "/takes/1B-2/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(match.getList("ungraded.shot")).containsExactly("1A", "1C");
        assertThat(match.getDouble("graded[0].colour")).isLessThan(match.getDouble("ungraded[0].colour"));
        as().post(shot + "/takes/1B-2/grade").then().statusCode(202);
        assertThat(taken("hybrid", "1B-3").notes()).hasSize(2);
        as().get(shot + "/takes/1B-3/match").then().statusCode(409);
        assertThat(takes(shot).getList("slate")).containsExactly("1B-1", "1B-2", "1B-3");
        assertThat(takes(shot).getList("circled")).containsExactly(true, false, false);

        kafka.publish(ORG, circle(first.shot("1B", 1), "1B-3"));

        PictureLocked second = kafka.await(
                PictureLocked.class,
                ORG,
                event -> event.production().project().value().equals("hybrid")
                        && event.lock().equals(Optional.of(2)));
        assertThat(second.cut()).extracting(clip -> clip.take().slate()).contains("1A-1", "1B-3");
        assertThat(second.cut().get(1).range().duration().value()).isEqualTo(20);
        assertThat(second.cut().subList(1, 3)).allMatch(clip -> clip.conformed().isPresent());

        kafka.publish(ORG, second(first).revision(2).requested());
        kafka.publish(ORG, first.revision(2).requested());
        ShotRendered kept = kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals("hybrid")
                        && event.production().revision() == 2
                        && event.shot().value().equals("1B"));
        assertThat(kept.take().slate()).isEqualTo("1B-3");
        assertThat(kept.facts().footage()).contains(footage);
    }

    @Test
    void footage_of_a_draft_is_not_put_into_the_final_film_at_half_its_size() {
        SampleShots first = SampleShots.of("halved");
        SampleShots second = second(first);
        kafka.publish(ORG, SampleShots.drafted(first.greenlitWith(second)));
        kafka.publish(ORG, SampleShots.drafted(first.requested()));
        kafka.publish(ORG, SampleShots.drafted(second.requested()));
        kafka.await(PictureLocked.class, ORG, lock("halved", 1));
        String footage = footage("halved");
        place("/api/v1/shots/halved@1:1B", footage, "0", 12).then().statusCode(202);
        taken("halved", "1B-2");
        kafka.publish(ORG, circle(second, "1B-2"));
        kafka.await(PictureLocked.class, ORG, lock("halved", 2));

        assertThat(planned(first.revision(2), second.revision(2)).getString("shots[1].prospect.code"))
                .isEqualTo("footage-other-format");
        kafka.publish(ORG, first.revision(3).requested());
        kafka.publish(ORG, second.revision(3).requested());

        WorkFailed refused = kafka.await(WorkFailed.class, ORG, event -> event.production()
                .equals(second.revision(3).production()));
        assertThat(refused.code()).isEqualTo("footage-other-format");
        assertThat(refused.detail()).contains("96 by 64", "192 by 108", "PUT /api/v1/shots/halved@3:1B/footage");
        place("/api/v1/shots/halved@3:1B", footage, "0", 12).then().statusCode(202);
        ShotRendered whole = rendered(second.revision(3));
        assertThat(whole.facts().footage()).contains(footage);
        assertThat(whole.take().slate()).isEqualTo("1B-3");

        kafka.publish(ORG, first.revision(4).requested());
        kafka.publish(ORG, second.revision(4).requested());
        assertThat(rendered(second.revision(4)).take().slate()).isEqualTo("1B-3");
    }

    private static JsonPath planned(SampleShots... shots) {
        kafka.publish(
                ORG,
                new PlanRequested(
                        shots[0].production(),
                        Arrays.stream(shots).map(shot -> new ShotId(shot.id())).toList()));
        for (SampleShots shot : shots) {
            kafka.publish(ORG, SampleShots.planned(shot.requested()));
        }
        String plan = "/api/v1/productions/%s/plan?revision=%d"
                .formatted(
                        shots[0].production().project(), shots[0].production().revision());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> as().get(plan).then().statusCode(200));
        return as().get(plan).jsonPath();
    }

    @Test
    void what_does_not_fit_or_is_not_there_is_refused() {
        locked("refusing");
        String footage = footage("refusing");
        String shot = "/api/v1/shots/refusing@1:1B";

        place(shot, footage, "01:01:00;00", 5)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/in"))
                .body("violations[0].detail", containsString("skips this number"));
        place(shot, footage, "0", 500).then().statusCode(422).body("violations[0].pointer", equalTo("/frames"));
        place(shot, "00000000-0000-7000-8000-000000000000", "0", 5).then().statusCode(404);
        place("/api/v1/shots/refusing@1:9Z", footage, "0", 5).then().statusCode(404);
        as().get(shot + "/takes/1B-1/match").then().statusCode(404);
        as().get(shot + "/takes/1A-1/match").then().statusCode(404);
        as("rival")
                .contentType("application/json")
                .body(body(footage, "0", 5))
                .put(shot + "/footage")
                .then()
                .statusCode(404);
        as("rival").get(shot + "/footage").then().body("", hasSize(0));
        as("rival").get(shot + "/takes/1B-2/match").then().statusCode(404);
        as("rival").post(shot + "/takes/1B-2/grade").then().statusCode(404);
        String gaps = "/api/v1/productions/refusing/footage/gaps";
        as().get(gaps)
                .then()
                .statusCode(200)
                .body("shot", contains("1A", "1B", "1C"))
                .body("lacks", everyItem(equalTo("footage")))
                .body("proposed[1].action", containsString("Emma"))
                .body("proposed[1].after", equalTo("1A"))
                .body("proposed[1].before", equalTo("1C"));
        as().get(gaps + "?lacks=take").then().statusCode(200).body("", hasSize(0));
        as("rival").get(gaps).then().statusCode(404);
        assertThat(takes(shot).getList("slate")).containsExactly("1B-1");
    }

    @Test
    void every_gap_of_a_film_of_more_than_two_thousand_shots_is_told() {
        SampleShots shot = SampleShots.of("long");
        kafka.publish(ORG, shot.requested());
        rendered(shot);
        transactions.await(new OrgId(ORG), session -> more(session, "shot").chain(() -> more(session, "shot_request")));

        as().get("/api/v1/productions/long/footage/gaps")
                .then()
                .statusCode(200)
                .body("", hasSize(2101))
                .body("lacks", everyItem(equalTo("footage")));
    }

    /** The row of shot 1A 2100 times more. */
    private static Uni<Integer> more(Mutiny.Session session, String table) {
        return session.createNativeQuery("insert into " + table
                        + " select (jsonb_populate_record(one, jsonb_build_object('shot', '1A' || n))).*"
                        + " from " + table + " one, generate_series(1, 2100) n"
                        + " where one.org_id = '" + ORG + "' and one.project = 'long' and one.shot = '1A'")
                .executeUpdate();
    }

    /** Footage of the production, uploaded in parts. */
    private String footage(String project) {
        byte[] film = TestClips.dropFrame(tools);
        String upload = as().contentType("application/json")
                .body(Map.of("name", "A001.mov", "size", film.length, "project", project))
                .post("/api/v1/footage/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as().contentType("application/octet-stream")
                .body(film)
                .put(upload + "/parts/1")
                .then()
                .statusCode(200);
        String id =
                as().post(upload + "/complete").then().statusCode(202).extract().path("id");
        kafka.await(FootageUploaded.class, ORG, event -> event.footage().equals(id) && event.size() == film.length);
        FootageInspected inspected = kafka.await(
                FootageInspected.class, ORG, event -> event.footage().equals(id));
        assertThat(inspected.facts().orElseThrow().rate()).isEqualTo("30000/1001");
        assertThat(inspected.facts().orElseThrow().timecode()).contains("01:00:59;20");
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> as().get("/api/v1/footage/" + id).then().body("status", equalTo("ready")));
        return id;
    }

    private static SampleShots second(SampleShots first) {
        return first.shot("1B", 1).after("1A", Link.CUTS).beginning(Transition.DISSOLVE);
    }

    private static SampleShots locked(String project) {
        SampleShots first = SampleShots.of(project);
        SampleShots second = second(first);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS).beginning(Transition.DISSOLVE);
        kafka.publish(ORG, first.greenlitWith(second, third));
        for (SampleShots shot : List.of(first, second, third)) {
            kafka.publish(ORG, shot.requested());
        }
        kafka.await(
                PictureLocked.class,
                ORG,
                event -> event.production().project().value().equals(project));
        return first;
    }

    private static Response place(String shot, String footage, String in, int frames) {
        return as().contentType("application/json")
                .body(body(footage, in, frames))
                .put(shot + "/footage");
    }

    private static Map<String, Object> body(String footage, String in, int frames) {
        return Map.of("footage", footage, "in", in, "frames", frames);
    }

    private static Predicate<PictureLocked> lock(String project, int number) {
        return event -> event.production().project().value().equals(project)
                && event.lock().equals(Optional.of(number));
    }

    private static ShotRendered rendered(SampleShots shot) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().equals(shot.production())
                        && event.shot().value().equals(shot.id()));
    }

    private static TakeFilmed taken(String project, String slate) {
        return kafka.await(
                TakeFilmed.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.take().slate().equals(slate));
    }

    private static ReviewDecided circle(SampleShots shot, String take) {
        return new ReviewDecided(
                shot.production(),
                shot.shot().scene(),
                new ShotId(shot.id()),
                take,
                ReviewDecision.CIRCLE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    private static JsonPath takes(String shot) {
        return as().get(shot + "/takes").jsonPath();
    }

    private static RequestSpecification as() {
        return as(ORG);
    }

    private static RequestSpecification as(String org) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "editor"));
    }
}
