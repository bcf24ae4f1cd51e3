package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.people.Showing;
import studio.backlot.render.people.db.PeopleTable;

/** Stills that the model which was hired does not draw, or not at once: there is a picture all the same, and the shot says why. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class UndrawnStillIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.stills.engine");

    private static final Money PRICE = Money.of("0.067 USD");
    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    @Inject
    PeopleTable people;

    @Inject
    TenantTransactions transactions;

    @Inject
    PostgresJobs jobs;

    private GeminiFake gemini;

    @BeforeEach
    void open() {
        gemini = new GeminiFake(HiredGemini.port());
    }

    @AfterEach
    void close() {
        gemini.close();
    }

    @Test
    void what_the_model_refuses_is_drawn_here_and_asked_for_again_with_the_next_film() {
        try (StillStudio studio = new StillStudio("refused-stills", gemini)) {
            gemini.play(new Trick.Says(BLOCKED));
            assertOurs(
                    studio.made(StillStudio.single("refused", 1)),
                    "The built-in engine drew the still: gemini does not draw this: Not this.");
            assertThat(studio.spent(StillStudio.single("refused", 1).production())
                            .isZero())
                    .isTrue();

            ShotRendered drawn = studio.made(StillStudio.single("refused", 2));
            assertThat(drawn.facts().model()).contains(StillStudio.BY);
            assertThat(drawn.facts().warnings()).noneMatch(warning -> warning.contains("built-in"));
            assertThat(gemini.count()).isEqualTo(2);
        }
    }

    @Test
    void whom_models_may_not_show_the_built_in_engine_draws_and_the_plan_knows_it() {
        String org = "abstaining-stills";
        transactions.await(new OrgId(org), session -> people.set(session, new OrgId(org), Showing.NOBODY));
        try (StillStudio studio = new StillStudio(org, gemini)) {
            assertThat(studio.desk()
                            .plan(List.of(StillStudio.single("barred", 1)))
                            .getDouble("totals.price"))
                    .isZero();
            assertOurs(
                    studio.made(StillStudio.single("barred", 2)),
                    "The built-in engine drew the still: it shows Emma (26), and models may show no people here.");
            assertThat(gemini.count()).isZero();
            assertThat(studio.desk()
                            .plan(List.of(StillStudio.single("barred", 3)))
                            .getList("shots.prospect.status"))
                    .containsExactly("kept");
        }
    }

    @Test
    void a_cap_denies_a_still_before_anybody_is_asked() {
        String org = "capped-stills";
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of("0.10 USD"));
        try (StillStudio studio = new StillStudio(org, gemini)) {
            assertThat(studio.made(StillStudio.single("first", 1)).facts().model())
                    .contains(StillStudio.BY);
            ShotRendered second = studio.made(StillStudio.single("second", 1));
            assertThat(second.facts().model()).isEmpty();
            assertThat(second.facts().warnings())
                    .anyMatch(warning -> warning.contains("costs up to 0.067 USD, and of the budget of the organisation"
                                    + " capped-stills 0.033 USD are left.")
                            && warning.endsWith("Raise it, and make the stills again."));
            assertThat(gemini.count()).isEqualTo(1);
        }
    }

    @Test
    void a_busy_model_is_asked_three_times_and_one_whose_answer_is_lost_twice() {
        try (StillStudio studio = new StillStudio("patient-stills", gemini)) {
            Trick busy = new Trick.Turned(429, "{}");
            gemini.play(busy, busy);
            assertThat(studio.made(StillStudio.single("busy", 1)).facts().model())
                    .contains(StillStudio.BY);
            assertThat(gemini.count()).isEqualTo(3);

            gemini.play(new Trick.LostAfter(), new Trick.LostAfter());
            ShotRequested lost = StillStudio.single("lost", 1);
            assertThat(studio.made(lost).facts().model()).isEmpty();
            assertThat(gemini.count()).isEqualTo(5);
            assertThat(studio.spent(lost.production())).as("each may be paid").isEqualTo(PRICE.times(2));
        }
    }

    @Test
    void what_is_no_picture_was_paid_and_the_built_in_engine_draws() {
        try (StillStudio studio = new StillStudio("odd-stills", gemini)) {
            gemini.easel().depicts(Depicting.EMPTY);
            ShotRequested empty = StillStudio.single("empty", 1);
            assertThat(studio.made(empty).facts().warnings())
                    .anyMatch(warning -> warning.startsWith(
                            "The built-in engine drew the still: What came cannot be used. It is empty"));
            assertThat(studio.spent(empty.production())).isEqualTo(PRICE);
            assertThat(gemini.count()).isEqualTo(1);
        }
    }

    @Test
    void a_retake_is_another_picture_and_is_paid_and_one_that_is_refused_leaves_the_take() {
        try (StillStudio studio = new StillStudio("retaken-stills", gemini)) {
            ShotRendered first = studio.made(StillStudio.single("again", 1));
            studio.desk().asks(StillStudio.retake(first));
            TakeFilmed second = studio.desk().kafka().await(TakeFilmed.class, "retaken-stills", _ -> true);
            assertThat(second.take().slate()).isEqualTo("1A-2");
            assertThat(second.facts().model()).contains(StillStudio.BY);
            assertThat(second.facts().cost()).contains("0.067 USD");
            assertThat(second.facts().plate()).isEqualTo(first.facts().plate());
            assertThat(second.facts().plate().map(ShownPlate::artist)).contains(Artist.builtIn(Optional.empty()));
            assertThat(gemini.count()).isEqualTo(2);

            gemini.play(new Trick.Says(BLOCKED));
            studio.desk().asks(StillStudio.retake(first));
            await().atMost(FilmDesk.PATIENCE).until(() -> studio.desk()
                    .as("viewer")
                    .get("/api/v1/shots/again@1:1A/takes")
                    .asString()
                    .contains("gemini does not draw this: Not this."));
            assertThat(gemini.count()).isEqualTo(3);
            assertThat(studio.spent(first.production())).isEqualTo(PRICE.times(2));
            JsonPath bill = studio.desk().bill(first.production());
            assertThat(bill.getList("scenes[0].shots.shot")).containsExactly("1A");
            assertThat(bill.getList("scenes[0].shots[0].pictures.cost.spent"))
                    .as("the take, its retake, and one that was refused")
                    .containsExactly("0.067 USD", "0.067 USD", "0.00 USD");
            assertThat(bill.getList("beside")).isEmpty();
        }
    }

    private static void assertOurs(ShotRendered made, String why) {
        assertThat(made.facts().model()).isEmpty();
        assertThat(made.facts().warnings()).contains(why);
    }
}
