package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.image.PngFile;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.plate.MasterShot;
import studio.backlot.render.prompt.Place;

/** Plates of sets in a studio that has hired Gemini to draw them, and stills that are shown them. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class HiredPlateIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.plates.engine", "backlot.stills.engine");

    private static final Money PRICE = Money.of("0.067 USD");
    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    @Inject
    PostgresJobs jobs;

    @Inject
    TenantTransactions transactions;

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
    void a_place_is_paid_once_and_all_shots_and_films_are_shown_the_same() throws IOException {
        try (StillStudio studio = new StillStudio("plates-once", gemini)) {
            ShotRequested here = lit("here", 1, "night");
            ShotRequested there = lit("there", 1, "night");
            ShownPlate first = studio.made(here).facts().plate().orElseThrow();
            assertThat(studio.made(there).facts().plate()).contains(first);

            assertThat(List.of(first.set(), first.light(), first.look())).containsExactly("Lab", "night", look(here));
            assertThat(first.artist()).isEqualTo(Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(PRICE)));
            assertThat(first.picture().sha256())
                    .isEqualTo(sha256(shownLast(studio.sent(1).getFirst())));
            assertThat(gemini.count()).as("a plate and two stills").isEqualTo(3);
            JsonNode plate = studio.sent(3).getFirst();
            assertThat(words(plate)).startsWith("Picture 1: a drawing of this very picture, from the same camera");
            assertThat(StillStudio.shown(plate)).containsExactly(base64(ours(here)));
            assertThat(shownLast(studio.sent(2).getFirst()))
                    .isEqualTo(shownLast(studio.sent(1).getFirst()))
                    .isEqualTo(base64(MasterShot.fitted(place(here), painted(plate))));
            assertThat(words(studio.sent(1).getFirst()))
                    .contains("Picture 2: the place without people, seen from elsewhere");
            assertThat(studio.spent(here.production())).isEqualTo(PRICE.times(2));
            assertThat(studio.spent(there.production())).isEqualTo(PRICE);
        }
    }

    @Test
    void a_plan_pays_nothing_and_knows_what_was_made_with_the_plate() {
        try (StillStudio studio = new StillStudio("plates-planned", gemini)) {
            JsonPath first = studio.desk().plan(List.of(lit("planned", 1, "night")));
            assertThat(first.getList("shots.prospect.status")).containsExactly("new");
            assertThat(first.getList("beside.what")).containsExactly("the plate of Lab, night");
            assertThat(first.getList("beside.price")).containsExactly("0.067 USD");
            assertThat(first.getDouble("totals.price")).isEqualTo(0.134);
            assertThat(gemini.count()).isZero();
            ShotRendered made = studio.made(lit("planned", 2, "night"));

            JsonPath again = studio.desk().plan(List.of(lit("planned", 3, "night")));
            assertThat(again.getList("shots.prospect.status")).containsExactly("kept");
            assertThat(again.getString("shots[0].prospect.key"))
                    .isEqualTo(made.take().key());
            assertThat(again.getDouble("totals.price")).isZero();
            assertThat(again.getList("beside")).isNull();
            assertThat(studio.desk()
                            .plan(List.of(lit("planned-elsewhere", 1, "night")))
                            .getList("beside"))
                    .as("the place is known")
                    .isNull();
            ShotRendered known = studio.made(lit("planned", 4, "night"));
            assertThat(known.facts().fromLibrary()).isTrue();
            assertThat(known.facts().plate()).isEqualTo(made.facts().plate()).isPresent();
            assertThat(gemini.count()).isEqualTo(2);
        }
    }

    @Test
    void another_light_is_another_plate() {
        try (StillStudio studio = new StillStudio("plates-lit", gemini)) {
            studio.made(lit("lit-night", 1, "night"));
            studio.made(lit("lit-alarm", 1, "alarm"));
            assertThat(gemini.count()).isEqualTo(4);
            assertThat(shownLast(studio.sent(1).getFirst()))
                    .isNotEqualTo(shownLast(studio.sent(3).getFirst()));
        }
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() {
        ShotRequested shot = lit("everywhere", 1, "night");
        for (String org : List.of("plates-here", "plates-there")) {
            try (StillStudio studio = new StillStudio(org, gemini)) {
                studio.made(shot);
                assertThat(studio.spent(shot.production())).isEqualTo(PRICE.times(2));
            }
        }
        assertThat(gemini.count()).isEqualTo(4);
    }

    @Test
    void a_plate_that_is_refused_is_drawn_here_and_stays_so_and_the_shot_says_why() {
        try (StillStudio studio = new StillStudio("plates-refused", gemini)) {
            gemini.play(new Trick.Says(BLOCKED));
            ShotRequested refused = lit("refused-plate", 1, "night");
            ShotRendered first = studio.made(refused);
            ShotRendered second = studio.made(lit("refused-again", 1, "night"));

            String why = "The built-in engine drew the plate of Lab: gemini does not draw this: Not this.";
            assertThat(first.facts().warnings()).contains(why);
            assertThat(second.facts().warnings()).contains(why);
            assertThat(List.of(first, second))
                    .allSatisfy(shot -> assertThat(shot.facts().plate().map(ShownPlate::artist))
                            .contains(Artist.builtIn(Optional.of("gemini does not draw this: Not this."))));
            assertThat(first.facts().model()).contains(StillStudio.BY);
            assertThat(gemini.count()).as("one refusal, two stills").isEqualTo(3);
            assertThat(shownLast(studio.sent(1).getFirst())).isEqualTo(base64(ours(refused)));
            assertThat(studio.spent(refused.production())).isEqualTo(PRICE);
        }
    }

    @Test
    void a_shot_that_is_made_stays_when_a_model_is_hired_later_and_the_next_one_buys_the_plate() {
        String org = "plates-later";
        try (StillStudio studio = new StillStudio(org, gemini)) {
            gemini.play(new Trick.Says(BLOCKED));
            studio.made(lit("settled", 1, "night"));
            forget(org, place(lit("settled", 1, "night")));

            assertThat(studio.desk().plan(List.of(lit("settled", 2, "night"))).getList("shots.prospect.status"))
                    .containsExactly("kept");
            assertThat(studio.made(lit("settled", 3, "night")).facts().fromLibrary())
                    .isTrue();
            assertThat(gemini.count()).as("a refusal and a still").isEqualTo(2);
            studio.made(lit("settled-later", 1, "night"));
            assertThat(gemini.count()).isEqualTo(4);
        }
    }

    @Test
    void a_retake_buys_no_plate_and_says_so() {
        String org = "plates-retaken";
        try (StillStudio studio = new StillStudio(org, gemini)) {
            ShotRendered made = studio.made(lit("retaken-plate", 1, "night"));
            forget(org, place(lit("retaken-plate", 1, "night")));
            studio.desk().asks(StillStudio.retake(made));

            TakeFilmed again = studio.desk().kafka().await(TakeFilmed.class, org, _ -> true);
            assertThat(again.facts().plate().map(ShownPlate::artist))
                    .contains(Artist.builtIn(Optional.of("A retake buys no plate, and none had been bought.")));
            assertThat(gemini.count()).as("a plate and two stills").isEqualTo(3);
        }
    }

    /** As if no model had been hired until now. */
    private void forget(String org, Place place) {
        int gone = transactions.await(
                new OrgId(org), session -> session.createNativeQuery("delete from plate where key = :key")
                        .setParameter("key", MasterShot.key(place, "gemini", "gemini-3.1-flash-image"))
                        .executeUpdate());
        assertThat(gone).isEqualTo(1);
    }

    @Test
    void a_busy_model_is_not_waited_for() {
        try (StillStudio studio = new StillStudio("plates-busy", gemini)) {
            gemini.play(new Trick.Turned(429, "{}"));
            ShotRequested busy = lit("busy-plate", 1, "night");
            assertThat(studio.made(busy).facts().warnings())
                    .anyMatch(warning -> warning.startsWith("The built-in engine drew the plate of Lab: gemini"));
            assertThat(shownLast(studio.sent(1).getFirst())).isEqualTo(base64(ours(busy)));
        }
    }

    @Test
    void a_cap_denies_a_plate_before_anybody_is_asked() {
        String org = "plates-capped";
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of("0.05 USD"));
        try (StillStudio studio = new StillStudio(org, gemini)) {
            assertThat(studio.made(lit("capped-plate", 1, "night")).facts().warnings())
                    .anyMatch(warning ->
                            warning.contains("the plate of Lab: a plate by gemini with gemini-3.1-flash-image"
                                            + " costs up to 0.067 USD, and of the budget of the organisation plates-capped"
                                            + " 0.05 USD are left. Raise it, and name another model")
                                    && warning.endsWith("until then this plate stays."));
            assertThat(gemini.count()).isZero();
        }
    }

    @Test
    void what_any_model_would_be_shown_is_told() {
        try (StillStudio studio = new StillStudio("plates-told", gemini)) {
            studio.made(lit("told-plate", 1, "night"));
            Map<String, Object> plate = studio.desk()
                    .as("viewer")
                    .get("/api/v1/shots/told-plate@1:1A/request?profile=veo-3.1")
                    .jsonPath()
                    .getMap("calls[0].sent.references.find { it.role == 'plate' }");
            assertThat(plate).containsEntry("of", "lab");
            assertThat(plate.get("asset"))
                    .asString()
                    .contains(sha256(shownLast(studio.sent(1).getFirst())));
        }
    }

    /** A still in the sample lab in one of its lights. */
    private static ShotRequested lit(String project, int revision, String light) {
        ShotRequested still = StillStudio.single(project, revision);
        Brief brief = still.shot().brief();
        Brief other = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                Optional.of(light),
                brief.transition(),
                brief.notes());
        Shot shot = still.shot();
        return new ShotRequested(
                still.production(),
                still.scene(),
                new Shot(shot.id(), shot.scene(), shot.order(), shot.link(), other, shot.duration()),
                still.follows(),
                new ShotWorld(
                        SampleSets.lab(), still.world().style(), still.world().cast()),
                still.format(),
                still.seed(),
                still.intent(),
                still.tier(),
                still.engine());
    }

    private static Place place(ShotRequested shot) {
        return Place.of(
                shot.world().set(),
                shot.shot().brief().light().orElseThrow(),
                shot.world().style(),
                shot.format());
    }

    private static BufferedImage ours(ShotRequested shot) {
        return MasterShot.of(place(shot)).draw();
    }

    /** What the fake draws when it is asked for a plate. */
    private static BufferedImage painted(JsonNode request) throws IOException {
        Painting painting = Painting.of(words(request), "16:9", "1K");
        return ImageIO.read(new ByteArrayInputStream(painting.as(Depicting.GOOD)));
    }

    private static String words(JsonNode request) {
        return request.at("/contents/0/parts/0/text").asText();
    }

    private static String shownLast(JsonNode request) {
        return StillStudio.shown(request).getLast();
    }

    private static String sha256(String base64) {
        return Json.sha256(Base64.getDecoder().decode(base64));
    }

    private static String look(ShotRequested shot) {
        return shot.world().style().preset().name().toLowerCase(Locale.ROOT);
    }

    private static String base64(BufferedImage picture) {
        return Base64.getEncoder().encodeToString(PngFile.of(picture));
    }
}
