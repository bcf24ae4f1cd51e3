package studio.backlot.render.engine.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;

/** An organisation whose films a strict Veo of this machine films: what it asks for, what comes of it, and what it pays. */
final class PaidStudio implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final Duration SHORTLY = Duration.ofMillis(500);

    private final String org;
    private final TestKafka kafka = new TestKafka();
    private final DriftingFootage footage;
    private final PaidShots shots;
    private final AheadClock clock = new AheadClock();
    private final VeoFake veo;

    /** @param folder of what Veo films */
    PaidStudio(String org, Path folder) {
        this.org = org;
        footage = new DriftingFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        shots = new PaidShots(footage);
        veo = new VeoFake(clock, footage, VeoStudio.port());
    }

    @Override
    public void close() {
        veo.close();
        kafka.close();
    }

    VeoFake veo() {
        return veo;
    }

    TestKafka kafka() {
        return kafka;
    }

    DriftingFootage footage() {
        return footage;
    }

    /** Three shots, which Veo knows now; the first drifts as the note says. */
    List<ShotRequested> film(String project, String note) {
        return shots.film(project, 2, note);
    }

    void asks(Event event) {
        kafka.publish(org, event);
    }

    /** The next calls are filmed shortly. */
    void films(int calls) {
        Stream.generate(() -> new Fate.Films(SHORTLY)).limit(calls).forEach(veo::fate);
    }

    /** What Veo is at goes on by so much at once. */
    void pass(Duration time) {
        clock.pass(time);
    }

    JsonPath plan(String project, int revision) {
        return plan(shots.film(project, revision, "drift: wardrobe middle"));
    }

    JsonPath plan(List<ShotRequested> asked) {
        ProductionRef production = asked.getFirst().production();
        asks(new PlanRequested(
                production, asked.stream().map(shot -> shot.shot().id()).toList()));
        asked.forEach(shot -> asks(new ShotRequested(
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
        String path = "/api/v1/productions/%s/plan?revision=%d".formatted(production.project(), production.revision());
        await().atMost(PATIENCE).until(() -> as("viewer").get(path).statusCode() == 200);
        return as("viewer").get(path).jsonPath();
    }

    ShotRendered rendered(String project, String shot) {
        ShotId id = new ShotId(shot);
        await().atMost(PATIENCE)
                .until(() ->
                        !rendered(project, id).isEmpty() || !failures(project).isEmpty());
        assertThat(failures(project)).isEmpty();
        return rendered(project, id).getFirst();
    }

    private List<ShotRendered> rendered(String project, ShotId shot) {
        return kafka.all(
                ShotRendered.class,
                org,
                event -> isOf(event.production(), project) && event.shot().equals(shot));
    }

    WorkFailed failed(String project) {
        await().atMost(PATIENCE).until(() -> !failures(project).isEmpty());
        return failures(project).getFirst();
    }

    private List<WorkFailed> failures(String project) {
        return kafka.all(WorkFailed.class, org, failed -> isOf(failed.production(), project));
    }

    private static boolean isOf(ProductionRef production, String project) {
        return production.project().value().equals(project);
    }

    /** What the second revision of a film has cost, such as {@code 1.60 USD, 0.00 USD held}. */
    String cost(String project) {
        JsonPath bill = bill(project);
        return "%s, %s held".formatted(bill.getString("cost[0].spent"), bill.getString("cost[0].held"));
    }

    JsonPath bill(String project) {
        return as("viewer")
                .get("/api/v1/productions/%s/bill?revision=2".formatted(project))
                .jsonPath();
    }

    /** Somebody gives up a job at what it has cost. */
    static Response closing(String org, String role, String job, String cost) {
        return as(org, role)
                .contentType("application/json")
                .body(Map.of("cost", cost))
                .post("/api/v1/jobs/" + job + "/close");
    }

    void assertPaidOnce(PostgresJobs jobs, ShotRendered shot) {
        List<Job> all = jobs.of(new OrgId(org), shot.take().key());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().account().held()).isEqualTo(Money.of("0.00 USD"));
        assertThat(veo.accepted(all.getFirst().output().path())).isEqualTo(1);
    }

    /** One of its people. */
    RequestSpecification as(String role) {
        return as(org, role);
    }

    static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }

    /** The usual one, and ahead of it by what has passed at once. */
    private static final class AheadClock extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(ahead);
        }

        synchronized void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
