package studio.backlot.render.plan.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class PlanIT {
    private static final String ORG = "planners";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static TestKafka kafka;

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
    void a_plan_films_nothing_and_the_build_films_just_what_it_named() {
        SampleShots first = SampleShots.of("planned");
        SampleShots second = first.shot("1B", 1).after("1A", Link.CUTS);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CONTINUES);
        make(first, second, third);
        SampleShots edited = second.doing("Emma laughs at planned.");

        plan(2, first, edited, third);

        JsonPath plan = planOf("planned", 2);
        assertThat(plan.getList("shots.prospect.status")).containsExactly("kept", "stale", "depends");
        assertThat(plan.getString("shots[0].prospect.take")).isEqualTo("1A-1");
        assertThat(plan.getString("shots[1].prospect.causes[0].what")).isEqualTo("action");
        assertThat(plan.getString("shots[1].prospect.causes[0].was")).isEqualTo("Emma looks up from planned.");
        assertThat(plan.getString("shots[2].prospect.on")).isEqualTo("1B");
        assertThat(plan.getInt("totals.kept")).isEqualTo(1);
        assertThat(plan.getList("time.criticalPath")).containsExactly("1B", "1C");
        assertThat(told("planned", 2)).satisfiesExactly(planned -> {
            assertThat(planned.shots()).isEqualTo(3);
            assertThat(planned.kept()).isEqualTo(1);
            assertThat(planned.filmed()).isEqualTo(1);
            assertThat(planned.dependent()).isEqualTo(1);
            assertThat(planned.seconds()).isEqualTo(plan.getDouble("time.makespanSeconds"));
        });
        assertThat(kafka.all(ShotRendered.class, ORG, event -> is(event, "planned", 2)))
                .isEmpty();
        assertThat(rows("shot", "planned", 2) + rows("continuity_ledger", "planned", 2))
                .isZero();
        as(ORG).get("/api/v1/shots?project=planned").then().body("production.revision.unique()", contains(equalTo(1)));

        make(first.revision(3), edited.revision(3), third.revision(3));

        assertThat(rendered("planned", "1A", 3).take())
                .isEqualTo(rendered("planned", "1A", 1).take());
        assertThat(rendered("planned", "1B", 3).facts().fromLibrary()).isFalse();
        assertThat(rendered("planned", "1B", 3).take().key()).isEqualTo(plan.getString("shots[1].prospect.key"));
    }

    @Test
    void a_plan_says_what_it_waits_for_and_does_not_change_once_it_is_there() {
        SampleShots shot = SampleShots.of("waits")
                .doing("Emma speaks.")
                .saying("Hello.")
                .asLongAsItTakes()
                .revision(4);
        SampleShots other = SampleShots.of("waits").shot("1B", 1).revision(4);
        kafka.publish(ORG, requested(4, shot, other));
        await().atMost(LONG).untilAsserted(() -> as(ORG).get("/api/v1/productions/waits/plan?revision=4")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The plan of waits@4 still waits for shots 1A, 1B.")));
        kafka.publish(ORG, asked(other));
        kafka.publish(ORG, asked(shot));
        await().atMost(LONG).untilAsserted(() -> as(ORG).get("/api/v1/productions/waits/plan")
                .then()
                .statusCode(409)
                .body("detail", containsString("the recordings of lines 1A.1.")));
        kafka.publish(ORG, shot.recorded(0, 1.0));

        JsonPath plan = planOf("waits", 4);
        assertThat(plan.getList("shots.shot")).containsExactly("1A", "1B");
        assertThat(plan.getList("shots.prospect.status")).containsOnly("new");
        kafka.publish(ORG, asked(shot.doing("Emma shouts.")));
        kafka.publish(ORG, shot.recorded(0, 2.0));
        plan(5, SampleShots.of("waits").revision(5));
        planOf("waits", 5);
        assertThat(planOf("waits", 4).getList("shots")).isEqualTo(plan.getList("shots"));
    }

    @Test
    void a_redelivered_request_changes_nothing() {
        UUID id = UUID.randomUUID();
        SampleShots shot = SampleShots.of("plan-twice").revision(1);
        kafka.publish(id, ORG, requested(1, shot));
        kafka.publish(id, ORG, requested(1, shot));
        kafka.publish(ORG, requested(1, shot));
        UUID shotId = UUID.randomUUID();
        kafka.publish(shotId, ORG, asked(shot));
        kafka.publish(shotId, ORG, asked(shot));

        assertThat(planOf("plan-twice", 1).getList("shots.shot")).containsExactly("1A");
        assertThat(rows("plan", "plan-twice", 1)).isEqualTo(1);
        assertThat(told("plan-twice", 1)).hasSize(1);
        assertThat(rows("planned_shot", "plan-twice", 1)).isZero();
    }

    @Test
    void another_organisation_has_no_such_plan() {
        plan(1, SampleShots.of("secret"));
        planOf("secret", 1);

        as("rivals").get("/api/v1/productions/secret/plan?revision=1").then().statusCode(404);
        as("rivals").get("/api/v1/productions/secret/plan").then().statusCode(404);
        as(ORG).get("/api/v1/productions/secret/plan?revision=2").then().statusCode(404);
    }

    @Test
    void a_plan_has_the_price_of_any_model_that_films() {
        plan(1, SampleShots.of("priced"));
        planOf("priced", 1);

        as(ORG).get("/api/v1/productions/priced/plan").then().body("totals.price", equalTo(0.0f));
        as(ORG).get("/api/v1/productions/priced/plan?profile=veo-3.1&perSecond=0.40")
                .then()
                .statusCode(200)
                .body("shots[0].price", equalTo(3.2f))
                .body("shots[0].expectedSeconds", greaterThan(0.0f))
                .body("tariff.profile", equalTo("veo-3.1"));
        as(ORG).get("/api/v1/productions/priced/plan?profile=veo-3.1")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/perSecond"));
        as(ORG).get("/api/v1/productions/priced/plan?profile=veo-3.1&perSecond=1e50000000")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/perSecond"));
        as(ORG).get("/api/v1/productions/priced/plan?profile=gemini-3-pro-image")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/profile"));
    }

    private static void make(SampleShots... shots) {
        for (SampleShots shot : shots) {
            kafka.publish(ORG, shot.requested());
        }
        for (SampleShots shot : shots) {
            rendered(
                    shot.production().project().value(),
                    shot.id(),
                    shot.production().revision());
        }
    }

    private static void plan(int revision, SampleShots... shots) {
        kafka.publish(ORG, requested(revision, shots));
        for (SampleShots shot : shots) {
            kafka.publish(ORG, asked(shot.revision(revision)));
        }
    }

    private static PlanRequested requested(int revision, SampleShots... shots) {
        return new PlanRequested(
                shots[0].revision(revision).production(),
                Arrays.stream(shots).map(shot -> new ShotId(shot.id())).toList());
    }

    private static ShotRequested asked(SampleShots shot) {
        return SampleShots.planned(shot.requested());
    }

    private static JsonPath planOf(String project, int revision) {
        String path = "/api/v1/productions/%s/plan?revision=%d".formatted(project, revision);
        await().atMost(LONG).untilAsserted(() -> as(ORG).get(path).then().statusCode(200));
        return as(ORG).get(path).jsonPath();
    }

    /** What was told of a plan that is there. */
    private static List<ProductionPlanned> told(String project, int revision) {
        Predicate<ProductionPlanned> ours =
                event -> event.production().equals(new ProductionRef(new ProjectId(project), revision));
        kafka.await(ProductionPlanned.class, ORG, ours);
        return kafka.all(ProductionPlanned.class, ORG, ours);
    }

    private static ShotRendered rendered(String project, String shot, int revision) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> is(event, project, revision) && event.shot().value().equals(shot));
    }

    private static boolean is(ShotRendered event, String project, int revision) {
        return event.production().project().value().equals(project)
                && event.production().revision() == revision;
    }

    private long rows(String table, String project, int revision) {
        return transactions.await(new OrgId(ORG), session -> session.createNativeQuery(
                        "select count(*) from " + table + " where project = :project and revision = :revision",
                        Long.class)
                .setParameter("project", project)
                .setParameter("revision", revision)
                .getSingleResult());
    }

    private static RequestSpecification as(String org) {
        return given().auth().oauth2(TestTokens.token(org, "viewer"));
    }
}
