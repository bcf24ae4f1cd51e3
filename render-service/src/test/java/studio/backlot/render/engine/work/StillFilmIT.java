package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.media.Clips;
import studio.backlot.media.MediaTools;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.portrait.work.Portraits;

/** Stills that an image model draws, from the plan to the bill; the model is a strict one on this machine. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class StillFilmIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.stills.engine");

    private static final String ORG = "still-payers";
    private static final Money PRICE = Money.of("0.067 USD");

    @Inject
    ObjectStore store;

    @Inject
    Portraits portraits;

    @Inject
    TaskRunner runner;

    @Inject
    MediaTools tools;

    private GeminiFake gemini;
    private StillStudio studio;

    @BeforeEach
    void open() {
        gemini = new GeminiFake(HiredGemini.port());
        studio = new StillStudio(ORG, gemini);
    }

    @AfterEach
    void close() {
        studio.close();
        gemini.close();
    }

    @Test
    void a_film_of_stills_costs_what_its_plan_says_and_shows_the_model_who_is_in_it() throws Exception {
        JsonPath plan = studio.desk().plan(StillStudio.film("reel", 1));
        assertThat(plan.getList("shots.prospect.status")).containsExactly("new", "new", "new");
        assertThat(plan.getList("shots.model.model")).containsOnly(StillStudio.BY);
        assertThat(plan.getList("shots.price", Float.class)).containsExactly(0.067f, 0.067f, 0.067f);
        assertThat(gemini.count()).as("a plan asks nobody").isZero();

        List<ShotRequested> shots = StillStudio.film("reel", 2);
        shots.forEach(studio.desk()::asksTwice);
        List<ShotRendered> made = shots.stream().map(studio::rendered).toList();

        assertThat(made).allSatisfy(shot -> {
            assertThat(shot.facts().model()).contains(StillStudio.BY);
            assertThat(shot.facts().cost()).contains("0.067 USD");
            assertThat(shot.take().duration()).isEqualTo(new RationalTime(12, 24));
            assertThat(shot.continuity().orElseThrow().extent()).isEqualTo(Continuity.Extent.ITSELF);
            assertThat(shot.continuity().orElseThrow().verdict()).isEqualTo(Continuity.Verdict.ASKED);
            assertThat(shot.continuity().orElseThrow().corrections()).isEmpty();
            assertThat(shot.continuity().orElseThrow().worst()).isNotEmpty().noneMatch(measured -> measured.measure()
                    .startsWith("seam"));
        });
        assertThat(gemini.count()).isEqualTo(3);
        Money spent = studio.spent(shots.getFirst().production());
        assertThat(spent).isEqualTo(PRICE.times(3));
        assertThat(plan.getDouble("totals.price")).isEqualTo(spent.amount().doubleValue());
        assertThat(made.getFirst().take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(made.getLast().take().key()).isEqualTo(plan.getString("shots[2].prospect.key"));
        assertBilled(studio.desk().bill(shots.getFirst().production()));
        assertShown(shots, made);
        assertHeld(made.getFirst().take().picture(), StillStudio.drawn(request("1A")));

        JsonPath again = studio.desk().plan(StillStudio.film("reel", 3));
        assertThat(again.getList("shots.prospect.status")).containsExactly("kept", "kept", "kept");
        assertThat(again.getDouble("totals.price")).isZero();
    }

    /** Each in its shot, beside nothing; the parts' sums are the whole. */
    private static void assertBilled(JsonPath bill) {
        assertThat(bill.getList("scenes.scene")).containsExactly("1");
        assertThat(bill.getList("scenes[0].shots.shot")).containsExactly("1A", "1B", "1C");
        assertThat(bill.getList("scenes[0].shots.collect { it.cost[0].spent }")).containsOnly("0.067 USD");
        assertThat(bill.getList("scenes[0].shots.collectMany { it.pictures.what }"))
                .hasSize(3)
                .containsOnly("a still by gemini with gemini-3.1-flash-image");
        assertThat(bill.getList("scenes[0].shots.collectMany { it.pictures.state }"))
                .containsOnly("settled");
        assertThat(bill.getList("scenes[0].shots.collectMany { it.calls }")).isEmpty();
        assertThat(bill.getList("beside")).isEmpty();
        assertThat(bill.getList("cost")).isEqualTo(bill.getList("scenes[0].cost"));
        assertThat(bill.getString("cost[0].spent")).isEqualTo("0.201 USD");
    }

    /** Whoever is in a shot is shown by the portrait, and the place by our plate; who goes on from a picture is shown that before. */
    private void assertShown(List<ShotRequested> shots, List<ShotRendered> made) throws IOException {
        ShotRequested first = shots.getFirst();
        AssetRef portrait = portraits
                .drawn(new OrgId(ORG), first.production(), first.world().cast())
                .values()
                .iterator()
                .next();
        String plate = StillStudio.shown(request("1A")).getLast();
        assertThat(StillStudio.shown(request("1A"))).containsExactly(base64(portrait), plate);
        assertThat(StillStudio.shown(request("1B")))
                .containsExactly(base64(made.getFirst().take().lastFrame()), base64(portrait), plate);
        assertThat(request("1B").at("/contents/0/parts/0/text").asText())
                .startsWith(
                        "Picture 1: the last frame of the picture that this one goes on from.\nPicture 2: the master"
                                + " portrait of Emma.\nPicture 3: the place without people, seen from elsewhere");
    }

    /** Shots of a sample do the same: only that which goes on is shown three pictures; of the others the first came first. */
    private JsonNode request(String shot) {
        return studio.sent(3).stream()
                .filter(body -> StillStudio.shown(body).size() == (shot.equals("1B") ? 3 : 2))
                .findFirst()
                .orElseThrow();
    }

    private String base64(AssetRef asset) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(store.fetch(new OrgId(ORG), asset)));
    }

    /** The same picture at its beginning and its end, as near as encoding leaves it. */
    private void assertHeld(AssetRef picture, BufferedImage wanted) throws IOException {
        for (long frame : new long[] {0, 11}) {
            var file = Files.createTempFile("held", ".png");
            new Clips(tools).still(store.fetch(new OrgId(ORG), picture), frame, file);
            BufferedImage seen = ImageIO.read(file.toFile());
            assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(320, 180);
            for (int at : new int[] {20, 90, 160}) {
                assertThat(distance(seen.getRGB(160, at), wanted.getRGB(160, at)))
                        .as("pixel 160, %d of frame %d", at, frame)
                        .isLessThan(30);
            }
            Files.delete(file);
        }
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int bits = 0; bits < 24; bits += 8) {
            sum += Math.abs((one >> bits & 0xFF) - (other >> bits & 0xFF));
        }
        return sum;
    }

    @Test
    void a_picture_that_was_paid_is_held_longer_for_nothing() {
        ShotRequested shot = StillStudio.single("longer", 1);
        ShotRendered first = studio.made(shot);
        List<ShotRequested> longer =
                List.of(StillStudio.film("longer", 2, new RationalTime(18, 24)).getFirst());
        assertThat(studio.desk().plan(longer).getList("shots.prospect.status")).containsExactly("stale");
        assertThat(studio.desk()
                        .plan(List.of(StillStudio.film("longer", 3, new RationalTime(18, 24))
                                .getFirst()))
                        .getDouble("totals.price"))
                .isZero();

        ShotRendered second = studio.made(
                StillStudio.film("longer", 4, new RationalTime(18, 24)).getFirst());
        assertThat(second.take().key()).isNotEqualTo(first.take().key());
        assertThat(second.take().duration()).isEqualTo(new RationalTime(18, 24));
        assertThat(second.facts().cost()).contains("0.00 USD");
        assertThat(gemini.count()).isEqualTo(1);
        assertThat(studio.spent(second.production()).isZero()).isTrue();
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() {
        ShotRequested shot = StillStudio.single("shared", 1);
        studio.made(shot);
        try (StillStudio others = new StillStudio("other-still-payers", gemini)) {
            assertThat(others.desk().bill(shot.production()).getList("scenes")).isEmpty();
            ShotRendered theirs = others.made(shot);
            assertThat(theirs.facts().fromLibrary()).isFalse();
            assertThat(theirs.facts().cost()).contains("0.067 USD");
            assertThat(others.spent(shot.production())).isEqualTo(PRICE);
            assertThat(others.desk().bill(shot.production()).getList("scenes[0].shots[0].pictures"))
                    .hasSize(1);
        }
        assertThat(gemini.count()).isEqualTo(2);
        assertThat(studio.spent(shot.production())).isEqualTo(PRICE);
    }

    @Test
    void a_service_that_ends_while_it_is_drawn_books_all_that_was_charged() {
        ShotRequested shot = StillStudio.single("ended-still", 1);
        gemini.play(new Trick.Late(Duration.ofSeconds(2)));
        studio.desk().asks(shot);
        await().atMost(FilmDesk.PATIENCE).until(() -> gemini.count() > 0);
        runner.stop();
        runner.start();

        assertThat(studio.rendered(shot).facts().model()).contains(StillStudio.BY);
        assertThat(gemini.count()).isBetween(1, 2);
        assertThat(studio.spent(shot.production())).isEqualTo(PRICE.times(gemini.count()));
    }

    @Test
    void no_model_films_a_still_whatever_its_film_says() {
        ShotRequested shot = StillStudio.single("filmed-else", 1);
        ShotRendered made = studio.made(new ShotRequested(
                shot.production(),
                shot.scene(),
                shot.shot(),
                shot.follows(),
                shot.world(),
                shot.format(),
                shot.seed(),
                shot.intent(),
                shot.tier(),
                Optional.of(EngineChoice.named("veo-3.1"))));
        assertThat(made.facts().model()).contains(StillStudio.BY);
    }
}
