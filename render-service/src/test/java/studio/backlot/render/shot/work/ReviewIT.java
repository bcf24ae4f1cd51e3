package studio.backlot.render.shot.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

/** Retakes and circles over Kafka, in a scene of three shots: 1B continues 1A, 1C cuts away from 1B. */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class ReviewIT {
    private static final String ORG = "reviewers";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static TestKafka kafka;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void a_retake_is_filmed_beside_the_take_in_the_cut_and_not_put_into_it() {
        SampleShots shot = locked("beside");

        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));

        TakeFilmed filmed = retake("beside", "1A-2");
        assertThat(filmed.notes()).containsExactly("slower");
        assertThat(filmed.facts().fromLibrary()).isFalse();
        JsonPath takes = takes(shot);
        assertThat(takes.getList("slate")).containsExactly("1A-1", "1A-2");
        assertThat(takes.getList("circled")).containsExactly(true, false);
        assertThat(takes.getString("[0].take.frameHash")).isNotEqualTo(takes.getString("[1].take.frameHash"));
        assertThat(takes.getList("take.keyFrame.sha256")).doesNotContainNull();
        assertThat(ledger("beside", "1A").getList("verdict")).containsExactly("accepted", "asked");
        assertThat(rendered("beside")).hasSize(3);
        assertThat(locks("beside")).hasSize(1);
    }

    @Test
    void a_circled_take_is_in_the_cut_and_what_follows_from_it_is_filmed_again_before_the_picture_is_locked_anew() {
        SampleShots shot = locked("circled");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        retake("circled", "1A-2");

        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));

        PictureLocked second = kafka.await(PictureLocked.class, ORG, is("circled", 2));
        assertThat(second.cut().getFirst().take().slate()).isEqualTo("1A-2");
        Map<String, List<String>> slates = slates("circled");
        assertThat(slates.get("1A")).containsExactly("1A-1", "1A-2");
        assertThat(slates.get("1B")).containsExactly("1B-1", "1B-2");
        assertThat(second.cut()).extracting(clip -> clip.take().slate()).contains("1A-2", "1B-2");
        assertThat(takes(shot).getList("circled")).containsExactly(false, true);
        assertThat(ledger("circled", "1A").getList("cause")).containsExactly("filmed", "retake", "circled");
        assertThat(ledger("circled", "1A").getList("refersTo").getLast())
                .isEqualTo(ledger("circled", "1A").getList("entry").get(1));
        assertThat(locks("circled")).hasSize(2);
        for (String one : List.of("1A", "1B", "1C")) {
            assertThat(as().get("/api/v1/shots/circled@1:" + one + "/state")
                            .jsonPath()
                            .getBoolean("replayed"))
                    .isTrue();
        }
    }

    @Test
    void going_back_takes_everything_that_follows_from_the_library() {
        SampleShots shot = locked("back");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        retake("back", "1A-2");
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.await(PictureLocked.class, ORG, is("back", 2));
        long filmed = rendered("back").stream()
                .filter(event -> !event.facts().fromLibrary())
                .count();

        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.CIRCLE));

        PictureLocked third = kafka.await(PictureLocked.class, ORG, is("back", 3));
        PictureLocked first = locks("back").getFirst();
        assertThat(third.cut())
                .extracting(clip -> clip.take().frameHash())
                .isEqualTo(first.cut().stream()
                        .map(clip -> clip.take().frameHash())
                        .toList());
        assertThat(rendered("back").stream()
                        .filter(event -> !event.facts().fromLibrary())
                        .count())
                .isEqualTo(filmed);
    }

    @Test
    void a_shot_that_cuts_is_kept_when_the_state_before_it_is_the_same() {
        SampleShots shot = locked("kept");
        SampleShots second = shot.shot("1B", 1).after("1A", Link.CONTINUES);
        kafka.publish(ORG, review(second, "1B-1", ReviewDecision.RETAKE, "slower"));
        retake("kept", "1B-2");

        kafka.publish(ORG, review(second, "1B-2", ReviewDecision.CIRCLE));

        PictureLocked lock = kafka.await(PictureLocked.class, ORG, is("kept", 2));
        assertThat(lock.cut()).extracting(clip -> clip.take().slate()).containsExactly("1A-1", "1B-2", "1C-1");
        assertThat(slates("kept").get("1C")).containsExactly("1C-1");
    }

    @Test
    void a_decision_that_comes_twice_or_too_late_changes_nothing() {
        SampleShots shot = locked("late");
        UUID id = UUID.randomUUID();
        ReviewDecided again = review(shot, "1A-1", ReviewDecision.RETAKE, "slower");
        kafka.publish(id, ORG, again);
        kafka.publish(id, ORG, again);
        kafka.publish(ORG, review(shot, "1A-9", ReviewDecision.CIRCLE));
        kafka.publish(ORG, review(shot, "1A-9", ReviewDecision.RETAKE, "of nothing"));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.CIRCLE));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.APPROVE));
        kafka.publish(ORG, review(shot.shot("1Z", 9), "1Z-1", ReviewDecision.RETAKE));
        retake("late", "1A-2");
        SampleShots other = shot.doing("Emma dances.");
        kafka.publish(ORG, other.requested());
        await().atMost(Duration.ofMinutes(3))
                .until(() -> takes(shot).getList("slate").contains("1A-3"));
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.publish(ORG, review(shot, "1A-3", ReviewDecision.RETAKE, "faster"));
        retake("late", "1A-4");

        assertThat(takes(shot).getList("slate")).containsExactly("1A-1", "1A-2", "1A-3", "1A-4");
        assertThat(takes(shot).getList("circled")).containsExactly(false, false, true, false);
    }

    @Test
    void the_next_revision_keeps_the_retake_that_was_circled() {
        SampleShots shot = locked("next");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        retake("next", "1A-2");
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.await(PictureLocked.class, ORG, is("next", 2));

        kafka.publish(ORG, shot.revision(2).requested());

        ShotRendered kept = kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals("next")
                        && event.production().revision() == 2);
        assertThat(kept.take().slate()).isEqualTo("1A-2");
        assertThat(kept.facts().fromLibrary()).isTrue();

        kafka.publish(ORG, review(shot.revision(2), "1A-2", ReviewDecision.RETAKE, "slower"));
        retake("next", "1A-3");
        kafka.publish(ORG, review(shot.revision(2), "1A-3", ReviewDecision.CIRCLE));
        kafka.publish(ORG, review(shot.revision(2), "1A-2", ReviewDecision.CIRCLE));
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        assertThat(slates("next").get("1A")).containsExactly("1A-1", "1A-2", "1A-2", "1A-3", "1A-2"));
    }

    @Test
    void a_decision_about_a_shot_that_is_not_there_yet_is_kept_until_it_is() {
        SampleShots shot = SampleShots.of("early");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decisions(shot).getList("status"))
                .containsExactly("waiting"));
        assertThat(decisions(shot).getString("[0].detail")).isEqualTo("The shot has not been asked for here yet.");

        locked("early");

        assertThat(retake("early", "1A-2").notes()).containsExactly("slower");
        assertThat(decisions(shot).getList("status")).containsExactly("done");
    }

    @Test
    void a_take_that_is_circled_while_it_is_filmed_is_in_the_cut_once_it_is_there() {
        SampleShots shot = locked("hasty");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));

        PictureLocked second = kafka.await(PictureLocked.class, ORG, is("hasty", 2));

        assertThat(second.cut().getFirst().take().slate()).isEqualTo("1A-2");
        assertThat(decisions(shot).getList("status")).containsExactly("done", "done");
    }

    @Test
    void the_decision_that_came_last_holds_though_what_an_earlier_one_waits_for_comes_later() {
        SampleShots shot = locked("changed");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.CIRCLE));
        retake("changed", "1A-2");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(decisions(shot).getList("status")).hasSize(3).doesNotContain("waiting"));

        assertThat(takes(shot).getList("circled")).containsExactly(true, false);
    }

    @Test
    void a_decision_that_cannot_be_done_is_refused_with_the_reason() {
        SampleShots shot = locked("refused");
        kafka.publish(ORG, review(shot, "1A-9", ReviewDecision.RETAKE, "of nothing"));
        kafka.publish(ORG, review(shot, "1A-9", ReviewDecision.APPROVE));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.APPROVE));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decisions(shot).getList("status"))
                .containsExactly("refused", "refused", "done"));
        assertThat(decisions(shot).getString("[0].detail")).isEqualTo("This revision of the shot has no take 1A-9.");
        assertThat(decisions(shot).getString("[0].decided.decision")).isEqualTo("retake");
        given().header("Authorization", "Bearer " + TestTokens.token("rival", "admin"))
                .get("/api/v1/shots/refused@1:1A/reviews")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void a_circle_of_an_earlier_revision_holds_though_the_shot_was_asked_for_again_before_it() {
        SampleShots shot = locked("over");
        kafka.publish(ORG, shot.revision(2).requested());
        first("over", 2);
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        retake("over", "1A-2");
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.await(PictureLocked.class, ORG, is("over", 2));

        kafka.publish(ORG, shot.revision(3).doing("Emma dances.").requested());
        assertThat(first("over", 3).take().slate()).isNotEqualTo("1A-2");
        kafka.publish(ORG, shot.revision(4).requested());
        assertThat(first("over", 4).take().slate()).isEqualTo("1A-2");

        kafka.publish(ORG, review(shot.revision(4), "1A-2", ReviewDecision.RETAKE));
        kafka.publish(ORG, shot.revision(5).requested());
        assertThat(first("over", 5).take().slate()).isEqualTo("1A-2");
    }

    @Test
    void a_circled_retake_holds_when_its_revision_is_asked_for_in_another_length() {
        SampleShots shot = locked("longer");
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        TakeFilmed filmed = retake("longer", "1A-2");
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.await(PictureLocked.class, ORG, is("longer", 2));

        kafka.publish(ORG, shot.lasting(new RationalTime(24, 24)).requested());

        assertThat(named("longer", "1A-3").facts().seed())
                .isEqualTo(filmed.facts().seed());
    }

    @Test
    void a_retake_that_was_circled_in_a_draft_is_filmed_anew_in_the_size_of_the_final_film() {
        SampleShots shot = SampleShots.of("draft");
        kafka.publish(ORG, SampleShots.drafted(shot.greenlitWith()));
        kafka.publish(ORG, SampleShots.drafted(shot.requested()));
        kafka.await(PictureLocked.class, ORG, is("draft", 1));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "slower"));
        TakeFilmed filmed = retake("draft", "1A-2");
        kafka.publish(ORG, review(shot, "1A-2", ReviewDecision.CIRCLE));
        kafka.await(PictureLocked.class, ORG, is("draft", 2));

        SampleShots planned = shot.revision(2);
        kafka.publish(ORG, new PlanRequested(planned.production(), List.of(new ShotId("1A"))));
        kafka.publish(ORG, SampleShots.planned(planned.requested()));
        await().atMost(PATIENCE)
                .until(() ->
                        as().get("/api/v1/productions/draft/plan?revision=2").statusCode() == 200);
        JsonPath plan = as().get("/api/v1/productions/draft/plan?revision=2").jsonPath();
        assertThat(plan.getString("shots[0].prospect.take")).isEqualTo("1A-2");
        assertThat(plan.getString("shots[0].prospect.causes.pointer")).contains("/script/format/width");

        kafka.publish(ORG, shot.revision(3).requested());
        ShotRendered whole = first("draft", 3);
        assertThat(whole.take().slate()).isEqualTo("1A-3");
        assertThat(whole.take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(whole.facts().seed()).isEqualTo(filmed.facts().seed());
    }

    @Test
    void where_and_when_a_review_looked_are_in_the_notes_of_its_retake() {
        SampleShots shot = locked("where");
        ReviewDecided plain = review(shot, "1A-1", ReviewDecision.RETAKE, "slower");

        kafka.publish(
                ORG,
                new ReviewDecided(
                        plain.production(),
                        plain.scene(),
                        plain.shot(),
                        plain.take(),
                        plain.decision(),
                        plain.notes(),
                        Optional.of(new ScreenRegion(0, 0, 0.3, 0.3)),
                        Optional.of(new TimeRange(new RationalTime(3, 24), new RationalTime(6, 24))),
                        plain.reviewer()));

        assertThat(retake("where", "1A-2").notes()).containsExactly("upper left, from 0.1 s to 0.4 s: slower");
    }

    @Test
    void the_takes_of_another_organisation_do_not_exist() {
        SampleShots shot = locked("mine");
        kafka.publish("rival", review(shot, "1A-1", ReviewDecision.RETAKE, "theirs"));
        kafka.publish(ORG, review(shot, "1A-1", ReviewDecision.RETAKE, "mine"));

        assertThat(retake("mine", "1A-2").notes()).containsExactly("mine");
        given().header("Authorization", "Bearer " + TestTokens.token("rival", "admin"))
                .get("/api/v1/shots/mine@1:1A/takes")
                .then()
                .statusCode(404);
        assertThat(takes(shot).getList("slate")).containsExactly("1A-1", "1A-2");
    }

    /** A scene that is filmed and whose picture is locked; its first shot. */
    private static SampleShots locked(String project) {
        SampleShots first = SampleShots.of(project);
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS);
        kafka.publish(ORG, first.greenlitWith(second, third));
        for (SampleShots shot : List.of(first, second, third)) {
            kafka.publish(ORG, shot.requested());
        }
        kafka.await(PictureLocked.class, ORG, is(project, 1));
        return first;
    }

    private static ReviewDecided review(SampleShots shot, String take, ReviewDecision decision, String... notes) {
        return new ReviewDecided(
                shot.production(),
                shot.shot().scene(),
                new ShotId(shot.id()),
                take,
                decision,
                List.of(notes),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    private static TakeFilmed retake(String project, String slate) {
        return kafka.await(
                TakeFilmed.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.take().slate().equals(slate));
    }

    private static Predicate<PictureLocked> is(String project, int lock) {
        return event -> event.production().project().value().equals(project)
                && event.lock().equals(Optional.of(lock));
    }

    private static List<PictureLocked> locks(String project) {
        return kafka.all(
                PictureLocked.class,
                ORG,
                event -> event.production().project().value().equals(project));
    }

    private static List<ShotRendered> rendered(String project) {
        return kafka.all(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project));
    }

    private static Map<String, List<String>> slates(String project) {
        return rendered(project).stream()
                .collect(Collectors.groupingBy(
                        event -> event.shot().value(),
                        Collectors.mapping(event -> event.take().slate(), Collectors.toList())));
    }

    private static JsonPath takes(SampleShots shot) {
        return as().get("/api/v1/shots/" + shot.production() + ":" + shot.id() + "/takes")
                .jsonPath();
    }

    private static ShotRendered first(String project, int revision) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.production().revision() == revision);
    }

    private static ShotRendered named(String project, String slate) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.take().slate().equals(slate));
    }

    private static JsonPath decisions(SampleShots shot) {
        return as().get("/api/v1/shots/" + shot.production() + ":" + shot.id() + "/reviews")
                .jsonPath();
    }

    private static JsonPath ledger(String project, String shot) {
        JsonPath all = as().get("/api/v1/productions/" + project + "/scenes/1/ledger?revision=1")
                .jsonPath();
        return all.setRootPath("entries.findAll { it.shot == '" + shot + "' }");
    }

    private static RequestSpecification as() {
        return given().header("Authorization", "Bearer " + TestTokens.token(ORG, "viewer"));
    }
}
