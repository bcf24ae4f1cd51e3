package studio.backlot.render.shot.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.drift.DriftingFilming;
import studio.backlot.render.standin.StandIn;
import studio.backlot.render.standin.StandInStudio;

/** The service with an engine that does what generative models do wrong: every take is measured, mended or filmed again. */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class DriftingEngineIT {
    private static final String ORG = "drifters";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static TestKafka kafka;

    @Inject
    ObjectStore store;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
        StandIn.drifts();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
        StandIn.stepsAside();
    }

    @Test
    void a_wardrobe_of_another_hue_is_corrected_and_the_picture_before_and_after_is_kept() {
        ShotRendered rendered = rendered("hue", "drift: wardrobe strong");
        Continuity continuity = rendered.continuity().orElseThrow();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.CORRECTED);
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.WHOLE);
        Continuity.Uncorrected before = continuity.uncorrected().orElseThrow();
        assertThat(before.picture()).isNotEqualTo(rendered.take().picture());
        assertThat(store.fetch(new OrgId(ORG), before.picture())).isNotEmptyFile();
        assertThat(store.fetch(new OrgId(ORG), before.keyFrame())).isNotEmptyFile();
        assertThat(store.fetch(new OrgId(ORG), rendered.take().keyFrame())).isNotEmptyFile();

        JsonPath entry = ledger("hue");
        assertThat(entry.getList("entries.verdict")).containsExactly("accepted");
        assertThat(entry.getString("entries[0].measurements.verdict")).isEqualTo("corrected");
        assertThat(faults(entry, "beforeCorrection")).isNotEmpty().allMatch(name -> name.contains("-colour"));
        assertThat(faults(entry, "readings")).isEmpty();
    }

    @Test
    void a_double_leads_to_another_attempt_which_is_accepted() {
        ShotRendered rendered = rendered("double", "drift: doubled strong first");
        Continuity continuity = rendered.continuity().orElseThrow();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ACCEPTED);
        assertThat(continuity.attempts()).isEqualTo(2);
        assertThat(rendered.facts().seed()).isNotEqualTo(DriftingFilming.FIRST_SEED);
        assertThat(rendered.facts().warnings()).isEmpty();
        JsonPath entry = ledger("double");
        assertThat(entry.getList("entries")).hasSize(1);
        assertThat(entry.getLong("entries[0].measurements.otherAttempts[0].seed"))
                .isEqualTo(DriftingFilming.FIRST_SEED);
        assertThat(entry.getMap("entries[0].measurements.otherAttempts[0].faults"))
                .isNotEmpty();
    }

    @Test
    void what_never_gets_better_is_in_the_cut_with_a_warning_and_a_person_is_asked_and_may_have_it_filmed_again() {
        ShotRendered rendered = rendered("lost", "drift: lost strong");
        assertThat(rendered.continuity().orElseThrow().verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(rendered.facts().warnings()).anyMatch(warning -> warning.contains("presence of emma"));
        assertThat(ledger("lost").getList("entries.verdict")).containsExactly("asked");
        assertThat(as(ORG).get("/api/v1/shots/lost@1:1A/state").jsonPath().getString("take"))
                .isEqualTo("1A-1");

        kafka.publish(ORG, decided(rendered, rendered.take().slate(), ReviewDecision.RETAKE));
        await().atMost(PATIENCE).until(() -> !kafka.all(TakeFilmed.class, ORG, take -> isOf(take.production(), "lost"))
                .isEmpty());
        JsonPath takes = as(ORG).get("/api/v1/shots/lost@1:1A/takes").jsonPath();
        assertThat(takes.getList("continuity.verdict")).containsExactly("asked", "asked");
        assertThat(takes.getList("circled")).containsExactly(true, false);
        assertThat(takes.getList("measurements.readings")).hasSize(2).doesNotContainNull();
    }

    @Test
    void a_take_that_took_two_attempts_can_be_left_and_gone_back_to() {
        ShotRendered first = rendered("twice-tried", "drift: doubled strong first");
        assertThat(first.facts().seed()).isNotEqualTo(DriftingFilming.FIRST_SEED);
        kafka.publish(ORG, decided(first, "1A-1", ReviewDecision.RETAKE));
        await().atMost(PATIENCE)
                .until(() -> !kafka.all(TakeFilmed.class, ORG, take -> isOf(take.production(), "twice-tried"))
                        .isEmpty());

        kafka.publish(ORG, decided(first, "1A-2", ReviewDecision.CIRCLE));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(circled("twice-tried")).containsExactly(false, true));
        kafka.publish(ORG, decided(first, "1A-1", ReviewDecision.CIRCLE));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(circled("twice-tried")).containsExactly(true, false));
    }

    @Test
    void a_task_that_dies_between_attempts_leaves_one_entry_and_the_take_of_one_that_does_not() {
        ShotRendered dies = rendered("dies", "drift: doubled strong first breaks");
        ShotRendered lives = rendered("lives", "drift: doubled strong first");
        assertThat(dies.continuity().orElseThrow().attempts()).isEqualTo(2);
        assertThat(dies.take().frameHash()).isEqualTo(lives.take().frameHash());
        assertThat(dies.take().slate()).isEqualTo("1A-1");
        assertThat(ledger("dies").getList("entries")).hasSize(1);
        assertThat(all("dies")).hasSize(1);
    }

    @Test
    void a_take_of_the_library_is_told_with_what_was_found_in_it() {
        ShotRendered first = rendered("shelf", "drift: wardrobe strong");
        ShotRendered again = rendered("shelf-again", "drift: wardrobe strong");
        assertThat(again.facts().fromLibrary()).isTrue();
        assertThat(again.continuity()).isEqualTo(first.continuity());
        assertThat(ledger("shelf-again").getMap("entries[0].measurements"))
                .isEqualTo(ledger("shelf").getMap("entries[0].measurements"));
    }

    @Test
    void a_shot_that_goes_on_is_measured_across_the_seam() {
        rendered("seam", "nothing");
        SampleShots next = shot("seam").shot("1B", 1).after("1A", Link.CONTINUES);
        kafka.publish(ORG, request(next, "nothing"));
        await().atMost(PATIENCE).until(() -> all("seam").size() == 2);
        JsonPath ledger = ledger("seam");
        assertThat(ledger.getMap("entries[0].measurements.readings")).doesNotContainKey("seam-shift");
        assertThat(ledger.getMap("entries[1].measurements.readings"))
                .containsKeys("seam-shift", "seam-colour", "seam-similarity");
        assertThat(ledger.getList("entries.verdict")).containsExactly("accepted", "accepted");
    }

    @Test
    void nothing_of_it_is_told_to_another_organisation() {
        rendered("hidden", "nothing");
        for (String path : List.of("productions/hidden/ledger", "shots/hidden@1:1A/takes", "shots/hidden@1:1A/state")) {
            as("strangers").get("/api/v1/" + path).then().statusCode(404);
        }
    }

    private static ShotRendered rendered(String project, String note) {
        kafka.publish(ORG, request(project, note));
        return told(project);
    }

    private static ShotRendered told(String project) {
        await().atMost(PATIENCE).until(() -> !all(project).isEmpty());
        return all(project).getFirst();
    }

    private static List<ShotRendered> all(String project) {
        return kafka.all(ShotRendered.class, ORG, rendered -> isOf(rendered.production(), project));
    }

    private static boolean isOf(ProductionRef production, String project) {
        return production.project().value().equals(project);
    }

    /** A shot in the drifting engine's size, the same in every production. */
    private static ShotRequested request(String project, String note) {
        return request(shot(project), note);
    }

    private static SampleShots shot(String project) {
        return SampleShots.of(project).doing("Emma looks up.").lasting(new RationalTime(12, 24));
    }

    private static ShotRequested request(SampleShots sample, String note) {
        ShotRequested asked = sample.requested();
        Shot shot = asked.shot();
        Brief brief = shot.brief();
        Brief noted = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                List.of(note));
        return new ShotRequested(
                asked.production(),
                asked.scene(),
                new Shot(shot.id(), shot.scene(), shot.order(), shot.link(), noted, shot.duration()),
                asked.follows(),
                asked.world(),
                new FilmFormat(320, 180, 24),
                DriftingFilming.FIRST_SEED);
    }

    private static ReviewDecided decided(ShotRendered rendered, String take, ReviewDecision decision) {
        return new ReviewDecided(
                rendered.production(),
                rendered.scene(),
                rendered.shot(),
                take,
                decision,
                decision == ReviewDecision.RETAKE ? List.of("Emma is missing") : List.of(),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    private static List<Boolean> circled(String project) {
        return as(ORG).get("/api/v1/shots/" + project + "@1:1A/takes")
                .jsonPath()
                .getList("circled");
    }

    private static JsonPath ledger(String project) {
        return as(ORG).get("/api/v1/productions/" + project + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> faults(JsonPath ledger, String part) {
        Map<String, Map<String, Object>> readings = ledger.getMap("entries[0].measurements." + part);
        return readings.entrySet().stream()
                .filter(reading -> Boolean.TRUE.equals(reading.getValue().get("fault")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static RequestSpecification as(String org) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"));
    }
}
