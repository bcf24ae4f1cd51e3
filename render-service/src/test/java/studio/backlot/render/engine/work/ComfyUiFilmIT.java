package studio.backlot.render.engine.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Scripting;

/** Shots that a model of this machine films, which costs nothing: that is never too much. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class ComfyUiFilmIT {
    private static final String ORG = "homemade";
    private static final String FILM = "local";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final End SHORTLY = End.films(Duration.ofMillis(500));
    private static final End LONGER = End.films(Duration.ofSeconds(6));

    @TempDir
    static Path folder;

    private static TestKafka kafka;
    private static DriftingFootage footage;
    private static ComfyUiFake fake;

    @Inject
    PostgresJobs jobs;

    @BeforeAll
    static void open() {
        kafka = new TestKafka();
        footage = new DriftingFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        fake = new ComfyUiFake(Clock.systemUTC(), footage, HiredGemini.port("comfyui"));
    }

    @AfterAll
    static void close() {
        fake.close();
        kafka.close();
    }

    @Test
    void a_film_within_a_budget_of_nothing_is_filmed_and_each_call_is_made_once() {
        as("producer")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", FILM, "policy", "cap", "most", "0.00 USD"))
                .put("/api/v1/budgets")
                .then()
                .statusCode(200);
        as("admin").post("/api/v1/providers/comfyui/credentials/check").then().body("accepted", equalTo(true));

        fake.ends(SHORTLY, End.fails(Duration.ZERO, "torch.OutOfMemoryError", "Allocation on device"), LONGER);
        fake.play(Doing.SUBMIT, new Trick.LostAfter());
        List<ShotRequested> shots = film();
        shots.forEach(shot -> kafka.publish(ORG, shot));

        for (String shot : List.of("1A", "1B")) {
            ShotRendered rendered = rendered(shot);
            assertThat(rendered.facts().model()).contains("comfyui-wan-2.2");
            assertThat(rendered.facts().cost()).contains("0.00 USD");
            assertThat(jobs.of(new OrgId(ORG), rendered.take().key()))
                    .as("the second was out of memory once")
                    .hasSize(shot.equals("1A") ? 1 : 2)
                    .allSatisfy(ComfyUiFilmIT::madeOnce);
        }
        assertThat(kafka.all(WorkProgressed.class, ORG, told -> told.what().equals("1B")))
                .as("while it is made, its frames are told by what ComfyUI says")
                .anyMatch(told -> told.done() > 0 && told.done() < told.total());
        assertThat(fake.pictures()).as("the frame that 1B goes on from").isNotEmpty();
        as("viewer").get("/api/v1/budgets").then().body("find { it.name == 'local' }.spent", equalTo("0.00 USD"));
    }

    @Test
    void a_key_of_the_organisation_is_no_address() {
        as("admin")
                .contentType("application/json")
                .body(Map.of("keys", Map.of("address", "http://169.254.169.254")))
                .put("/api/v1/providers/comfyui/credentials")
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("expected none of this name; there are key"));
    }

    private static void madeOnce(Job job) {
        assertThat(fake.accepted(ComfyUiAddress.call(job.output()).name())).isEqualTo(1);
    }

    /** One that opens, and one that goes on from its picture. */
    private static List<ShotRequested> film() {
        SampleShots first = SampleShots.of(FILM);
        List<ShotRequested> shots = List.of(
                SampleShots.filmedBy("comfyui-wan-2.2", new FilmFormat(320, 180, 24), first.requested()),
                SampleShots.filmedBy(
                        "comfyui-wan-2.2",
                        new FilmFormat(320, 180, 24),
                        first.shot("1B", 1).after("1A", Link.CONTINUES).requested()));
        SceneState before =
                SceneState.opening(shots.getFirst().shot(), shots.getFirst().world());
        for (ShotRequested shot : shots) {
            ScriptedShot scripted = Scripting.of(shot, before, Map.of());
            footage.film(Seeds.of(shot.seed(), shot.shot().id(), 32), scripted.script());
            before = scripted.after();
        }
        return shots;
    }

    private static ShotRendered rendered(String shot) {
        await().atMost(PATIENCE)
                .until(() -> !all(shot).isEmpty()
                        || !kafka.all(WorkFailed.class, ORG, failed -> true).isEmpty());
        assertThat(kafka.all(WorkFailed.class, ORG, failed -> true)).isEmpty();
        return all(shot).getFirst();
    }

    private static List<ShotRendered> all(String shot) {
        return kafka.all(ShotRendered.class, ORG, event -> event.shot().value().equals(shot));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(ORG, role));
    }
}
