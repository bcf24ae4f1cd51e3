package studio.backlot.render.shot.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

/** What was circled holds in later revisions of the film, in another length and in another size. */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class KeptReviewsIT extends ReviewedScene {
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
}
