package studio.backlot.marketing.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.marketing.TestPictures;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.LoudnessMeter;
import studio.backlot.media.MediaInfo;

@QuarkusTest
@WithTestResource(StudioBacking.class)
class MarketingIT {

    private static final String JOBS = "/api/v1/marketing/jobs/";

    @Inject
    ObjectStore store;

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Test
    void a_film_gets_its_poster_and_its_trailer() throws IOException {
        TestFilm film = new TestFilm(store, "acme");
        kafka.publish("acme", film.locked("usual"));
        kafka.publish("acme", film.mastered("usual"));

        PosterComposed poster = kafka.await(PosterComposed.class, "acme", event -> of(event, "usual"));
        BufferedImage sheet =
                ImageIO.read(store.fetch(new OrgId("acme"), poster.poster()).toFile());
        assertThat(sheet.getWidth()).isEqualTo(poster.width()).isEqualTo(1600);
        assertThat(sheet.getHeight()).isEqualTo(poster.height()).isEqualTo(2400);

        TrailerCut trailer = kafka.await(TrailerCut.class, "acme", event -> of(event, "usual"));
        Path file = store.fetch(new OrgId("acme"), trailer.trailer());
        MediaInfo info = new Ffprobe(TestPictures.tools()).probe(file);
        assertThat(trailer.duration()).isEqualTo(new RationalTime(TestFilm.FRAMES / 2, 24));
        assertThat(info.picture().frames()).hasValue(TestFilm.FRAMES / 2);
        Loudness loudness = new LoudnessMeter(TestPictures.tools()).measure(file);
        assertThat(loudness.integrated()).isCloseTo(-14, within(1.0));
        assertThat(loudness.truePeak()).isLessThanOrEqualTo(-1);
    }

    @Test
    void what_a_model_drew_is_below_the_letters_of_an_upright_poster() throws IOException {
        PictureLocked locked = new TestFilm(store, "acme").withArt("art", 0x2E6F40);
        kafka.publish("acme", locked);

        PosterComposed poster = kafka.await(PosterComposed.class, "acme", event -> of(event, "art"));
        assertThat(poster.artist()).isEqualTo(locked.posterArt().map(PosterArt::artist));
        BufferedImage sheet =
                ImageIO.read(store.fetch(new OrgId("acme"), poster.poster()).toFile());
        assertThat(sheet.getRGB(800, 1000) & 0xFFFFFF).isEqualTo(0x2E6F40);
    }

    @Test
    void the_film_may_be_told_before_its_picture() {
        TestFilm film = new TestFilm(store, "acme");
        kafka.publish("acme", film.mastered("reversed"));
        kafka.publish("acme", film.locked("reversed"));
        kafka.await(TrailerCut.class, "acme", event -> of(event, "reversed"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "reversed"));
    }

    @Test
    void a_picture_that_is_locked_again_gets_its_trailer_when_its_own_film_is_there() {
        TestFilm film = new TestFilm(store, "acme");
        PictureLocked picture = film.locked("again");
        FilmMastered mastered = film.mastered("again");
        kafka.publish("acme", picture.numbered(1));
        kafka.publish("acme", TestFilm.mastered(mastered, 1));
        kafka.await(TrailerCut.class, "acme", event -> of(event, "again"));

        kafka.publish("acme", picture.numbered(2));
        kafka.await(
                PosterComposed.class,
                "acme",
                event -> of(event, "again") && event.lock().equals(Optional.of(2)));
        kafka.publish("acme", TestFilm.mastered(mastered, 2));
        kafka.await(
                TrailerCut.class,
                "acme",
                event -> of(event, "again") && event.lock().equals(Optional.of(2)));
        assertThat(kafka.all(TrailerCut.class, "acme", event -> of(event, "again")))
                .extracting(TrailerCut::lock)
                .containsExactly(Optional.of(1), Optional.of(2));
    }

    @Test
    void events_that_come_twice_or_late_change_nothing() {
        TestFilm film = new TestFilm(store, "acme");
        UUID id = UUID.randomUUID();
        kafka.publish(id, "acme", film.locked("twice"));
        kafka.publish("acme", film.mastered("twice"));
        kafka.await(TrailerCut.class, "acme", event -> of(event, "twice"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "twice"));

        kafka.publish(id, "acme", film.locked("twice"));
        kafka.publish("acme", film.locked("twice"));
        kafka.publish("acme", film.mastered("twice"));
        kafka.publish("acme", film.locked("after-twice"));
        kafka.publish("acme", film.mastered("after-twice"));
        kafka.await(TrailerCut.class, "acme", event -> of(event, "after-twice"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "after-twice"));

        assertThat(kafka.all(TrailerCut.class, "acme", event -> of(event, "twice")))
                .hasSize(1);
        assertThat(kafka.all(PosterComposed.class, "acme", event -> of(event, "twice")))
                .hasSize(1);
    }

    @Test
    void a_damaged_picture_fails_visibly_and_at_once() {
        kafka.publish("acme", new TestFilm(store, "acme").damaged("damaged"));
        WorkFailed failed = kafka.await(WorkFailed.class, "acme", event -> of(event, "damaged"));
        assertThat(failed.step()).isEqualTo(Step.POSTER);
        assertThat(failed.code()).isEqualTo("film-unreadable");
        assertThat(failed.detail()).isEqualTo("The key frame of shot 1S0 is not a picture.");
        as("acme")
                .get("/api/v1/marketing/posters?project=damaged")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("failed"))
                .body("[0].result.problem.code", equalTo("film-unreadable"));
    }

    @Test
    void people_order_other_shapes_and_lengths_which_are_not_announced() {
        TestFilm film = new TestFilm(store, "acme");
        kafka.publish("acme", film.locked("ordered"));
        kafka.publish("acme", film.mastered("ordered"));
        kafka.await(TrailerCut.class, "acme", event -> of(event, "ordered"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "ordered"));

        Map<String, Object> order = Map.of("project", "ordered", "aspect", "1:1");
        String poster = as("acme")
                .body(order)
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*" + JOBS + "[0-9a-f-]{36}"))
                .body("state", equalTo("queued"))
                .extract()
                .path("id");
        as("acme").body(order).post("/api/v1/marketing/poster").then().body("id", equalTo(poster));
        JsonPath done = awaitDone(poster);
        assertThat(done.getString("result.asset.mediaType")).isEqualTo("image/png");
        assertThat(done.getString("result.links.asset")).startsWith("/api/v1/assets/");

        String trailer = as("acme")
                .body(Map.of("project", "ordered", "revision", 1, "aspect", "9:16"))
                .post("/api/v1/marketing/trailer")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitDone(trailer);
        as("acme")
                .get("/api/v1/marketing/trailers?project=ordered")
                .then()
                .statusCode(200)
                .body("", hasSize(2));
        assertThat(kafka.all(PosterComposed.class, "acme", event -> of(event, "ordered")))
                .hasSize(1);
    }

    @Test
    void another_organisation_sees_nothing() {
        TestFilm film = new TestFilm(store, "acme");
        kafka.publish("acme", film.locked("private"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "private"));
        String job = as("acme")
                .get("/api/v1/marketing/posters?project=private")
                .then()
                .extract()
                .path("[0].id");
        as("acme").get(JOBS + job).then().statusCode(200);
        as("rival").get(JOBS + job).then().statusCode(404).body("type", endsWith("/not-found"));
        as("rival").get("/api/v1/marketing/posters?project=private").then().statusCode(404);
        as("rival")
                .body(Map.of("project", "private"))
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(404);
    }

    @Test
    void orders_are_refused_with_a_reason() {
        kafka.publish("acme", new TestFilm(store, "acme").locked("early"));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "early"));
        as("acme")
                .body(Map.of("project", "early"))
                .post("/api/v1/marketing/trailer")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/film-not-mastered"));
        as("acme")
                .body(Map.of("project", "early", "maxSeconds", 1))
                .post("/api/v1/marketing/trailer")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/maxSeconds"));
        as("acme")
                .body(Map.of("project", "early", "aspect", "round"))
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/aspect"));
        as("acme")
                .body(Map.of("aspect", "1:1"))
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/project"));
        given().contentType(ContentType.JSON)
                .body(Map.of("project", "early"))
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.token("acme", "viewer"))
                .contentType(ContentType.JSON)
                .body(Map.of("project", "early"))
                .post("/api/v1/marketing/poster")
                .then()
                .statusCode(403);
    }

    private static JsonPath awaitDone(String job) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> as("acme")
                                .get(JOBS + job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> answer.getString("state").equals("done"));
    }

    private static RequestSpecification as(String org) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "producer"))
                .contentType(ContentType.JSON);
    }

    private static boolean of(Event event, String project) {
        return event.subject().startsWith(project + "@");
    }
}
