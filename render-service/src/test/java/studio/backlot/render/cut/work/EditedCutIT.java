package studio.backlot.render.cut.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static studio.backlot.render.cut.TakeFrames.distance;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.cut.TakeFrames;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class EditedCutIT {
    private static final String ORG = "acme";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** 1B first, without its first 6 frames; then 1A, dissolved from what 1B has left, without its last 12. */
    private static final String EDITED = """
            TITLE: edited
            001  1B-1     V     C        00:00:00:06 00:00:01:00 01:00:00:00 01:00:00:18
            002  1B-1     V     C        00:00:01:00 00:00:01:00 01:00:00:18 01:00:00:18
            002  1A-1     V     D    012 00:00:00:00 00:00:01:12 01:00:00:18 01:00:02:06
            """;

    private static TestKafka kafka;
    private static PictureLocked first;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @BeforeAll
    static void lock() {
        kafka = new TestKafka();
        SampleShots one = SampleShots.of("recut").lasting(new RationalTime(48, 24));
        SampleShots other =
                one.shot("1B", 1).after("1A", Link.CUTS).doing("Emma waits.").lasting(new RationalTime(36, 24));
        kafka.publish(ORG, one.greenlitWith(other));
        kafka.publish(ORG, one.requested());
        kafka.publish(ORG, other.requested());
        first = locked(1);
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void the_film_is_locked_as_an_editor_cut_it_and_again_as_it_was() {
        put(ORG, EDITED)
                .statusCode(202)
                .body("before.value", equalTo(84))
                .body("after.value", equalTo(54))
                .body("changes.kind", hasItem("moved"));

        PictureLocked edited = locked(2);
        assertThat(edited.cut()).extracting(clip -> clip.shot().value()).containsExactly("1B", "1A");
        assertThat(edited.cut()).extracting(CutClip::range).containsExactly(range(0, 18), range(18, 36));
        CutClip opening = edited.cut().getFirst();
        assertThat(opening.sourceIn()).contains(new RationalTime(6, 24));
        assertThat(edited.cut().getLast().transition()).isEqualTo(Transition.DISSOLVE);
        List<byte[]> take = frames(opening.take().picture());
        List<byte[]> shown = frames(opening.picture());
        assertThat(shown).hasSize(18);
        assertThat(distance(shown.getFirst(), take.get(6))).isLessThan(2);
        assertThat(distance(shown.getLast(), take.get(23))).isLessThan(2);
        assertThat(frames(edited.cut().getLast().picture())).hasSize(36);

        put(ORG, EDITED).statusCode(202).body("changes", hasSize(0));
        String exported = as(ORG, "viewer")
                .get("/api/v1/productions/recut/cut.edl")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        put(ORG, exported).statusCode(202).body("changes", hasSize(0));

        as(ORG, "editor")
                .delete("/api/v1/productions/recut/cut")
                .then()
                .statusCode(202)
                .body("changes.words", not(empty()));
        PictureLocked again = locked(3);
        assertThat(again.cut()).isEqualTo(first.cut());
        assertThat(kafka.all(PictureLocked.class, ORG, EditedCutIT::ours)).hasSize(3);
    }

    @Test
    void a_cut_that_no_film_can_be_made_of_is_refused_and_changes_nothing() {
        put(ORG, "001  1A-1  V  C  00:00:00:00 00:00:03:00 01:00:00:00 01:00:03:00")
                .statusCode(422)
                .body("code", equalTo("cut-not-lockable"))
                .body("violations[0].detail", containsString("shows frames 0 to 72"));
        put(ORG, "001  9Z-1  V  C  00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00")
                .statusCode(422)
                .body("code", equalTo("cut-unknown-clip"));
        as(ORG, "writer")
                .body(EDITED.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/productions/recut/cut")
                .then()
                .statusCode(403);
    }

    @Test
    void another_organisation_cannot_cut_it() {
        put("rival", EDITED).statusCode(404);
        as("rival", "admin").delete("/api/v1/productions/recut/cut").then().statusCode(404);
    }

    private static PictureLocked locked(int lock) {
        await().atMost(PATIENCE)
                .until(() ->
                        kafka.all(PictureLocked.class, ORG, EditedCutIT::ours).size() >= lock);
        return kafka.await(
                PictureLocked.class, ORG, event -> ours(event) && event.lock().equals(Optional.of(lock)));
    }

    private static boolean ours(PictureLocked event) {
        return event.production().project().value().equals("recut");
    }

    private List<byte[]> frames(AssetRef picture) {
        return TakeFrames.of(tools, store.fetch(new OrgId(ORG), picture));
    }

    private static TimeRange range(long start, long frames) {
        return new TimeRange(new RationalTime(start, 24), new RationalTime(frames, 24));
    }

    private static ValidatableResponse put(String org, String cut) {
        return as(org, "editor")
                .body(cut.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/productions/recut/cut")
                .then();
    }

    private static RequestSpecification as(String org, String role) {
        return given().contentType("application/octet-stream").auth().oauth2(TestTokens.token(org, role));
    }
}
