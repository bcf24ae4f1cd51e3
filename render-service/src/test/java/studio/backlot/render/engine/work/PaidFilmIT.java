package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;

/** Shots that a paid model films, from the plan to the bill; the model is a strict one on this machine, and drifts. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class PaidFilmIT {
    private static final String ORG = "payers";
    private static final String ENGINE = PaidShots.ENGINE;

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @Inject
    PostgresJobs jobs;

    @Inject
    TaskRunner runner;

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

    @Test
    void a_film_costs_what_its_plan_says_to_the_cent_and_each_shot_is_paid_once() {
        List<ShotRequested> shots = studio.film("paid", "drift: wardrobe middle");
        studio.films(3);

        JsonPath plan = studio.plan("paid", 1);
        assertThat(plan.getList("shots.prospect.status")).containsExactly("new", "new", "new");
        assertThat(plan.getList("shots.price", Float.class)).containsExactly(1.6f, 0.8f, 1.6f);
        assertThat(plan.getList("shots.model.model")).containsOnly(ENGINE);
        int before = studio.veo().count(Doing.SUBMIT);
        shots.forEach(studio::asks);

        List<ShotRendered> rendered =
                List.of(studio.rendered("paid", "1A"), studio.rendered("paid", "1B"), studio.rendered("paid", "1C"));
        assertThat(rendered).allSatisfy(shot -> {
            assertThat(shot.continuity().orElseThrow().attempts()).isEqualTo(1);
            assertThat(shot.continuity().orElseThrow().verdict()).isNotEqualTo(Continuity.Verdict.ASKED);
            assertThat(shot.take().duration()).isEqualTo(new RationalTime(12, 24));
            assertThat(shot.facts().model()).contains(ENGINE);
        });
        assertThat(rendered)
                .extracting(shot -> shot.facts().cost().orElseThrow())
                .containsExactly("1.60 USD", "0.80 USD", "1.60 USD");
        assertThat(studio.veo().count(Doing.SUBMIT) - before).isEqualTo(3);
        rendered.forEach(shot -> studio.assertPaidOnce(jobs, shot));
        JsonPath bill = studio.bill("paid");
        assertThat(bill.getMap("cost[0]")).isEqualTo(Map.of("spent", "4.00 USD", "held", "0.00 USD"));
        assertThat(bill.getString("scenes[0].cost[0].spent")).isEqualTo("4.00 USD");
        assertThat(bill.getList("scenes[0].shots.cost.spent.flatten()"))
                .containsExactly("1.60 USD", "0.80 USD", "1.60 USD");
        assertThat(plan.getDouble("totals.price")).isEqualTo(4.00);
        assertThat(plan.getList("scenes.price", Float.class)).containsExactly(4.00f);
        assertThat(rendered.getFirst().take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(rendered.getLast().take().key()).isEqualTo(plan.getString("shots[2].prospect.key"));

        givenPictures(before);
        JsonPath again = studio.plan("paid", 3);
        assertThat(again.getList("shots.prospect.status")).containsExactly("kept", "kept", "kept");
        assertThat(again.getDouble("totals.price")).isZero();
    }

    @Test
    void a_take_beyond_its_limits_is_paid_once_and_a_person_is_asked() {
        ShotRequested shot = studio.film("beyond", "drift: lost strong").getFirst();
        studio.films(2);
        int before = studio.veo().count(Doing.SUBMIT);
        studio.asks(shot);

        ShotRendered rendered = studio.rendered("beyond", "1A");
        assertThat(rendered.continuity().orElseThrow().verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(rendered.continuity().orElseThrow().attempts()).isEqualTo(1);
        assertThat(rendered.facts().cost()).contains("1.60 USD");
        assertThat(studio.veo().count(Doing.SUBMIT) - before).isEqualTo(1);
        studio.assertPaidOnce(jobs, rendered);
    }

    @Test
    void a_service_that_ends_in_the_middle_pays_each_shot_once() {
        List<ShotRequested> shots = studio.film("ended", "nothing");
        studio.veo()
                .fate(
                        new Fate.Films(Duration.ofSeconds(2)),
                        new Fate.Films(Duration.ofSeconds(2)),
                        new Fate.Films(PaidStudio.SHORTLY));
        int before = studio.veo().count(Doing.SUBMIT);
        int downloads = studio.veo().count(Doing.DOWNLOAD);
        shots.forEach(studio::asks);
        await().atMost(PaidStudio.PATIENCE).until(() -> studio.veo().count(Doing.SUBMIT) > before && nobodyIsAsked());

        runner.stop();
        runner.start();
        await().atMost(PaidStudio.PATIENCE)
                .until(() -> studio.veo().count(Doing.DOWNLOAD) > downloads && nobodyIsAsked());
        runner.stop();
        runner.start();

        for (String shot : List.of("1A", "1B", "1C")) {
            studio.assertPaidOnce(jobs, studio.rendered("ended", shot));
        }
        assertThat(studio.bill("ended").getString("cost[0].spent")).isEqualTo("4.00 USD");
    }

    /** Who ends while a call is on its way does not know whether it came: then a person is asked, and not here. */
    private boolean nobodyIsAsked() {
        return Stream.of("reserved", "submitting")
                .allMatch(state -> jobs.in(new OrgId(ORG), state).isEmpty());
    }

    /** Portraits of whoever is in the frame, or the frame that a shot goes on from. */
    private static void givenPictures(int before) {
        List<String> bodies = studio.veo().submitted().subList(before, before + 3);
        assertThat(bodies)
                .filteredOn(body -> body.contains("referenceImages"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body.split("\"referenceType\"", -1))
                        .as("a portrait and the plate")
                        .hasSize(3));
        assertThat(bodies)
                .filteredOn(
                        body -> body.contains("\"image\":{\"bytesBase64Encoded\"") && !body.contains("referenceImages"))
                .hasSize(1);
    }
}
