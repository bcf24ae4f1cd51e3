package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.Next;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.credential.db.KeySessions;

/** Shots that are paid with keys of a session, which the model takes alone; that the keys are left nowhere is what the last test of the service looks for. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class SessionKeysIT {
    private static final String ORG = "session-payers";
    private static final String OTHERS = "session-strangers";
    private static final String KEY = "a-key-of-a-session-5d21";
    private static final String ANOTHER = "a-key-of-another-session-5d21";
    private static final String VEO = "/api/v1/providers/veo/credentials";
    private static final Duration LONG = Duration.ofMinutes(50);

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @Inject
    PostgresJobs jobs;

    @Inject
    TaskRunner runner;

    @Inject
    JobSteps steps;

    @Inject
    KeySessions sessions;

    @Inject
    TenantTransactions transactions;

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
        studio.veo().tokens(KEY);
    }

    @AfterEach
    void withdraw() {
        as(ORG).delete(VEO + "/session");
    }

    @Test
    void a_shot_is_paid_with_them_and_nobody_is_shown_them_or_has_them() {
        as(OTHERS).post(VEO + "/check").then().body("accepted", equalTo(false));
        as(ORG).post(VEO + "/check").then().body("accepted", equalTo(false));
        entered(KEY)
                .statusCode(200)
                .body("keys", equalTo("session"))
                .body("session.state", equalTo("held"))
                .body(not(containsString("5d21")));
        JsonPath account = account(ORG);
        assertThat(account.getString("keys")).isEqualTo("session");
        assertThat(account.getString("session.enteredBy")).isEqualTo("tester");
        assertThat(Instant.parse(account.getString("session.endsAt"))).isAfter(Instant.now());
        assertThat(account.prettify()).doesNotContain("5d21");
        assertThat(account.getString("session.detail")).isNull();
        as(ORG).post(VEO + "/check").then().statusCode(200).body("accepted", equalTo(true));

        ShotRequested shot = studio.film("held", "nothing").getFirst();
        studio.films(1);
        int before = submits();
        studio.asks(shot);
        ShotRendered rendered = studio.rendered("held", "1A");
        assertThat(submits() - before).isEqualTo(1);
        studio.assertPaidOnce(jobs, rendered);

        assertThat(account(OTHERS).getString("keys")).isEqualTo("deployment");
        assertThat(account(OTHERS).getMap("session")).isNull();
        as(OTHERS).post(VEO + "/check").then().body("accepted", equalTo(false));
        as(OTHERS).delete(VEO + "/session").then().statusCode(404);
        as(ORG).post(VEO + "/check").then().body("accepted", equalTo(true));
    }

    @Test
    void a_call_that_runs_when_the_process_ends_waits_in_words_and_is_fetched_once_they_are_entered_again()
            throws InterruptedException {
        entered(KEY);
        int before = submits();
        String job = running("ended-in-session");

        restart();
        waits(job, "ended-in-session", "which had them, has ended. Enter them again, or withdraw the session.");
        as(ORG).post(VEO + "/check")
                .then()
                .statusCode(409)
                .body("type", endsWith("/session-keys-away"))
                .body("detail", containsString("has ended"));
        assertThat(account(ORG).getString("session.state")).isEqualTo("lost");
        assertThat(account(ORG).getString("session.detail")).contains("Enter them again");
        studio.veo().tokens(KEY, "veo-key-1");
        studio.pass(LONG);
        int asked = studio.veo().count(Doing.POLL);
        assertThat(steps.step(new OrgId(ORG), JobKey.of(job))).isInstanceOf(Next.Later.class);
        assertThat(studio.veo().count(Doing.POLL)).as("with other keys").isEqualTo(asked);

        entered(KEY);
        studio.assertPaidOnce(jobs, studio.rendered("ended-in-session", "1A"));
        assertThat(submits() - before).isEqualTo(1);
        assertThat(studio.cost("ended-in-session")).isEqualTo("1.60 USD, 0.00 USD held");
        assertThat(keyless(ORG)).isEmpty();
    }

    @Test
    void when_their_time_is_over_between_a_call_and_its_result_it_waits_too() {
        entered(KEY);
        int before = submits();
        String job = running("over-in-session");
        over();
        waits(job, "over-in-session", "which ended at");
        assertThat(account(ORG).getString("session.state")).isEqualTo("over");

        studio.pass(LONG);
        entered(KEY);
        studio.assertPaidOnce(jobs, studio.rendered("over-in-session", "1A"));
        assertThat(submits() - before).isEqualTo(1);
    }

    @Test
    void once_it_is_withdrawn_new_calls_are_made_with_what_is_kept_and_its_own_wait_for_it() {
        entered(KEY);
        String job = running("withdrawn-session");
        as(ORG).delete(VEO + "/session").then().statusCode(204);
        assertThat(account(ORG).getString("keys")).isEqualTo("deployment");
        waits(job, "withdrawn-session", "of a session that was withdrawn");

        studio.veo().tokens("veo-key-1");
        studio.films(1);
        int before = submits();
        studio.asks(studio.film("kept-instead", "nothing").getFirst());
        studio.assertPaidOnce(jobs, studio.rendered("kept-instead", "1A"));
        assertThat(submits() - before).isEqualTo(1);

        studio.veo().tokens(KEY, "veo-key-1");
        studio.pass(LONG);
        entered(KEY);
        studio.assertPaidOnce(jobs, studio.rendered("withdrawn-session", "1A"));
        assertThat(submits() - before).isEqualTo(1);
    }

    @Test
    void a_shot_that_is_asked_for_while_they_are_lost_is_paid_by_nobody_before_they_are_entered() {
        as(ORG).body(Map.of("keys", fields("veo-key-1"))).put(VEO).then().statusCode(200);
        entered(KEY);
        restart();
        studio.veo().tokens(KEY, "veo-key-1");
        int before = submits();
        studio.asks(studio.film("asked-while-lost", "nothing").getFirst());
        await().atMost(PaidStudio.PATIENCE).until(() -> !keyless(ORG).isEmpty());
        assertThat(keyless(ORG).getFirst()).containsEntry("state", "reserved").containsEntry("held", "1.60 USD");
        assertThat(keyless(OTHERS)).isEmpty();
        assertThat(submits()).isEqualTo(before);

        studio.veo().tokens(ANOTHER);
        studio.films(1);
        entered(ANOTHER);
        studio.assertPaidOnce(jobs, studio.rendered("asked-while-lost", "1A"));
        assertThat(submits() - before).isEqualTo(1);
        as(ORG).delete(VEO).then().statusCode(204);
        assertThat(account(ORG).getString("keys")).isEqualTo("session");
    }

    @Test
    void only_an_administrator_enters_and_withdraws_them_and_they_are_checked_as_others_are() {
        for (String role : List.of("producer", "director", "editor", "writer", "viewer")) {
            json(PaidStudio.as(ORG, role), fields(KEY)).then().statusCode(403);
            PaidStudio.as(ORG, role).delete(VEO + "/session").then().statusCode(403);
        }
        json(PaidStudio.as(ORG, "admin"), Map.of("project", "p1", "bucket", "films", "tokn", KEY))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/keys/tokn"))
                .body(not(containsString(KEY)));
        as(ORG).delete(VEO + "/session").then().statusCode(404);
    }

    /** A call that takes long, as soon as it was accepted. */
    private static String running(String project) {
        studio.veo().fate(new Fate.Films(LONG));
        studio.asks(studio.film(project, "nothing").getFirst());
        await().atMost(PaidStudio.PATIENCE).until(() -> !in("submitted").isEmpty());
        assertThat(in("submitted")).hasSize(1);
        return String.valueOf(in("submitted").getFirst().get("id"));
    }

    /** The job, its shot and the list of all say so. */
    private static void waits(String job, String project, String why) {
        assertThat(state(job)).isEqualTo("submitted");
        as(ORG).get("/api/v1/jobs/" + job).then().body("waitsFor", containsString(why));
        assertThat(keyless(ORG)).extracting(one -> one.get("id")).containsExactly(job);
        as(ORG).get("/api/v1/shots/" + project + "@2:1A")
                .then()
                .body("status", equalTo("filming"))
                .body("waitsFor[0]", containsString(why));
    }

    /** What lies in memory is gone, as with the process; its workers begin anew. */
    private void restart() {
        runner.stop();
        sessions.leave();
        runner.start();
    }

    private void over() {
        transactions.await(
                new OrgId(ORG), session -> session.createNativeQuery("update key_session set ends_at = entered_at")
                        .executeUpdate());
    }

    private static String state(String job) {
        return as(ORG).get("/api/v1/jobs/" + job).jsonPath().getString("state");
    }

    private static List<Map<String, Object>> keyless(String org) {
        return as(org).get("/api/v1/jobs?state=keyless").jsonPath().getList("");
    }

    private static List<Map<String, Object>> in(String state) {
        return as(ORG).get("/api/v1/jobs?state=" + state).jsonPath().getList("");
    }

    private static JsonPath account(String org) {
        JsonPath all = as(org).get("/api/v1/providers/credentials").jsonPath();
        return all.setRootPath("find { it.provider == 'veo' }");
    }

    private static int submits() {
        return studio.veo().count(Doing.SUBMIT);
    }

    private static ValidatableResponse entered(String key) {
        return json(PaidStudio.as(ORG, "admin"), fields(key)).then();
    }

    private static Response json(RequestSpecification somebody, Map<String, String> keys) {
        return somebody.contentType("application/json")
                .body(Map.of("keys", keys))
                .put(VEO + "/session");
    }

    private static Map<String, String> fields(String key) {
        return Map.of("project", "p1", "bucket", "films", "token", key);
    }

    private static RequestSpecification as(String org) {
        return PaidStudio.as(org, "admin").contentType("application/json");
    }
}
