package studio.backlot.render.engine.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.Png;

/** Shots whose plate one engine makes and whose characters another, from the plan to the bill; the paid ones are a strict Veo on this machine. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class HybridFilmIT {
    private static final String ORG = "hybrids";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String WOOD = "#8A6A48";
    private static final String BLUE = "#2F6FA8";

    @TempDir
    static Path folder;

    private static TestKafka kafka;
    private static HybridShots drawn;
    private static HybridShots bought;
    private static VeoFake fake;

    @Inject
    ObjectStore store;

    @BeforeEach
    void everything_asked_for_is_filmed() {
        fake.forget();
        for (int call = 0; call < 8; call++) {
            fake.fate(new Fate.Films(Duration.ofMillis(500)));
        }
    }

    @BeforeAll
    static void open() {
        kafka = new TestKafka();
        DriftingFootage footage = new DriftingFootage(tools(), folder);
        drawn = new HybridShots(footage, EngineChoice.hybrid("animatic", "veo-3.1"), WOOD, BLUE);
        bought = drawn.by(EngineChoice.hybrid("veo-3.1-lite", "veo-3.1"));
        fake = new VeoFake(Clock.systemUTC(), footage, VeoStudio.port());
    }

    @AfterAll
    static void close() {
        fake.close();
        kafka.close();
    }

    @Test
    void a_drawn_plate_costs_nothing_and_bought_characters_stand_on_it_cleanly() throws IOException {
        ShotRequested shot = drawn.shot("clean", 2);
        JsonPath plan = plan(drawn.shot("clean", 1));
        assertThat(plan.getString("shots[0].model.model")).isEqualTo("animatic + veo-3.1");
        assertThat(plan.getList("shots[0].model.halves.model")).containsExactly("animatic", "veo-3.1");
        assertThat(plan.getList("shots[0].model.halves.amount")).containsExactly("0.00 USD", "1.60 USD");
        assertThat(plan.getDouble("totals.price")).isEqualTo(1.6);
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, shot);

        ShotRendered rendered = rendered("clean", 2);
        assertThat(rendered.facts().model()).contains("animatic + veo-3.1");
        assertThat(rendered.facts().cost()).contains("1.60 USD");
        assertThat(rendered.take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(rendered.continuity().orElseThrow().verdict()).isNotEqualTo(Continuity.Verdict.ASKED);
        assertThat(fake.count(Doing.SUBMIT) - before).isEqualTo(1);
        assertThat(fake.submitted().getLast()).contains("chroma-key green #00B140", "referenceImages");
        assertThat(bill("clean", 2).getMap("cost[0]")).isEqualTo(Map.of("spent", "1.60 USD", "held", "0.00 USD"));
        clean(HybridShots.script(shot), rendered);
        as("viewer")
                .get("/api/v1/shots/clean@2:1A/route")
                .then()
                .body("chosen", equalTo("animatic + veo-3.1"))
                .body("halves.plate.all[0].reasons", hasItem("it is named, is built in and costs nothing"))
                .body("halves.characters.all[0].reasons", hasItem("price 40 of 40"));
        String request = "/api/v1/shots/clean@2:1A/request?profile=veo-3.1&half=";
        as("viewer")
                .get(request + "characters")
                .then()
                .body("calls[0].sent.words", containsString("one even chroma-key green"));
        as("viewer").get(request + "plate").then().body("calls[0].sent.words", containsString("nobody is in it"));
        as("viewer").get(request + "sky").then().statusCode(422);
    }

    @Test
    void whoever_changes_one_half_buys_that_half_alone() {
        kafka.publish(ORG, bought.shot("halves", 1));
        ShotRendered first = rendered("halves", 1);
        assertThat(first.facts().cost()).contains("1.72 USD");
        assertThat(bill("halves", 1).getList("scenes[0].shots[0].calls.profile"))
                .containsExactlyInAnyOrder("veo-3.1-lite", "veo-3.1");

        HybridShots repainted = bought.crate("#AA2222");
        JsonPath plan = plan(repainted.shot("halves", 2));
        assertThat(plan.getList("shots[0].model.halves.amount")).containsExactly("0.12 USD", "0.00 USD");
        assertThat(plan.getDouble("totals.price")).isEqualTo(0.12);
        kafka.publish(ORG, repainted.shot("halves", 3));
        assertThat(rendered("halves", 3).facts().cost()).contains("0.12 USD");
        assertThat(rendered("halves", 3).take().key()).isNotEqualTo(first.take().key());
        assertThat(bill("halves", 3).getList("scenes[0].shots[0].calls.profile"))
                .containsExactly("veo-3.1-lite");

        HybridShots redressed = bought.coat("#7A3E2D");
        JsonPath dressing = plan(redressed.shot("halves", 4));
        assertThat(dressing.getList("shots[0].model.halves.amount")).containsExactly("0.00 USD", "1.60 USD");
        kafka.publish(ORG, redressed.shot("halves", 5));
        assertThat(rendered("halves", 5).facts().cost()).contains("1.60 USD");
        assertThat(bill("halves", 5).getList("scenes[0].shots[0].calls.profile"))
                .containsExactly("veo-3.1");
    }

    @Test
    void a_drawn_plate_that_changes_pays_nothing_for_the_characters() {
        kafka.publish(ORG, drawn.shot("redrawn", 1));
        rendered("redrawn", 1);
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, drawn.crate("#AA2222").shot("redrawn", 2));

        ShotRendered second = rendered("redrawn", 2);
        assertThat(second.facts().cost()).contains("0.00 USD");
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before);
        assertThat(bill("redrawn", 2).getList("cost")).isEmpty();
    }

    @Test
    void nobody_in_the_picture_is_a_plain_plate() {
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, drawn.empty("deserted"));

        ShotRendered rendered = rendered("deserted", 1);
        assertThat(rendered.facts().model()).isEmpty();
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before);
    }

    @Test
    void a_budget_that_holds_one_half_buys_none() {
        capped("torn", "1.70 USD");
        int before = fake.count(Doing.SUBMIT);
        kafka.publish(ORG, bought.shot("torn", 1));

        WorkFailed failed = failed("torn");
        assertThat(failed.code()).isEqualTo("budget-exhausted");
        assertThat(failed.detail())
                .startsWith(
                        "Shot 1A: filming its plate with veo-3.1-lite for 0.12 USD and its characters with veo-3.1"
                                + " for 1.60 USD costs 1.72 USD together, and of the budget of the project torn 1.70 USD are left.");
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before);

        capped("meagre", "1.00 USD");
        kafka.publish(ORG, drawn.shot("meagre", 1));
        assertThat(failed("meagre").detail())
                .startsWith("Shot 1A: filming its characters with veo-3.1 costs 1.60 USD, and of the budget");
    }

    @Test
    void a_refusal_says_which_half_is_refused() {
        fake.forget();
        fake.fate(new Fate.Fails(Duration.ofMillis(500), 3, "The prompt names a celebrity. Support codes: 15236754"));
        kafka.publish(ORG, drawn.shot("refusing", 1));

        assertThat(failed("refusing").detail())
                .isEqualTo("Shot 1A: veo-3.1 refuses its characters (celebrity): The prompt names a celebrity."
                        + " Support codes: 15236754 Nothing was paid for its characters; change the brief, it is not"
                        + " asked again by itself.");
    }

    @Test
    void the_same_half_of_another_organisation_is_paid_by_itself() {
        kafka.publish(ORG, drawn.shot("alike", 1));
        rendered("alike", 1);
        int before = fake.count(Doing.SUBMIT);
        kafka.publish("strangers", drawn.shot("alike", 1));

        await().atMost(PATIENCE)
                .until(() -> !kafka.all(ShotRendered.class, "strangers", event -> isOf(event.production(), "alike", 1))
                        .isEmpty());
        assertThat(fake.count(Doing.SUBMIT) - before).isEqualTo(1);
    }

    /** Away from people the take is the plate, and the ground has left no colour. */
    private void clean(ShotScript script, ShotRendered rendered) throws IOException {
        List<Picture> taken =
                pictures(store.fetch(new OrgId(ORG), rendered.take().picture()));
        Previs previs = new Previs(new Animatic());
        Path kept = Files.createDirectories(Path.of("target", "hybrid"));
        for (int at = 0; at < taken.size(); at++) {
            ExpectedFrame expected = previs.expect(Previs.colours(script, part -> false), at);
            Picture take = taken.get(at);
            long sum = 0;
            long count = 0;
            int greenest = 0;
            for (int y = 0; y < take.height(); y++) {
                for (int x = 0; x < take.width(); x++) {
                    if (expected.background().at(x, y) > 0) {
                        sum += farthest(take.at(x, y), expected.plate().at(x, y));
                        count++;
                    } else {
                        int truth = Math.max(0, green(expected.picture().at(x, y)));
                        greenest = Math.max(greenest, green(take.at(x, y)) - truth);
                    }
                }
            }
            if (at % 5 == 0) {
                Png.write(take.image(), kept.resolve("take-%02d.png".formatted(at)));
                Png.write(expected.picture().image(), kept.resolve("truth-%02d.png".formatted(at)));
            }
            assertThat(sum / (double) count)
                    .as("mean difference from the plate, which the encoder makes, frame %d", at)
                    .isLessThan(3);
            assertThat(greenest).as("green about people, frame %d", at).isLessThan(30);
        }
    }

    private static List<Picture> pictures(Path file) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try (FrameDecoder decoder = FrameDecoder.open(tools(), file, PixelLayout.RGB)) {
            byte[] frame = new byte[decoder.frameBytes()];
            while (decoder.read(frame)) {
                pictures.add(Picture.ofBytes(frame, HybridShots.FORMAT.width(), HybridShots.FORMAT.height()));
            }
        }
        return pictures;
    }

    private static int farthest(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }

    private static int green(int rgb) {
        return (rgb >> 8 & 255) - Math.max(rgb >> 16 & 255, rgb & 255);
    }

    private static MediaTools tools() {
        return MediaTools.find(Path.of("target").resolve("tools"));
    }

    private static void capped(String project, String most) {
        as("producer")
                .contentType("application/json")
                .body(Map.of("scope", "project", "name", project, "policy", "cap", "most", most))
                .put("/api/v1/budgets")
                .then()
                .statusCode(200);
    }

    private static JsonPath plan(ShotRequested shot) {
        kafka.publish(
                ORG, new PlanRequested(shot.production(), List.of(shot.shot().id())));
        kafka.publish(ORG, SampleShots.planned(shot));
        String path = "/api/v1/productions/%s/plan?revision=%d"
                .formatted(shot.production().project(), shot.production().revision());
        await().atMost(PATIENCE).until(() -> as("viewer").get(path).statusCode() == 200);
        return as("viewer").get(path).jsonPath();
    }

    private static JsonPath bill(String project, int revision) {
        return as("viewer")
                .get("/api/v1/productions/%s/bill?revision=%d".formatted(project, revision))
                .jsonPath();
    }

    private static ShotRendered rendered(String project, int revision) {
        await().atMost(PATIENCE)
                .until(() -> !told(ShotRendered.class, project, revision).isEmpty()
                        || !told(WorkFailed.class, project, revision).isEmpty());
        assertThat(told(WorkFailed.class, project, revision)).isEmpty();
        return told(ShotRendered.class, project, revision).getFirst();
    }

    private static WorkFailed failed(String project) {
        await().atMost(PATIENCE).until(() -> !told(WorkFailed.class, project, 1).isEmpty());
        return told(WorkFailed.class, project, 1).getFirst();
    }

    private static <T extends ProductionEvent> List<T> told(Class<T> type, String project, int revision) {
        return kafka.all(type, ORG, event -> isOf(event.production(), project, revision));
    }

    private static boolean isOf(ProductionRef production, String project, int revision) {
        return production.equals(new ProductionRef(new ProjectId(project), revision));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(ORG, role));
    }
}
