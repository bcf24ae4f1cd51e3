package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.media.MediaTools;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;

/** An organisation whose films a strict Veo of this machine films: what it asks for, what comes of it, and what it pays. */
final class PaidStudio implements AutoCloseable {
    static final Duration PATIENCE = FilmDesk.PATIENCE;
    static final Duration SHORTLY = Duration.ofMillis(500);

    private final String org;
    private final FilmDesk desk;
    private final DriftingFootage footage;
    private final PaidShots shots;
    private final AheadClock clock = new AheadClock();
    private final VeoFake veo;

    /** @param folder of what Veo films */
    PaidStudio(String org, Path folder) {
        this.org = org;
        desk = new FilmDesk(org);
        footage = new DriftingFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        shots = new PaidShots(footage);
        veo = new VeoFake(clock, footage, VeoStudio.port());
    }

    @Override
    public void close() {
        veo.close();
        desk.close();
    }

    VeoFake veo() {
        return veo;
    }

    TestKafka kafka() {
        return desk.kafka();
    }

    DriftingFootage footage() {
        return footage;
    }

    /** Three shots, which Veo knows now; the first drifts as the note says. */
    List<ShotRequested> film(String project, String note) {
        return film(project, 2, note);
    }

    /** The same, in another revision. */
    List<ShotRequested> film(String project, int revision, String note) {
        return shots.film(project, revision, note);
    }

    void asks(Event event) {
        desk.asks(event);
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
        return desk.plan(asked);
    }

    ShotRendered rendered(String project, String shot) {
        return desk.rendered(of(project), shot);
    }

    ShotRendered rendered(ProductionRef production, String shot) {
        return desk.rendered(production::equals, shot);
    }

    WorkFailed failed(String project) {
        return desk.failed(of(project));
    }

    private static Predicate<ProductionRef> of(String project) {
        return production -> production.project().value().equals(project);
    }

    /** What the second revision of a film has cost, such as {@code 1.60 USD, 0.00 USD held}. */
    String cost(String project) {
        JsonPath bill = bill(project);
        return "%s, %s held".formatted(bill.getString("cost[0].spent"), bill.getString("cost[0].held"));
    }

    JsonPath bill(String project) {
        return desk.bill(new ProductionRef(new ProjectId(project), 2));
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
        return desk.as(role);
    }

    static RequestSpecification as(String org, String role) {
        return FilmDesk.as(org, role);
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
