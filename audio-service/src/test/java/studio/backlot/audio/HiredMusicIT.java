package studio.backlot.audio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.audio.TestFilm.Setting;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Wave;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.lyria.Fault;
import studio.backlot.fakes.lyria.LyriaFake;
import studio.backlot.fakes.lyria.Playing;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.kit.test.Treasury;

/** Music of orders and of films in a studio that has hired Lyria. */
@QuarkusTest
@WithTestResource(StudioBacking.class)
@TestProfile(HiredStudio.class)
class HiredMusicIT {
    @RegisterExtension
    static final Retold HIRED = Retold.with("backlot.music.engine", "lyria");

    private static final String ACME = "acme-listens";
    private static final String GLOBEX = "globex-listens";

    private static Treasury treasury;
    private static final String MUSIC = "/api/v1/post-production/music";

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            logged.add(logRecord.getMessage()
                    + List.of(Optional.ofNullable(logRecord.getParameters()).orElse(new Object[0]))
                    + logRecord.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private LyriaFake fake;

    @Inject
    ObjectStore store;

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void open() {
        treasury = new Treasury();
    }

    @AfterAll
    static void shut() {
        treasury.close();
    }

    @BeforeEach
    void begin() {
        fake = new LyriaFake(HiredStudio.lyria());
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void end() {
        Logger.getLogger("").removeHandler(listening);
        fake.close();
        for (String org : List.of(ACME, GLOBEX)) {
            await().untilAsserted(() -> assertThat(treasury.held(org)).isEqualTo(Money.of("0 USD")));
        }
        assertThat(treasury.complaints()).isEmpty();
        assertThat(logged).noneMatch(line -> line.contains(LyriaFake.TOKEN));
    }

    @Test
    void a_piece_is_played_and_paid_once_and_a_longer_one_pays_for_what_it_lacks() throws Exception {
        JsonPath first = finished(order(ACME, 1, 20));
        assertThat(first.getString("state")).isEqualTo("composed");
        assertThat(first.getString("piece.engine")).isEqualTo("lyria");
        assertThat(first.getLong("sound.size")).isEqualTo(44 + 20 * 48_000 * 6);
        assertThat(loudness(first)).isCloseTo(-18, within(0.1));

        assertThat(finished(order(ACME, 1, 20)).getString("sound.sha256")).isEqualTo(first.getString("sound.sha256"));
        assertThat(fake.count()).isEqualTo(1);
        assertThat(finished(order(ACME, 1, 50)).getLong("sound.size")).isEqualTo(44 + 50 * 48_000 * 6);
        assertThat(fake.count()).isEqualTo(2);
        assertThat(bills())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(bill -> bill.startsWith("lyria/lyria-002 0.06 USD {\"prompt\":\"Instrumental"))
                .noneMatch(bill -> bill.contains(LyriaFake.TOKEN));
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() {
        String location = order(ACME, 2, 10);
        finished(location);
        given().header("Authorization", "Bearer " + TestTokens.token(GLOBEX, "viewer"))
                .get(location)
                .then()
                .statusCode(404);
        assertThat(finished(GLOBEX, order(GLOBEX, 2, 10)).getString("state")).isEqualTo("composed");
        assertThat(fake.played()).isEqualTo(2);
    }

    @Test
    void a_busy_provider_is_asked_again_when_it_wants_to_be() {
        fake.play(new Fault.Refused(Status.Code.RESOURCE_EXHAUSTED, "Quota exceeded.", Duration.ofSeconds(3), ""));
        Instant begun = Instant.now();
        assertThat(finished(order(ACME, 3, 10)).getString("state")).isEqualTo("composed");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(fake.count()).isEqualTo(2);
        assertThat(fake.played()).isEqualTo(1);
    }

    @Test
    void what_asking_again_does_not_mend_is_asked_once_and_fails_in_the_providers_words() {
        fake.play(
                new Fault.Refused(Status.Code.INVALID_ARGUMENT, "Blocked by recitation checks."),
                new Fault.Refused(Status.Code.PERMISSION_DENIED, "Vertex AI is off."));
        assertFailed(finished(order(ACME, 4, 10)), "music-refused", "Blocked by recitation checks.");
        assertFailed(finished(order(ACME, 5, 10)), "music-account", "Vertex AI is off.");
        fake.sounds(Playing.SILENT);
        assertFailed(finished(order(ACME, 6, 10)), "music-unusable", "silent");
        assertThat(fake.count()).isEqualTo(3);
        assertThat(finished(order(ACME, 6, 10)).getString("state")).isEqualTo("composed");
    }

    @Test
    void an_answer_that_is_lost_twice_is_not_paid_a_third_time() {
        fake.play(new Fault.LostAfter(), new Fault.BreaksOff());
        assertFailed(finished(order(ACME, 7, 10)), "music-lost", "did not come");
        assertThat(fake.played()).isEqualTo(2);
    }

    @Test
    void a_cap_denies_music_before_anybody_is_asked_and_what_was_paid_is_spent() {
        String org = "acme-hums";
        treasury.cap(org, "0.10 USD");
        assertFailed(
                finished(org, order(org, 1, 30)),
                "budget-exhausted",
                "music of up to 4 clips by lyria/lyria-002 costs up to 0.24 USD, and of the budget of the organisation"
                        + " acme-hums 0.10 USD are left.");
        assertThat(fake.count()).isZero();
        assertThat(finished(org, order(org, 1, 10)).getString("state")).isEqualTo("composed");
        assertThat(fake.played()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(treasury.spent(org)).isEqualTo(Money.of("0.06 USD")));

        treasury.cap(org, "1 USD");
        assertThat(finished(org, order(org, 1, 30)).getString("state")).isEqualTo("composed");
        await().untilAsserted(() -> assertThat(treasury.held(org)).isEqualTo(Money.of("0 USD")));
        assertThat(treasury.spent(org)).isEqualTo(Money.of("0.06 USD").times(fake.played()));
        assertThat(treasury.asked("globex-hums")).isEmpty();
    }

    @Test
    void a_piece_that_fails_after_its_first_clip_goes_on_with_the_money_that_is_held_for_it() {
        String org = "acme-stumbles";
        fake.play(new Fault.Late(Duration.ZERO), new Fault.LostAfter());
        assertThat(finished(org, order(org, 1, 50)).getString("state")).isEqualTo("composed");
        assertThat(fake.played()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(treasury.spent(org)).isEqualTo(Money.of("0.18 USD")));
        assertThat(treasury.held(org)).isEqualTo(Money.of("0 USD"));
        assertThat(treasury.asked(org)).singleElement().satisfies(expense -> assertThat(expense.most())
                .isEqualTo(Money.of("0.24 USD")));
    }

    @Test
    void the_composer_can_be_asked_for_by_name_and_nobody_else_is_known() {
        assertThat(finished(order(ACME, "\"mood\": \"calm\", \"seconds\": 5, \"seed\": 8, \"engine\": \"composer\""))
                        .getString("state"))
                .isEqualTo("composed");
        assertThat(fake.count()).isZero();
        post(ACME, "\"mood\": \"calm\", \"seconds\": 5, \"seed\": 8, \"engine\": \"parrot\"")
                .then()
                .statusCode(422);
    }

    @Test
    void a_film_has_the_music_of_its_cues_and_is_mastered_again_for_nothing() throws Exception {
        TestFilm film = new TestFilm(TestStudio.tools(), TestStudio.SPEAKER, Files.createTempDirectory("music-it-"))
                .shot(new Setting("1", "INT. LAB - NIGHT", Mood.CALM), 96, "blue")
                .shot(new Setting("2", "EXT. STREET - NIGHT", Mood.ACTION), 120, "blue");
        for (Path file : film.files()) {
            store.put(new OrgId(ACME), Files.readAllBytes(file), "application/octet-stream");
        }
        Money before = treasury.spent(ACME);
        FilmMastered first = mastered(film, 1, "First");
        assertThat(fake.played()).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before)).isEqualTo(Money.of("0.12 USD")));
        assertThat(treasury.asked(ACME))
                .filteredOn(expense -> expense.production().isPresent())
                .as("once for all cues of a film")
                .singleElement()
                .satisfies(expense ->
                        assertThat(expense.production().orElseThrow()).hasToString("scored@1"));
        assertThat(fake.bodies().getFirst()).contains("calm and warm").contains("72 bpm");
        assertThat(fake.bodies().getLast()).contains("driving action").contains("128 bpm");
        assertThat(quietestOfMusic(first))
                .as("of the seconds of the music, but the last")
                .isGreaterThan(-35);

        FilmMastered second = mastered(film, 2, "Second");
        assertThat(second.film()).isNotEqualTo(first.film());
        assertThat(second.stems()).isEqualTo(first.stems());
        assertThat(fake.count()).isEqualTo(2);
    }

    private FilmMastered mastered(TestFilm film, int revision, String title) {
        var production = new ProductionRef(new ProjectId("scored"), revision);
        StoryboardPublished storyboard = film.storyboard();
        kafka.publish(
                ACME, new StoryboardPublished(production, storyboard.style(), storyboard.sets(), storyboard.shots()));
        PictureLocked picture = film.picture();
        kafka.publish(ACME, new PictureLocked(production, title, picture.format(), picture.cut(), picture.timeline()));
        return kafka.await(FilmMastered.class, ACME, event -> event.production().equals(production));
    }

    /** LUFS of the quietest second. */
    private double quietestOfMusic(FilmMastered film) throws IOException {
        AssetRef stem = film.stems().stream()
                .filter(one -> one.name().equals("MX"))
                .findFirst()
                .orElseThrow()
                .sound();
        double quietest = 0;
        try (Wave.Reader reader = Wave.readStereo24(store.fetch(new OrgId(ACME), stem))) {
            for (long second = 0; second < reader.frames() / 48_000 - 1; second++) {
                quietest = Math.min(quietest, measured(reader, 48_000));
            }
        }
        return quietest;
    }

    private double loudness(JsonPath music) throws IOException {
        var sound = new AssetRef(
                music.getString("sound.sha256"), music.getString("sound.mediaType"), music.getLong("sound.size"));
        try (Wave.Reader reader = Wave.readStereo24(store.fetch(new OrgId(ACME), sound))) {
            return measured(reader, Math.toIntExact(reader.frames()));
        }
    }

    private static double measured(Wave.Reader reader, int frames) throws IOException {
        float[] left = new float[frames];
        float[] right = new float[frames];
        reader.read(left, right, frames);
        Loudness meter = new Loudness(2);
        for (int i = 0; i < frames; i++) {
            meter.add(left[i], right[i]);
        }
        return meter.integrated();
    }

    private static void assertFailed(JsonPath music, String code, String detail) {
        assertThat(music.getString("state")).isEqualTo("failed");
        assertThat(music.getString("code")).isEqualTo(code);
        assertThat(music.getString("problem")).contains(detail);
    }

    private List<String> bills() {
        return transactions.await(new OrgId(ACME), session -> session.createNativeQuery(
                        "select engine || ' ' || cost || ' ' || sheet from music_clip", String.class)
                .getResultList());
    }

    private static String order(String org, long seed, double seconds) {
        return order(org, "\"mood\": \"hope\", \"seconds\": %s, \"seed\": %d".formatted(seconds, seed));
    }

    private static String order(String org, String order) {
        return post(org, order)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    private static io.restassured.response.Response post(String org, String order) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "producer"))
                .contentType("application/json")
                .body("{" + order + "}")
                .post(MUSIC);
    }

    private static JsonPath finished(String location) {
        return finished(ACME, location);
    }

    private static JsonPath finished(String org, String location) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"))
                                .get(location)
                                .jsonPath(),
                        view -> !view.getString("state").equals("pending"));
    }
}
