package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;

/** Calls of which nobody knows whether they are paid: whoever must decide is shown them, and what was decided is done. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class DoubtedCallIT {
    private static final String ORG = "doubters";
    private static final String OTHERS = "sure-of-themselves";
    private static final Duration LONG = Duration.ofMinutes(50);

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @BeforeAll
    static void open() {
        studio = new PaidStudio(ORG, folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void forget() {
        studio.veo().forget();
    }

    @AfterEach
    void nothing_is_in_doubt_or_held_any_more() {
        assertThat(doubts(ORG)).isEmpty();
        assertThat(studio.as("viewer").get("/api/v1/budgets").jsonPath().getList("held", String.class))
                .containsOnly("0.00 USD");
    }

    @Test
    void one_that_never_came_there_is_given_up_at_nothing_and_made_anew() {
        studio.veo().play(Doing.SUBMIT, new Trick.LostBefore());
        Map<String, Object> doubt = doubted("never-came");

        assertThat(doubt)
                .containsEntry("state", "unknown")
                .containsEntry("profile", "veo-3.1")
                .containsEntry("held", "1.60 USD")
                .containsEntry("paid", "0.00 USD")
                .containsKeys("since", "cause", "folder")
                .doesNotContainKey("operation");
        assertThat(studio.cost("never-came")).isEqualTo("0.00 USD, 1.60 USD held");
        studio.films(1);
        closed(doubt, "0.00 USD", "failed", "0.00 USD");

        studio.rendered("never-came", "1A");
        assertThat(studio.cost("never-came")).isEqualTo("1.60 USD, 0.00 USD held");
        assertThat(studio.veo().accepted(folder(doubt))).isZero();
    }

    @Test
    void one_that_was_paid_and_is_lost_is_given_up_at_its_price_and_the_next_is_paid_too() {
        studio.veo().play(Doing.SUBMIT, new Trick.LostAfter());
        studio.veo().fate(new Fate.Inlines(Duration.ZERO));
        Map<String, Object> doubt = doubted("paid-and-lost");

        assertThat(studio.veo().billed(folder(doubt))).isEqualTo(1);
        studio.films(1);
        closed(doubt, "1.60 USD", "failed", "1.60 USD");

        studio.rendered("paid-and-lost", "1A");
        assertThat(studio.cost("paid-and-lost")).isEqualTo("3.20 USD, 0.00 USD held");
        assertThat(studio.bill("paid-and-lost").getList("scenes[0].shots[0].calls"))
                .hasSize(2);
    }

    @Test
    void one_whose_result_came_meanwhile_is_taken_and_paid_though_it_was_given_up() {
        studio.veo().play(Doing.SUBMIT, new Trick.LostAfter());
        studio.veo().fate(new Fate.Films(LONG));
        Map<String, Object> doubt = doubted("came-late");

        int before = studio.veo().count(Doing.SUBMIT);
        studio.pass(LONG);
        closed(doubt, "0.00 USD", "succeeded", "1.60 USD");

        studio.rendered("came-late", "1A");
        assertThat(studio.cost("came-late")).isEqualTo("1.60 USD, 0.00 USD held");
        assertThat(studio.veo().accepted(folder(doubt))).isEqualTo(1);
        assertThat(studio.veo().count(Doing.SUBMIT)).isEqualTo(before);
    }

    @Test
    void nobody_else_sees_it_and_only_who_may_spend_decides() {
        studio.veo().play(Doing.SUBMIT, new Trick.LostBefore());
        Map<String, Object> doubt = doubted("whose");
        String job = String.valueOf(doubt.get("id"));

        assertThat(doubts(OTHERS)).isEmpty();
        PaidStudio.as(OTHERS, "admin").get("/api/v1/jobs/" + job).then().statusCode(404);
        PaidStudio.closing(OTHERS, "admin", job, "0.00 USD").then().statusCode(404);
        for (String role : List.of("director", "editor", "writer", "viewer")) {
            studio.as(role).get("/api/v1/jobs/" + job).then().body("state", equalTo("unknown"));
            PaidStudio.closing(ORG, role, job, "0.00 USD").then().statusCode(403);
        }
        PaidStudio.closing(ORG, "producer", job, "0.00 EUR")
                .then()
                .statusCode(422)
                .body("violations[0].detail", equalTo("expected USD"));
        PaidStudio.closing(ORG, "producer", job, "nothing").then().statusCode(422);
        assertThat(doubts(ORG)).containsExactly(doubt);

        studio.films(1);
        closed(doubt, "0.00 USD", "failed", "0.00 USD");
        PaidStudio.closing(ORG, "admin", job, "1.60 USD")
                .then()
                .statusCode(409)
                .body("detail", containsString("It is no job that nobody knows of."));
        studio.rendered("whose", "1A");
        assertThat(studio.cost("whose")).isEqualTo("1.60 USD, 0.00 USD held");
    }

    /** The call for a shot, as soon as it waits for a person. */
    private static Map<String, Object> doubted(String project) {
        studio.asks(studio.film(project, "nothing").getFirst());
        await().atMost(PaidStudio.PATIENCE)
                .until(() -> doubts(ORG).stream().anyMatch(doubt -> Boolean.TRUE.equals(doubt.get("waitsForPerson"))));
        assertThat(doubts(ORG)).hasSize(1);
        return doubts(ORG).getFirst();
    }

    private static List<Map<String, Object>> doubts(String org) {
        return PaidStudio.as(org, "viewer")
                .get("/api/v1/jobs?state=unknown")
                .jsonPath()
                .getList("");
    }

    private static void closed(Map<String, Object> doubt, String cost, String state, String paid) {
        JsonPath closed = PaidStudio.closing(ORG, "producer", String.valueOf(doubt.get("id")), cost)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(closed.getString("state")).isEqualTo(state);
        assertThat(closed.getString("paid")).isEqualTo(paid);
        assertThat(closed.getString("held")).isEqualTo("0.00 USD");
        assertThat(closed.getBoolean("waitsForPerson")).isFalse();
    }

    private static String folder(Map<String, Object> doubt) {
        return String.valueOf(doubt.get("folder"));
    }
}
