package studio.backlot.audio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.audio.TestFilm.Setting;
import studio.backlot.audio.TestFilm.Words;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@TestProfile(HiredStudio.class)
class AudioIT {
    @RegisterExtension
    static final Retold VOICED = HiredStudio.voiced();

    private static final String ACME = "acme";
    private static final String GLOBEX = "globex";
    private static final String VOICE =
            "{\"language\": \"en-US\", \"timbre\": \"feminine\", \"pitch\": 50, \"rate\": 160}";

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Inject
    ObjectStore store;

    @Test
    void a_requested_line_is_recorded_once_however_often_it_is_asked_for() throws IOException {
        DialogueRequested request = request("once", "1A.1", "Good evening, Aria.");
        UUID id = UUID.randomUUID();
        kafka.publish(id, ACME, request);
        kafka.publish(id, ACME, request);
        DialogueRecorded recorded = kafka.await(DialogueRecorded.class, ACME, event -> is(event, "once"));

        assertThat(recorded.recording().line()).isEqualTo(request.line().id());
        assertThat(recorded.recording().duration().rate()).isEqualTo(48_000);
        assertThat(recorded.recording().mouths()).hasSizeGreaterThan(5);
        Path sound = store.fetch(new OrgId(ACME), recorded.recording().sound());
        assertThat(Files.size(sound))
                .isEqualTo(44 + 2 * recorded.recording().duration().value());

        kafka.publish(ACME, request("marker", "1A.1", "Done."));
        kafka.await(DialogueRecorded.class, ACME, event -> is(event, "marker"));
        assertThat(kafka.all(DialogueRecorded.class, ACME, event -> is(event, "once")))
                .hasSize(1);
    }

    @Test
    void the_same_words_in_another_revision_are_the_same_recording() {
        kafka.publish(ACME, request("first", "1A.1", "Do you remember me?"));
        kafka.publish(ACME, request("second", "7C.2", "Do you remember me?"));
        DialogueRecorded first = kafka.await(DialogueRecorded.class, ACME, event -> is(event, "first"));
        DialogueRecorded second = kafka.await(DialogueRecorded.class, ACME, event -> is(event, "second"));
        assertThat(second.recording().sound()).isEqualTo(first.recording().sound());
        assertThat(second.recording().line()).isEqualTo(new LineId("7C.2"));
    }

    @Test
    void a_line_that_is_too_long_fails_visibly() {
        kafka.publish(ACME, request("long", "1A.1", "word ".repeat(2_000)));
        WorkFailed failed =
                kafka.await(WorkFailed.class, ACME, event -> event.production().equals(production("long")));
        assertThat(failed.step()).isEqualTo(Step.DIALOGUE);
        assertThat(failed.what()).isEqualTo("1A.1");
        assertThat(failed.code()).isEqualTo("text-too-long");
    }

    @Test
    void a_locked_picture_becomes_a_film_and_an_unchanged_one_costs_nothing() throws Exception {
        TestFilm film = film();
        keep(film);
        kafka.publish(ACME, storyboard(film, 1));
        kafka.publish(ACME, revision(film.picture(), 1));
        FilmMastered first = kafka.await(FilmMastered.class, ACME, event -> revisionOf(event) == 1);

        assertThat(first.duration()).isEqualTo(new RationalTime(film.frames(), 24));
        assertThat(first.loudness().integrated()).isCloseTo(-14, within(0.5));
        assertThat(first.loudness().truePeak()).isLessThanOrEqualTo(-1);
        assertThat(first.stems()).extracting(Stem::name).containsExactly("DX", "MX", "FX");
        assertThat(first.stems())
                .allSatisfy(stem -> assertThat(stem.sound().size()).isEqualTo(44 + film.frames() * 2_000 * 6));
        Path captions = store.fetch(new OrgId(ACME), first.captions().srt());
        assertThat(captions).content().contains("Good morning, Sarah.");
        assertThat(kafka.all(WorkProgressed.class, ACME, progress -> progress.step() == Step.MASTER))
                .isNotEmpty()
                .allMatch(progress -> progress.done() <= progress.total());

        kafka.publish(ACME, storyboard(film, 2));
        kafka.publish(ACME, revision(film.picture(), 2));
        FilmMastered second = kafka.await(FilmMastered.class, ACME, event -> revisionOf(event) == 2);
        assertThat(second.film()).isEqualTo(first.film());
        assertThat(kafka.all(
                        WorkProgressed.class,
                        ACME,
                        progress -> progress.production().revision() == 2))
                .isEmpty();
    }

    @Test
    void takes_that_do_not_fill_the_cut_fail_visibly() throws Exception {
        TestFilm film = film();
        keep(film);
        List<CutClip> cut = new ArrayList<>(film.picture().cut());
        CutClip last = cut.removeLast();
        var range = new TimeRange(last.range().start(), new RationalTime(99, 24));
        cut.add(new CutClip(last.shot(), last.scene(), last.take(), range, last.transition(), last.dialogue()));
        PictureLocked picture = film.picture();
        kafka.publish(ACME, storyboard(film, 40));
        kafka.publish(
                ACME,
                new PictureLocked(production(film, 40), picture.title(), picture.format(), cut, picture.timeline()));
        WorkFailed failed =
                kafka.await(WorkFailed.class, ACME, event -> event.production().revision() == 40);
        assertThat(failed.step()).isEqualTo(Step.MASTER);
        assertThat(failed.code()).isEqualTo("cut-mismatch");
    }

    @Test
    void only_the_film_of_the_last_lock_is_told_of_and_a_cut_that_is_locked_again_is_told_of_again() throws Exception {
        TestFilm film = film();
        keep(film);
        PictureLocked picture = revision(film.picture(), 50);
        kafka.publish(ACME, lock(picture, 1, picture.cut().subList(0, 1)));
        kafka.publish(ACME, lock(picture, 2, picture.cut()));
        kafka.publish(ACME, storyboard(film, 50));
        kafka.awaitAll(FilmMastered.class, ACME, event -> revisionOf(event) == 50, 1);

        kafka.publish(ACME, lock(picture, 3, picture.cut()));
        List<FilmMastered> films = kafka.awaitAll(FilmMastered.class, ACME, event -> revisionOf(event) == 50, 2);
        assertThat(films)
                .hasSize(2)
                .extracting(FilmMastered::film)
                .containsOnly(films.getLast().film());
        assertThat(kafka.all(WorkFailed.class, ACME, event -> event.production().revision() == 50))
                .isEmpty();
    }

    private static PictureLocked lock(PictureLocked picture, int number, List<CutClip> cut) {
        return new PictureLocked(
                picture.production(), picture.title(), picture.format(), cut, picture.timeline(), Optional.of(number));
    }

    @Test
    void a_line_is_spoken_to_order_and_does_not_exist_for_another_organisation() {
        String order = "{\"text\": \"To order.\", \"voice\": %s}".formatted(VOICE);
        String location = post(ACME, "producer", "voice", order)
                .statusCode(202)
                .header("Location", containsString("/api/v1/recordings/"))
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        JsonPath recording = finished(location);
        assertThat(recording.getString("state")).isEqualTo("recorded");
        assertThat(recording.getString("recording.sound.mediaType")).isEqualTo("audio/wav");
        assertThat(post(ACME, "producer", "voice", order).extract().header("Location"))
                .endsWith(location);
        get(GLOBEX, location)
                .statusCode(404)
                .body("type", equalTo("https://backlot.studio/problems/unknown-recording"));
    }

    @Test
    void an_order_that_makes_no_sense_is_refused_field_by_field() {
        post(ACME, "producer", "voice", "{\"text\": \" \", \"voice\": %s}".formatted(VOICE))
                .statusCode(422)
                .body("violations.pointer", hasItem("/text"));
        post(
                        ACME,
                        "producer",
                        "voice",
                        "{\"text\": \"Both\", \"character\": \"sarah\", \"voice\": %s}".formatted(VOICE))
                .statusCode(422);
        post(ACME, "producer", "voice", "{\"text\": \"Nobody\"}").statusCode(422);
        post(ACME, "producer", "voice", "{\"text\": \"Who?\", \"character\": \"nobody\"}")
                .statusCode(422)
                .body("type", equalTo("https://backlot.studio/problems/unknown-voice"));
        post(ACME, "producer", "music", "{\"mood\": \"hope\", \"seconds\": 0.5, \"seed\": 1}")
                .statusCode(422)
                .body("violations.pointer", hasItem("/seconds"));
        post(ACME, "producer", "music", "{\"mood\": \"hungry\", \"seconds\": 5, \"seed\": 1}")
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        post(ACME, "viewer", "music", "{\"mood\": \"hope\", \"seconds\": 5, \"seed\": 1}")
                .statusCode(403);
    }

    @Test
    void music_is_composed_to_order_exactly_as_long_as_wanted() {
        String location = post(
                        ACME, "producer", "music", "{\"mood\": \"hope\", \"seconds\": 6.5, \"seed\": 4, \"tempo\": 90}")
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        JsonPath music = finished(location);
        assertThat(music.getString("state")).isEqualTo("composed");
        assertThat(music.getLong("sound.size")).isEqualTo(44 + 312_000 * 6);
        get(GLOBEX, location).statusCode(404);
    }

    private static JsonPath finished(String location) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> get(ACME, location).statusCode(200).extract().jsonPath(), view -> !view.getString("state")
                        .equals("pending"));
    }

    private static ValidatableResponse post(String org, String role, String what, String body) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/post-production/" + what)
                .then();
    }

    private static ValidatableResponse get(String org, String path) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"))
                .get(path)
                .then();
    }

    private TestFilm film() throws IOException, InterruptedException {
        return new TestFilm(TestStudio.tools(), TestStudio.SPEAKER, Files.createTempDirectory("audio-it-"))
                .shot(
                        new Setting("1", "INT. LAB - NIGHT", Mood.CALM),
                        96,
                        "blue",
                        new Words(TestFilm.ARIA, "Good morning, Sarah.", 20, false))
                .shot(new Setting("1", "INT. LAB - NIGHT", Mood.CALM), 48, "alarm");
    }

    private void keep(TestFilm film) throws IOException {
        for (Path file : film.files()) {
            store.put(new OrgId(ACME), Files.readAllBytes(file), "application/octet-stream");
        }
    }

    private static StoryboardPublished storyboard(TestFilm film, int revision) {
        StoryboardPublished storyboard = film.storyboard();
        return new StoryboardPublished(
                production(film, revision), storyboard.style(), storyboard.sets(), storyboard.shots());
    }

    private static PictureLocked revision(PictureLocked picture, int revision) {
        return new PictureLocked(
                new ProductionRef(picture.production().project(), revision),
                picture.title(),
                picture.format(),
                picture.cut(),
                picture.timeline());
    }

    private static ProductionRef production(TestFilm film, int revision) {
        return new ProductionRef(film.picture().production().project(), revision);
    }

    private static int revisionOf(FilmMastered event) {
        return event.production().revision();
    }

    private static boolean is(DialogueRecorded event, String project) {
        return event.production().equals(production(project));
    }

    private static ProductionRef production(String project) {
        return new ProductionRef(new ProjectId(project), 1);
    }

    private static DialogueRequested request(String project, String line, String text) {
        var spoken = new DialogueLine(new LineId(line), new CharacterId("sarah"), text, Optional.empty(), false);
        return new DialogueRequested(production(project), new SceneId("1"), new ShotId("1A"), spoken, TestFilm.SARAH);
    }
}
