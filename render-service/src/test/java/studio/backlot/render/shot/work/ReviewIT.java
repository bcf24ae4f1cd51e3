package studio.backlot.render.shot.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.ShotId;
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

    private static JsonPath ledger(String project, String shot) {
        JsonPath all = as().get("/api/v1/productions/" + project + "/scenes/1/ledger?revision=1")
                .jsonPath();
        return all.setRootPath("entries.findAll { it.shot == '" + shot + "' }");
    }

    private static RequestSpecification as() {
        return given().header("Authorization", "Bearer " + TestTokens.token(ORG, "viewer"));
    }
}
