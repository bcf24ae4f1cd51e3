package studio.backlot.audio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.audio.sound.Wave;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.speech.GeminiSpeechFake;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.kit.test.Treasury;

/** Lines of characters whose voices are ElevenLabs' and Gemini's, in a studio whose others are eSpeak's. */
@QuarkusTest
@WithTestResource(StudioBacking.class)
@TestProfile(HiredStudio.class)
class HiredSpeechIT {
    @RegisterExtension
    static final Retold VOICED = HiredStudio.voiced();

    private static final String ACME = "acme-hires";
    private static final Voice NARRATOR = voice("elevenlabs", "narrator-1");

    private static Treasury treasury;

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    private ElevenLabsFake fake;

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
        fake = new ElevenLabsFake(100_000, HiredStudio.elevenLabs());
    }

    @AfterEach
    void end() {
        fake.close();
        await().untilAsserted(() -> assertThat(treasury.held(ACME)).isEqualTo(Money.of("0 USD")));
        assertThat(treasury.complaints()).isEmpty();
    }

    @Test
    void a_line_is_spoken_in_step_with_its_mouths_and_paid_once_whoever_asks_again() throws Exception {
        String text = "Papa may call, but I am moving.";
        kafka.publish(ACME, request("hired-first", text, NARRATOR));
        DialogueRecorded first = recorded("hired-first");

        Path sound = store.fetch(new OrgId(ACME), first.recording().sound());
        float[] samples = Wave.samplesOfMono16(Files.readAllBytes(sound));
        long length = first.recording().duration().value();
        assertThat(samples).hasSize(Math.toIntExact(length));
        assertThat(length / 48_000.0).isBetween(new ToneSpeech(text, 1).seconds() - 0.7, 4.0);
        List<MouthKey> mouths = first.recording().mouths();
        assertThat(mouths).extracting(MouthKey::shape).contains(Mouth.A).endsWith(Mouth.X);
        assertThat(mouths).allMatch(key -> key.at().value() <= length);

        kafka.publish(ACME, request("hired-second", text, NARRATOR));
        assertThat(recorded("hired-second").recording().sound())
                .isEqualTo(first.recording().sound());
        assertThat(fake.meter().spoken()).isEqualTo(1);
        assertThat(bill(first)).isEqualTo("elevenlabs 31 0.0031 USD");
    }

    @Test
    void a_plan_reckons_with_the_length_of_a_line_that_nobody_was_paid_for_and_pays_nothing() throws Exception {
        String text = "Nobody has been paid for a line as long as this one is, and nobody will be.";
        kafka.publish(ACME, planned("hired-plan", text));
        DialogueRecorded reckoned = recorded("hired-plan");
        assertThat(reckoned.quoted())
                .contains(new Quoted(
                        "elevenlabs", Optional.of(Money.of("0.0075 USD")), Optional.of(LocalDate.of(2026, 5, 1))));
        assertThat(reckoned.recording().duration().seconds()).isEqualTo(17 * 60.0 / NARRATOR.rate());
        Path sound = store.fetch(new OrgId(ACME), reckoned.recording().sound());
        assertThat(Wave.samplesOfMono16(Files.readAllBytes(sound))).containsOnly(0f);
        assertThat(fake.count()).isZero();

        kafka.publish(ACME, request("hired-made", text, NARRATOR));
        DialogueRecorded spoken = recorded("hired-made");
        assertThat(spoken.quoted()).isEmpty();
        kafka.publish(ACME, planned("hired-plan-again", text));
        assertThat(recorded("hired-plan-again").recording().sound())
                .isEqualTo(spoken.recording().sound());
        assertThat(recorded("hired-plan-again").quoted()).isEmpty();
        assertThat(bill(spoken)).isEqualTo("elevenlabs 75 0.0075 USD");
        assertThat(fake.count()).isEqualTo(1);
    }

    private static DialogueRequested planned(String project, String text) {
        DialogueRequested made = request(project, text, NARRATOR);
        return new DialogueRequested(
                made.production(), made.scene(), made.shot(), made.line(), made.voice(), Optional.of(Intent.PLAN));
    }

    @Test
    void two_who_want_the_same_line_at_once_pay_for_one() {
        fake.play(new Trick.Late(Duration.ofSeconds(2)));
        kafka.publish(ACME, request("twin-a", "We are two.", NARRATOR));
        kafka.publish(ACME, request("twin-b", "We are two.", NARRATOR));
        assertThat(recorded("twin-a").recording().sound())
                .isEqualTo(recorded("twin-b").recording().sound());
        assertThat(fake.meter().spoken()).isEqualTo(1);
        assertThat(fake.count()).isEqualTo(1);
    }

    @Test
    void a_busy_provider_is_asked_again_when_it_wants_to_be() {
        fake.play(new Trick.Turned(429, "{}", Map.of("Retry-After", "3")));
        Instant begun = Instant.now();
        kafka.publish(ACME, request("busy", "Is anybody there?", NARRATOR));
        recorded("busy");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(fake.count()).isEqualTo(2);
        assertThat(fake.meter().spoken()).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_lost_twice_is_not_paid_a_third_time_and_both_are_spent() {
        Money before = treasury.spent(ACME);
        fake.play(new Trick.LostAfter(), new Trick.BreaksOff());
        assertFailed("lost", NARRATOR, "speech-lost", "did not come");
        assertThat(fake.meter().spoken()).isEqualTo(2);
        assertThat(fake.meter().charged()).isEqualTo(28);
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before)).isEqualTo(Money.of("0.0028 USD")));
    }

    @Test
    void an_answer_that_is_lost_counts_for_its_own_line_alone() {
        for (String order : List.of("lost-here", "lost-there", "lost-again")) {
            fake.play(new Trick.LostAfter());
            kafka.publish(ACME, request(order, "Words of " + order + ".", NARRATOR));
            recorded(order);
        }
        assertThat(fake.meter().spoken()).isEqualTo(6);
    }

    @Test
    void a_provider_that_breaks_may_have_spoken_and_is_asked_twice_and_both_are_spent() {
        Money before = treasury.spent(ACME);
        fake.play(new Trick.Turned(500, "{}"), new Trick.Turned(408, "{}"));
        assertFailed("broken", NARRATOR, "speech-lost", "may have spoken (status 408)");
        assertThat(fake.count()).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before)).isEqualTo(Money.of("0.0032 USD")));
    }

    @Test
    void what_asking_again_does_not_mend_is_asked_once_and_fails_in_the_providers_words() {
        fake.play(new Trick.Turned(401, ElevenLabsFake.error("quota_exceeded", "No credits are left.")));
        assertFailed("poor", NARRATOR, "speech-account", "No credits are left.");
        assertFailed("nobody", voice("elevenlabs", "nobody"), "speech-refused", "voice_id nobody was not found");
        fake.meter().sounds(Sounding.SILENT);
        assertFailed("mute", NARRATOR, "speech-unusable", "silent");
        assertThat(fake.count()).isEqualTo(3);
    }

    @Test
    void a_cap_denies_a_line_before_anybody_is_asked_and_what_was_paid_is_spent() {
        String org = "acme-saves";
        String other = "globex-saves";
        treasury.cap(org, "0.0040 USD");
        kafka.publish(org, request("saved", "Two words more, and I am too dear.", NARRATOR));
        kafka.await(DialogueRecorded.class, org, _ -> true);
        assertThat(fake.meter().charged()).isEqualTo(34);
        await().untilAsserted(() -> assertThat(treasury.spent(org)).isEqualTo(Money.of("0.0034 USD")));

        kafka.publish(org, request("dear", "This is beyond.", NARRATOR));
        WorkFailed failed = kafka.await(WorkFailed.class, org, _ -> true);
        assertThat(failed.code()).isEqualTo("budget-exhausted");
        assertThat(failed.detail())
                .isEqualTo("a line of 15 characters by elevenlabs costs up to 0.0015 USD, and of the budget of the"
                        + " organisation acme-saves 0.0006 USD are left. Raise it, and ask for the same again.");
        assertThat(fake.count()).isEqualTo(1);

        treasury.cap(org, "1 USD");
        kafka.publish(org, request("dear", "This is beyond.", NARRATOR));
        kafka.await(DialogueRecorded.class, org, event -> event.production().equals(production("dear")));
        kafka.publish(org, request("known", "This is beyond.", NARRATOR));
        kafka.await(DialogueRecorded.class, org, event -> event.production().equals(production("known")));
        await().untilAsserted(() -> assertThat(treasury.spent(org)).isEqualTo(Money.of("0.0049 USD")));
        assertThat(treasury.held(org)).isEqualTo(Money.of("0 USD"));
        assertThat(treasury.asked(org)).extracting(Expense::number).containsExactlyInAnyOrder(1, 1, 2);
        assertThat(treasury.asked(other)).isEmpty();
        assertThat(fake.meter().charged()).isEqualTo(49);
    }

    @Test
    void while_nobody_keeps_the_budgets_nothing_is_paid_and_the_line_waits() {
        treasury.away(true);
        kafka.publish(ACME, request("patient", "I can wait.", NARRATOR));
        await().until(() -> treasury.asked(ACME).stream()
                .anyMatch(expense -> expense.production().equals(Optional.of(production("patient")))));
        kafka.publish(ACME, request("meanwhile", "Others go on.", TestFilm.SARAH));
        recorded("meanwhile");
        assertThat(fake.count()).isZero();
        treasury.away(false);
        recorded("patient");
        assertThat(fake.meter().spoken()).isEqualTo(1);
    }

    @Test
    void an_engine_that_is_unknown_or_not_set_up_says_what_to_do() {
        assertFailed("unset", voice("google", "Kore"), "voice-engine-unset", "BACKLOT_SPEECH_GOOGLE_KEY");
        assertFailed("unknown", voice("parrot", "polly"), "voice-engine-unset", "There is no voice engine 'parrot'");
        assertThat(fake.count()).isZero();
    }

    @Test
    void a_character_without_an_engine_is_spoken_as_ever() {
        kafka.publish(ACME, request("usual", "Nothing has changed.", TestFilm.SARAH));
        recorded("usual");
        assertThat(fake.count()).isZero();
    }

    @Test
    void a_line_to_order_may_name_who_speaks() {
        String voice = "{\"language\": \"en-GB\", \"timbre\": \"neutral\", \"pitch\": 50, \"rate\": 160, %s}";
        String location = post(voice.formatted("\"engine\": \"elevenlabs\", \"name\": \"narrator-1\""))
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofMinutes(3)).until(() -> given().header("Authorization", "Bearer " + token())
                .get(location)
                .jsonPath()
                .getString("state")
                .equals("recorded"));
        assertThat(fake.meter().spoken()).isEqualTo(1);
        post(voice.formatted("\"name\": \"narrator-1\"")).then().statusCode(422);
    }

    @Test
    void gemini_speaks_a_line_once_for_money_and_does_not_speak_what_it_blocks() throws Exception {
        Voice kore = voice("gemini", "Kore");
        String text = "Mama may come, but I am staying here.";
        try (GeminiSpeechFake gemini = new GeminiSpeechFake(HiredStudio.gemini())) {
            kafka.publish(ACME, request("gemini-first", text, kore));
            DialogueRecorded first = recorded("gemini-first");
            assertThat(first.recording().duration().value() / 48_000.0)
                    .isBetween(new ToneSpeech(text, 1).seconds() - 0.7, 4.0);
            assertThat(first.recording().mouths())
                    .extracting(MouthKey::shape)
                    .contains(Mouth.A)
                    .endsWith(Mouth.X);
            kafka.publish(ACME, request("gemini-second", text, kore));
            assertThat(recorded("gemini-second").recording().sound())
                    .isEqualTo(first.recording().sound());
            assertThat(bill(first)).isEqualTo("gemini 37 0.00074 USD");

            gemini.play(new Trick.Says(GeminiSpeechFake.blocked("PROHIBITED_CONTENT")));
            assertFailed("gemini-blocked", kore, "speech-refused", "(PROHIBITED_CONTENT)");
            assertThat(gemini.count()).isEqualTo(2);
        }
        assertThat(fake.count()).isZero();
    }

    private static io.restassured.response.Response post(String voice) {
        return given().header("Authorization", "Bearer " + token())
                .contentType("application/json")
                .body("{\"text\": \"To order.\", \"voice\": %s}".formatted(voice))
                .post("/api/v1/post-production/voice");
    }

    private static String token() {
        return TestTokens.token(ACME, "producer");
    }

    private String bill(DialogueRecorded event) {
        return transactions.await(new OrgId(ACME), session -> session.createNativeQuery(
                        "select engine || ' ' || characters || ' ' || cost from recording where sound = :sound",
                        String.class)
                .setParameter("sound", event.recording().sound().sha256())
                .getSingleResult());
    }

    private void assertFailed(String project, Voice voice, String code, String detail) {
        kafka.publish(ACME, request(project, "Words of " + project + ".", voice));
        WorkFailed failed =
                kafka.await(WorkFailed.class, ACME, event -> event.production().equals(production(project)));
        assertThat(failed.step()).isEqualTo(Step.DIALOGUE);
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.detail()).contains(detail);
    }

    private DialogueRecorded recorded(String project) {
        return kafka.await(
                DialogueRecorded.class, ACME, event -> event.production().equals(production(project)));
    }

    private static Voice voice(String engine, String name) {
        return new Voice("en-GB", "feminine", 60, 160, Optional.of(engine), Optional.of(name));
    }

    private static ProductionRef production(String project) {
        return new ProductionRef(new ProjectId(project), 1);
    }

    private static DialogueRequested request(String project, String text, Voice voice) {
        var spoken = new DialogueLine(new LineId("1A.1"), new CharacterId("sarah"), text, Optional.empty(), false);
        return new DialogueRequested(production(project), new SceneId("1"), new ShotId("1A"), spoken, voice);
    }
}
