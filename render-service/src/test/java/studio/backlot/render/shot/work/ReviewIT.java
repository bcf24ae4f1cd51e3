package studio.backlot.render.shot.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

/** Retakes and circles over Kafka, in a scene of three shots: 1B continues 1A, 1C cuts away from 1B. */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class ReviewIT extends ReviewedScene {
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
}
