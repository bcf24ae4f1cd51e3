package studio.backlot.story.script;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.fakes.chat.ChatFake.Manner;
import studio.backlot.fakes.chat.FakeManuscript;
import studio.backlot.fakes.chat.Saying;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.kit.test.Treasury;

/** Drafts of a language model, in a studio whose writers are else templates. */
@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "story"))
@TestProfile(HiredWriter.class)
class WriterIT {
    private static final String ACME = "acme-writes";

    /** 900 tokens that it was sent, and 400 of its own. */
    private static final Money ANSWER = Money.of("0.0049 USD");

    private static Treasury treasury;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private ChatFake fake;

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
        fake = new ChatFake(Manner.LOCAL, HiredWriter.port());
        Logger.getLogger("").addHandler(listening);
    }

    /** The key is in nothing that anybody may see, whatever a test did. */
    @AfterEach
    void end() {
        Logger.getLogger("").removeHandler(listening);
        fake.close();
        await().untilAsserted(() -> assertThat(treasury.held(ACME)).isEqualTo(Money.of("0 USD")));
        assertThat(treasury.complaints()).isEmpty();
        assertThat(logged).noneMatch(line -> line.contains(ChatFake.KEY));
        assertThat(rows()).doesNotContain(ChatFake.KEY).contains("Mara");
    }

    @Test
    void a_model_writes_a_draft_that_is_paid_once_whoever_asks_again() {
        Response ordered = order(ACME, "A lamp remembers.");
        ordered.then().statusCode(202);
        assertThat(ordered.jsonPath().getInt("version")).isZero();
        assertThat(ordered.jsonPath().getString("fountain")).isNull();
        assertThat(ordered.jsonPath().getString("writer.status")).isEqualTo("writing");
        JsonPath script = ended(ordered);
        assertThat(script.getString("writer.status")).isEqualTo("written");
        assertThat(script.getString("writer.engine")).isEqualTo("openai");
        assertThat(script.getString("writer.model")).isEqualTo(ChatFake.MODEL);
        assertThat(script.getInt("writer.spent.promptTokens")).isEqualTo(900);
        assertThat(script.getInt("writer.spent.completionTokens")).isEqualTo(400);
        assertThat(script.getBoolean("draft")).isTrue();
        assertThat(script.getInt("version")).isEqualTo(1);
        assertThat(script.getString("title")).isEqualTo("A Fake Draft");
        assertThat(script.getList("beats")).hasSize(3);
        assertThat(script.getString("fountain"))
                .contains("Credit: A draft by the language model test/scribe-1, to be written on by a person")
                .contains("INT. KITCHEN - MORNING #1#");

        Response again = order(ACME, "A lamp remembers.");
        again.then().statusCode(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(script.getString("id"));
        assertThat(fake.answered()).isEqualTo(1);
    }

    @Test
    void templates_write_at_once_where_nothing_is_named() {
        Response drafted = order(ACME, Map.of("logline", "Nothing has changed.", "characters", List.of("Mara")));
        drafted.then().statusCode(201);
        assertThat(drafted.jsonPath().getString("writer.engine")).isEqualTo("templates");
        assertThat(drafted.jsonPath().getString("fountain")).contains("A draft from templates");
        assertThat(fake.count()).isZero();
    }

    @Test
    void a_busy_model_is_asked_again_when_it_wants_to_be() {
        fake.play(new Trick.Turned(429, "{}", Map.of("Retry-After", "3")));
        Instant begun = Instant.now();
        assertThat(ended(order(ACME, "A busy lamp.")).getString("writer.status"))
                .isEqualTo("written");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(fake.count()).isEqualTo(2);
        assertThat(fake.answered()).isEqualTo(1);
    }

    @Test
    void an_error_with_a_good_status_is_tried_again_too() {
        fake.play(new Trick.Says("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"));
        Response ordered = order(ACME, "A slow lamp.");
        assertThat(ended(ordered).getString("writer.status")).isEqualTo("written");
        assertThat(fake.count()).isEqualTo(2);
    }

    @Test
    void an_answer_that_does_not_fit_is_asked_for_once_more_with_what_was_wrong() {
        fake.says(Saying.of("{\"title\": \"The La"));
        JsonPath script = ended(order(ACME, "A torn lamp."));
        assertThat(script.getString("writer.status")).isEqualTo("written");
        assertThat(script.getInt("writer.spent.completionTokens")).isEqualTo(800);
        assertThat(fake.bodies().getLast()).contains("Your answer cannot be used: It is not one JSON document");
    }

    @Test
    void what_was_paid_and_did_not_fit_is_not_paid_again_when_the_next_answer_fails_to_come() {
        fake.says(Saying.of(FakeManuscript.of(List.of("Nobody"))));
        fake.play(new Trick.Late(Duration.ZERO), new Trick.Turned(503, "{}", Map.of("Retry-After", "1")));
        assertThat(ended(order(ACME, "A patient lamp.")).getString("writer.status"))
                .isEqualTo("written");
        assertThat(fake.count()).isEqualTo(3);
        assertThat(fake.bodies().getLast()).contains("does not appear in it");
    }

    @Test
    void two_answers_that_do_not_fit_are_the_end_and_their_cost_is_kept() {
        fake.says(Saying.of("[]"), Saying.of("Once upon a time"));
        Money before = treasury.spent(ACME);
        JsonPath script = failed("An odd lamp.", "writer-unusable", "It is not one JSON document");
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before)).isEqualTo(ANSWER.times(2)));
        assertThat(script.getInt("writer.spent.completionTokens")).isEqualTo(800);
        assertThat(fake.count()).isEqualTo(2);
    }

    @Test
    void what_asking_again_does_not_mend_is_asked_once() {
        fake.says(Saying.cutOff("{\"title\":"), Saying.refused("I will not write that."));
        failed("A long lamp.", "writer-truncated", "BACKLOT_WRITER_MOST_TOKENS");
        failed("A wicked lamp.", "writer-refused", "I will not write that.");
        fake.play(
                new Trick.Turned(402, ChatFake.error(402, "No credits are left.")),
                new Trick.Turned(401, ChatFake.error(401, "Not " + ChatFake.KEY)));
        failed("A poor lamp.", "writer-credit", "No credits are left.");
        failed("A strange lamp.", "writer-account", "Not [secret]");
        assertThat(logged).anyMatch(line -> line.contains("Not [secret]"));
        assertThat(fake.count()).isEqualTo(4);
    }

    @Test
    void an_answer_that_is_lost_twice_is_not_paid_a_third_time_until_it_is_ordered_anew() {
        fake.play(new Trick.LostAfter(), new Trick.BreaksOff());
        JsonPath lost = failed("A lost lamp.", "writer-lost", "did not come");
        assertThat(fake.answered()).isEqualTo(2);
        JsonPath found = ended(order(ACME, "A lost lamp."));
        assertThat(found.getString("id")).isEqualTo(lost.getString("id"));
        assertThat(found.getString("writer.status")).isEqualTo("written");
        assertThat(found.getString("writer.problem")).isNull();
    }

    @Test
    void a_provider_that_breaks_may_have_written_and_is_asked_twice_and_both_are_spent() {
        Money before = treasury.spent(ACME);
        fake.play(new Trick.Turned(502, "{}"), new Trick.Turned(500, "{}"));
        failed("A broken lamp.", "writer-lost", "may have answered (status 500)");
        assertThat(fake.count()).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before).isMoreThan(ANSWER.times(2)))
                                .isTrue());
    }

    @Test
    void a_cap_denies_a_draft_before_anybody_is_asked_and_what_was_paid_is_spent() {
        treasury.cap(ACME, treasury.spent(ACME).plus(Money.of("0.30 USD")).toString());
        JsonPath denied = failed("A dear lamp.", "budget-exhausted", "a draft by test/scribe-1 costs up to 0.");
        assertThat(denied.getString("writer.problem.detail"))
                .contains("and of the budget of the organisation acme-writes 0.30 USD are left. Raise it,");
        assertThat(fake.count()).isZero();
        Money before = treasury.spent(ACME);

        treasury.cap(ACME, "1000 USD");
        JsonPath written = ended(order(ACME, "A dear lamp."));
        assertThat(written.getString("id")).isEqualTo(denied.getString("id"));
        assertThat(written.getString("writer.status")).isEqualTo("written");
        await().untilAsserted(
                        () -> assertThat(treasury.spent(ACME).minus(before)).isEqualTo(ANSWER));
        assertThat(fake.answered()).isEqualTo(1);
        assertThat(treasury.asked("others-saved")).isEmpty();
    }

    @Test
    void a_writer_that_is_not_set_up_says_what_to_do_and_one_that_is_unknown_is_refused() {
        Response unset = order(ACME, Map.of("logline", "A lamp.", "engine", "gemini"));
        unset.then().statusCode(503);
        assertThat(unset.jsonPath().getString("code")).isEqualTo("writer-unset");
        assertThat(unset.jsonPath().getString("detail")).contains("BACKLOT_WRITER_GEMINI_PROJECT");
        order(ACME, Map.of("logline", "A lamp.", "engine", "parrot")).then().statusCode(400);
        ended(order(ACME, "Somebody to look for in the rows."));
    }

    @Test
    void another_organisation_does_not_see_it_and_has_its_own() {
        JsonPath script = ended(order(ACME, "A shared lamp."));
        given().header("Authorization", "Bearer " + TestTokens.token("others-write", "viewer"))
                .get("/api/v1/scripts/" + script.getString("id"))
                .then()
                .statusCode(404);
        order("others-write", "A shared lamp.").then().statusCode(202);
        await().atMost(Duration.ofMinutes(3)).until(() -> fake.answered() == 2);
    }

    private static Response order(String org, String logline) {
        return order(org, Map.of("logline", logline, "characters", List.of("Mara"), "engine", "openai"));
    }

    private static Response order(String org, Map<String, Object> brief) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "writer"))
                .contentType("application/json")
                .body(brief)
                .post("/api/v1/scripts");
    }

    private static JsonPath ended(Response ordered) {
        String location =
                ordered.then().statusCode(202).extract().header("Location").replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !shown(location).getString("writer.status").equals("writing"));
        return shown(location);
    }

    private static JsonPath shown(String location) {
        Response shown = given().header("Authorization", "Bearer " + TestTokens.token(ACME, "viewer"))
                .get(location);
        assertThat(shown.asString()).doesNotContain(ChatFake.KEY);
        return shown.jsonPath();
    }

    private static JsonPath failed(String logline, String code, String detail) {
        JsonPath script = ended(order(ACME, logline));
        assertThat(script.getString("writer.status")).isEqualTo("failed");
        assertThat(script.getString("writer.problem.code")).isEqualTo(code);
        assertThat(script.getString("writer.problem.detail")).contains(detail);
        assertThat(script.getInt("version")).isZero();
        return script;
    }

    private String rows() {
        return transactions.await(new OrgId(ACME), session -> session.createNativeQuery("""
                        select coalesce(string_agg(cast(row as text), ' '), '') from (
                            select cast(s as text) as row from script s
                            union all select cast(c as text) from script_commission c
                            union all select cast(v as text) from script_version v) rows
                        """, String.class)
                .getSingleResult());
    }
}
